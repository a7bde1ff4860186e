import { phrase } from '../../util/say.js'
import { httpBodyOf } from './http-fault.js'
import { nextPacificMidnight } from './pacific-midnight.js'
import { SecretRefused, SlowDown } from './refusals.js'

const SPENT = /^(?:quotaExceeded|dailyLimitExceeded)$/
const TOO_FAST = /^(?:rateLimitExceeded|userRateLimitExceeded|RESOURCE_EXHAUSTED|RATE_LIMIT_EXCEEDED)$/
const CLOSED = /^(?:permissionDenied|forbidden|accessNotConfigured|SERVICE_DISABLED|PERMISSION_DENIED)$/

const MINUTE = 60_000
const HOUR = 60 * MINUTE

export interface GoogleApi {
  readonly name: string
  /** What has to be allowed, and where. */
  readonly allow: string
}

/** What Google means by a 403 or 429: it says so in words of its body alone. null: what the status says. */
export function googleRefusal(thrown: unknown, { name, allow }: GoogleApi, now: number): Error | null {
  const body = httpBodyOf(thrown) ?? ''
  const words = [...body.matchAll(/"(?:reason|status)": ?"(\w{1,60})"/g)].map(([, word]) => word!)
  if (words.some((word) => SPENT.test(word)) && !/per hour|per minute/i.test(body))
    return new SlowDown(
      phrase`the day's quota of ${name} is used up; it begins anew at midnight in California`,
      nextPacificMidnight(now),
    )
  if (words.some((word) => SPENT.test(word) || TOO_FAST.test(word)))
    return new SlowDown(phrase`${name} asks for fewer requests`, now + (/per minute/i.test(body) ? MINUTE : HOUR))
  const closed = words.find((word) => CLOSED.test(word))
  return closed === undefined ? null : new SecretRefused(phrase`${name} does not let us read (HTTP 403, ${closed}): ${allow}`)
}
