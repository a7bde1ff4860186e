const SECOND = 1_000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE

// The schedule of the Standard Webhooks specification: pause after the 1st, 2nd, … failed try; ten tries in about three days.
const PAUSES = [5 * SECOND, 5 * MINUTE, 30 * MINUTE, 2 * HOUR, 5 * HOUR, 10 * HOUR, 14 * HOUR, 20 * HOUR, 24 * HOUR] as const

// We take a receiver at its word for a day, not for the year that some send.
const LONGEST_RETRY_AFTER = 24 * HOUR

// The longest pause with all that may be added to it.
const FARTHEST = 1.2 * 24 * HOUR

/** Whether it is time for a try. What is farther away than any pause was put off by a clock that has been put right since. */
export const isDue = (nextAt: number, now: number): boolean => nextAt <= now || nextAt > now + FARTHEST

export interface FailedTry {
  /** Tries made so far, this one included. */
  readonly attempts: number
  readonly now: number
  readonly retryAfterMs: number | null
  /** 0 to 1: up to a fifth of the pause is added, so that many deliveries do not return at once. */
  readonly random: number
}

/** When to try a delivery again, UTC ms; null when it has failed for good. */
export function nextTry({ attempts, now, retryAfterMs, random }: FailedTry): number | null {
  const pause = PAUSES[Math.max(attempts, 1) - 1]
  if (pause === undefined) return null
  const asked = Math.min(Math.max(retryAfterMs ?? 0, 0), LONGEST_RETRY_AFTER)
  return now + Math.max(Math.round(pause * (1 + random / 5)), asked)
}
