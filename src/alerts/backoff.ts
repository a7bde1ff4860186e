const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

// The schedule of the Standard Webhooks specification: pause after the 1st, 2nd, … failed try; ten tries in about three days.
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR] as const

// A Retry-After is respected for up to a day: some services send a year.
const LONGEST_RETRY_AFTER = 24 * HOUR

// The longest pause including jitter.
const FARTHEST = 1.2 * 24 * HOUR

/** Whether it is time for an attempt. A time farther away than any pause was set while the clock was wrong, so it counts as due. */
export const isDue = (nextAt: number, now: number): boolean => nextAt <= now || nextAt > now + FARTHEST

export interface FailedTry {
  /** Attempts made so far, including this one. */
  readonly attempts: number
  readonly now: number
  readonly retryAfterMs: number | null
  /** 0 to 1, for the jitter: up to a fifth of the pause is added, so that many deliveries do not retry at once. */
  readonly random: number
}

/** When to try a delivery again, UTC ms; null when it has finally failed. */
export function nextTry({ attempts, now, retryAfterMs, random }: FailedTry): number | null {
  const pause = PAUSES[Math.max(attempts, 1) - 1]
  if (pause === undefined) return null
  const asked = Math.min(Math.max(retryAfterMs ?? 0, 0), LONGEST_RETRY_AFTER)
  return now + Math.max(Math.round(pause * (1 + random / 5)), asked)
}
