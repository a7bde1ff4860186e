import type { Refusal } from './errors.js'
import { type RateLimit, rateLimitOf } from './rate-limit.js'
import { retryAfter } from './retry-after.js'

export interface Refused {
  readonly status: number
  readonly headers: Readonly<Record<string, string>>
  /** What the server said. */
  readonly body: string | null
}

/** Statuses that mean something else, unless the headers prove that they mean "slow down". 420 was the 429 of its day. */
const AMBIGUOUS = new Set([400, 403, 420])
// GitHub's second limit shows in words alone, and its documents ask for a minute at least.
const SECONDARY = /secondary rate limit|abuse detection/i
const MINUTE_MS = 60_000

/** What an error status means: whether it asks for fewer requests, and when it may be asked again. */
export function refusalOf({ status, headers, body }: Refused, now: number): Refusal {
  const limit = rateLimitOf(headers, now)
  const named = retryAfter(headers['retry-after'], now)
  const asked = named ?? spentUntil(limit) ?? secondaryUntil(status, body, now)
  if (status === 429) return { status, retryAt: asked ?? limit?.resetAt ?? null, body, slowDown: true }
  if (AMBIGUOUS.has(status) && asked !== null) return { status, retryAt: asked, body, slowDown: true }
  // A server that is overloaded knows no limit of ours, so a reset beside requests that are left says nothing of when it is well.
  const well = status === 503 && !limit?.remaining ? (limit?.resetAt ?? null) : null
  return { status, retryAt: named ?? well, body, slowDown: false }
}

/** No request is left until then. */
export const spentUntil = (limit: RateLimit | null): number | null =>
  limit !== null && limit.remaining === 0 ? limit.resetAt : null

const secondaryUntil = (status: number, body: string | null, now: number): number | null =>
  (status === 403 || status === 429) && body !== null && SECONDARY.test(body) ? now + MINUTE_MS : null
