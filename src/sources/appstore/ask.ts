import type { AppStoreOptions } from '../../model/source-options/appstore.js'
import { askJson } from '../asking/ask-json.js'
import { errorAnswerOf } from '../asking/error-answer.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SecretRefused, SlowDown } from '../asking/refusals.js'
import { type Row, rowOf } from '../asking/wire.js'
import { signJwt } from '../auth/jwt.js'
import { cachedToken } from '../auth/token-cache.js'
import type { PollContext } from '../source.js'

export type Context = PollContext<AppStoreOptions>

export const API = 'https://api.appstoreconnect.apple.com/v1'

const HOUR_MS = 3_600_000
/** A token that lives longer than 20 minutes is refused. */
const LIFETIME_S = 20 * 60
/** As is one from the future, to a clock that is behind ours. */
const SKEW_S = 30

export interface Answer {
  readonly row: Row
  /** Requests that are left within the rolling hour; null: not told. */
  readonly left: number | null
}

/** One question to the App Store Connect API. https://developer.apple.com/documentation/appstoreconnectapi */
export async function ask(context: Context, url: string): Promise<Answer> {
  const authorization = `Bearer ${await tokenOf(context)}`
  const { data, headers } = await askJson(context, { url, authorization }).catch((error: unknown) => {
    throw refusalOf(error, context.now) ?? error
  })
  const left = /user-hour-rem:(\d{1,9})/.exec(headers['x-rate-limit'] ?? '')?.[1]
  return { row: rowOf(data), left: left === undefined ? null : Number(left) }
}

function refusalOf(error: unknown, now: number): Error | null {
  const status = httpStatusOf(error)
  const unnamed = error instanceof Error && 'retryAt' in error && error.retryAt === null
  // The limit counts the last hour, and Apple names no time.
  if (status === 429 && unnamed) return new SlowDown('App Store Connect asks for fewer requests (HTTP 429)', now + HOUR_MS)
  if (status !== 403 || errorAnswerOf(error) === null) return null
  return new SecretRefused(
    'App Store Connect does not let us read reviews (HTTP 403): the key needs the role Customer Support, App Manager or Admin',
  )
}

const tokenOf = async (context: Context): Promise<string> => {
  const { keyId, issuerId } = context.config.options
  const key = context.secrets['private_key'] ?? ''
  const issued = Math.floor(context.now / 1_000) - SKEW_S
  const claims = {
    ...(issuerId === null ? { sub: 'user' } : { iss: issuerId }),
    iat: issued,
    exp: issued + LIFETIME_S,
    aud: 'appstoreconnect-v1',
  }
  const fetch = async () => ({
    token: signJwt({ alg: 'ES256', key, what: 'private_key', header: { kid: keyId }, claims }),
    expiresAt: claims.exp * 1_000,
  })
  return await cachedToken(context, { parts: ['appstore', keyId, issuerId ?? '', key], fetch })
}
