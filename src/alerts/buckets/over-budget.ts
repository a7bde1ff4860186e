import type { Bucket } from './bucket.js'

const DAY = 24 * 3_600_000

/**
 * When the number of cases over budget may be told (again), UTC ms: at most once per first reminder interval, otherwise it would be a flood
 * itself.
 */
export function overBudgetDue({ memory, failures, pending }: Bucket, repeatMs: readonly number[]): number {
  const pause = repeatMs[0] ?? DAY
  if (pending !== null) return Infinity
  const last = Math.max(memory?.lastSentAt ?? -Infinity, failures[0]?.createdAt ?? -Infinity)
  return last + pause
}
