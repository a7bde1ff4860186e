import { SecretRefused } from '../asking/refusals.js'
import { type Row, rowOrNull, textAt, webUrlAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { askToken } from './ask-token.js'
import { signJwt } from './jwt.js'
import { cachedToken } from './token-cache.js'

export interface ServiceAccount {
  /** The JSON file that Google gives out for a service account. */
  readonly credentials: string
  readonly scope: string
}

const TOKEN_URL = 'https://oauth2.googleapis.com/token'

/** A server whose clock is a little behind refuses what was issued in its future. */
const SKEW_S = 30
const LIFETIME_S = 3_600

/** An access token of a Google service account (RFC 7523). `renew`: the last one was refused before its time. */
export async function serviceAccountToken(context: PollContext, account: ServiceAccount, renew = false): Promise<string> {
  const { credentials, scope } = account
  const fetch = () => {
    const { email, key, keyId, url } = readCredentials(credentials)
    const issued = Math.floor(context.now / 1_000) - SKEW_S
    const claims = { iss: email, scope, aud: url, iat: issued, exp: issued + LIFETIME_S }
    const assertion = signJwt({
      alg: 'RS256',
      key,
      what: 'credentials',
      claims,
      ...(keyId === null ? {} : { header: { kid: keyId } }),
    })
    const form = { grant_type: 'urn:ietf:params:oauth:grant-type:jwt-bearer', assertion }
    return askToken(context, { url, form, authorization: null, what: 'the service account in credentials' })
  }
  return await cachedToken(context, { parts: ['service-account', scope, credentials], fetch }, renew)
}

interface Credentials {
  readonly email: string
  readonly key: string
  readonly keyId: string | null
  /** Of the token endpoint. */
  readonly url: string
}

function readCredentials(text: string): Credentials {
  const row = jsonOrNull(text)
  const [email, key] = row === null ? [null, null] : [textAt(row, 'client_email'), textAt(row, 'private_key')]
  if (row === null || email === null || key === null)
    throw new SecretRefused(
      'credentials is no service account: it has to be the JSON file with client_email and private_key in it',
    )
  return { email, key, keyId: textAt(row, 'private_key_id'), url: webUrlAt(row, 'token_uri') ?? TOKEN_URL }
}

function jsonOrNull(text: string): Row | null {
  try {
    return rowOrNull(JSON.parse(text))
  } catch {
    return null
  }
}
