import type { Bucket } from './bucket.js'

const DAY = 24 * 3_600_000

/** When that count may be told (again): at most once in the first pause of the repetitions, else it would be the flood it prevents. */
export function overBudgetDue({ memory, failures, pending }: Bucket, repeatMs: readonly number[]): number {
  const pause = repeatMs[0] ?? DAY
  if (pending !== null) return Infinity
  const last = Math.max(memory?.lastSentAt ?? -Infinity, failures[0]?.createdAt ?? -Infinity)
  return last + pause
}
