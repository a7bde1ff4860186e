import type { PollContext } from '../source.js'
import { askToken } from './ask-token.js'
import { cachedToken } from './token-cache.js'

export interface RefreshToken {
  /** Of the token endpoint. */
  readonly url: string
  readonly id: string
  readonly secret: string
  /** What the person who owns the account allowed, once, in a browser. */
  readonly refreshToken: string
}

/** An access token in the name of a person (RFC 6749, section 6). `renew`: the last one was refused before its time. */
export async function refreshedToken(context: PollContext, given: RefreshToken, renew = false): Promise<string> {
  const { url, id, secret, refreshToken } = given
  const form = { grant_type: 'refresh_token', client_id: id, client_secret: secret, refresh_token: refreshToken }
  const fetch = () => askToken(context, { url, form, authorization: null, what: 'client_id, client_secret or refresh_token' })
  return await cachedToken(context, { parts: ['refresh', url, id, secret, refreshToken], fetch }, renew)
}
