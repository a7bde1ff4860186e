import type { PollContext } from '../source.js'
import { askToken } from './ask-token.js'
import { cachedToken } from './token-cache.js'

export interface ClientCredentials {
  /** Of the token endpoint. */
  readonly url: string
  readonly id: string
  readonly secret: string
  readonly scope?: string
  /** Whom the token is for, where one endpoint serves several APIs. */
  readonly audience?: string
  /** As HTTP Basic, which every server has to take, or as fields of the form, which some want all the same. Default basic. */
  readonly sentAs?: 'basic' | 'form'
}

/** An access token for the program itself (RFC 6749, section 4.4). `renew`: the last one was refused before its time. */
export async function clientCredentials(context: PollContext, client: ClientCredentials, renew = false): Promise<string> {
  const { url, id, secret, scope = '', audience = '', sentAs = 'basic' } = client
  const form = {
    grant_type: 'client_credentials',
    ...(scope === '' ? {} : { scope }),
    ...(audience === '' ? {} : { audience }),
    ...(sentAs === 'form' ? { client_id: id, client_secret: secret } : {}),
  }
  const authorization = sentAs === 'form' ? null : basicOf(id, secret)
  const fetch = () => askToken(context, { url, form, authorization, what: 'client_id and client_secret' })
  return await cachedToken(context, { parts: ['client', url, id, secret, scope, audience], fetch }, renew)
}

const basicOf = (id: string, secret: string): string =>
  `Basic ${Buffer.from(`${encodeURIComponent(id)}:${encodeURIComponent(secret)}`).toString('base64')}`
