import type { ClockStatus } from '../model/clock.js'
import type { SlaPolicy } from '../model/config.js'
import type { Calendar } from './calendar.js'

/** A time that was promised, and since when it runs. */
export interface Running {
  readonly startedAt: number
  readonly targetMs: number
  /** In wall time, holidays or not; null: none. */
  readonly capMs: number | null
}

/** When the target is reached, and when the cap; the earlier of the two is the due time. */
export function dueTimes(
  { startedAt, targetMs, capMs }: Running,
  { policy, calendar }: { readonly policy: SlaPolicy; readonly calendar: Calendar },
): { readonly target: number; readonly cap: number } {
  return {
    target: policy.time === 'business' ? calendar.add(startedAt, targetMs) : startedAt + targetMs,
    cap: capMs === null ? Number.POSITIVE_INFINITY : startedAt + capMs,
  }
}

/** What a policy allows for the answer that ends a wait; `index`: how many waits the case had before. */
export const answerTime = (policy: SlaPolicy, startedAt: number, index: number): Running => ({
  startedAt,
  targetMs: index === 0 ? policy.firstAnswerMs : (policy.nextAnswerMs ?? policy.firstAnswerMs),
  capMs: policy.maxWallMs,
})

/** `max_wall` caps answers only. */
export const resolutionTime = (targetMs: number, startedAt: number): Running => ({ startedAt, targetMs, capMs: null })

/** How a clock stands that was stopped at `end`, or is looked at then. */
export function statusOf(end: number, dueAt: number, stopped: boolean): ClockStatus {
  const inTime = end <= dueAt
  if (stopped) return inTime ? 'met' : 'late'
  return inTime ? 'running' : 'breached'
}
