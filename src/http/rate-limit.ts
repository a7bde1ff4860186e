import type { Headers } from './headers.js'
import { metaUsageOf } from './meta-usage.js'
import { atMostADayAhead, httpDate } from './retry-after.js'

/** What a server said of its limits. */
export interface RateLimit {
  /** Requests that are left; null when it did not say. */
  readonly remaining: number | null
  /** When there are more again, UTC ms, never in the past, at most 24 h ahead; null when it did not say. */
  readonly resetAt: number | null
}

const REMAINING = ['x-ratelimit-remaining', 'ratelimit-remaining', 'x-rate-limit-remaining']
const RESET = [
  // Seconds with fractions, beside an instant of the server's clock: the better one of the two.
  'x-ratelimit-reset-after',
  'x-ratelimit-reset',
  'ratelimit-reset',
  'x-rate-limit-reset',
  'ratelimit-resettime',
]

/** What a server says of its limits, in any of the dialects that are spoken; null when it says nothing readable. */
export function rateLimitOf(headers: Headers, now: number): RateLimit | null {
  const remaining = firstOf(headers, REMAINING, countOf)
  const resetAt = firstOf(headers, RESET, (value) => instantOf(value, now))
  if (remaining !== null || resetAt !== null) return { remaining, resetAt }
  const field = headers['ratelimit'] ?? headers['x-rate-limit']
  return field === undefined ? metaLimit(headers, now) : tightest(field, now)
}

/** Meta counts in percent, and names a time only when all is used. */
function metaLimit(headers: Headers, now: number): RateLimit | null {
  const wait = metaUsageOf(headers)?.waitMinutes ?? 0
  return wait === 0 ? null : { remaining: 0, resetAt: atMostADayAhead(now + wait * 60_000, now) }
}

function firstOf(headers: Headers, names: readonly string[], read: (value: string) => number | null): number | null {
  for (const name of names) {
    const value = headers[name]
    const found = value === undefined ? null : read(value.trim())
    if (found !== null) return found
  }
  return null
}

/** Whole requests: Reddit counts with a decimal point. */
const countOf = (value: string): number | null => (/^\d{1,15}(?:\.\d{1,9})?$/.test(value) ? Math.floor(Number(value)) : null)

// Nobody's window is three years long, and the clock showed a number between these for seconds in the seventies.
const LEAST_UNIX_SECONDS = 1e8
const LEAST_UNIX_MS = 1e11

/** Seconds from now, Unix seconds, Unix milliseconds, ISO 8601 or an HTTP date → UTC ms. */
function instantOf(value: string, now: number): number | null {
  const at = /^\d{1,20}(?:\.\d{1,9})?$/.test(value) ? fromNumber(Number(value), now) : fromDate(value)
  return Number.isNaN(at) ? null : atMostADayAhead(at, now)
}

function fromNumber(value: number, now: number): number {
  if (value >= LEAST_UNIX_MS) return value
  return value >= LEAST_UNIX_SECONDS ? value * 1_000 : now + value * 1_000
}

function fromDate(value: string): number {
  const [iso, zone] = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(Z|[+-]\d{2}:?\d{2})?$/i.exec(value) ?? []
  if (iso === undefined) return httpDate(value)
  return Date.parse(`${iso.replace(' ', 'T')}${zone === undefined ? 'Z' : ''}`)
}

/**
 * The one field that the IETF's drafts have made of three: `limit=100, remaining=0, reset=30`, later `"minute";r=0;t=30, "day";r=9;t=600`,
 * of which the limit counts that leaves the fewest requests. Apple's is `user-hour-lim:3500;user-hour-rem:0;` and names no reset.
 */
function tightest(field: string, now: number): RateLimit | null {
  const limits = (/[;\s]r\s*=/i.test(field) ? field.split(',') : [field]).map((part) => {
    const count = /(?:^|[;,\s-])(?:remaining|rem|r)\s*[=:]\s*([\d.]{1,25})/i.exec(part)?.[1]
    const reset = /(?:^|[;,\s])(?:reset|t)\s*=\s*([\d.]{1,25})/i.exec(part)?.[1]
    return {
      remaining: count === undefined ? null : countOf(count),
      resetAt: reset === undefined ? null : instantOf(reset, now),
    }
  })
  const told = limits.filter(({ remaining, resetAt }) => remaining !== null || resetAt !== null)
  return told.length === 0 ? null : told.reduce((a, b) => (left(b) < left(a) ? b : a))
}

const left = ({ remaining }: RateLimit): number => remaining ?? Number.POSITIVE_INFINITY
