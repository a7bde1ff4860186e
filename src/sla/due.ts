import type { ClockStatus } from '../model/clock.js'
import type { SlaPolicy } from '../model/config.js'
import type { Calendar } from './calendar.js'

/** A target and the start of its clock. */
export interface Running {
  readonly startedAt: number
  readonly targetMs: number
  /** The cap in wall time, ms, regardless of holidays; null: none. */
  readonly capMs: number | null
}

/** When the target and the cap are reached; the earlier of the two is the due time. UTC ms. */
export function dueTimes(
  { startedAt, targetMs, capMs }: Running,
  { policy, calendar }: { readonly policy: SlaPolicy; readonly calendar: Calendar },
): { readonly target: number; readonly cap: number } {
  return {
    target: policy.time === 'business' ? calendar.add(startedAt, targetMs) : startedAt + targetMs,
    cap: capMs === null ? Number.POSITIVE_INFINITY : startedAt + capMs,
  }
}

/** The target of a policy for the answer that ends a wait; `index`: how many waits the case had before. */
export const answerTime = (policy: SlaPolicy, startedAt: number, index: number): Running => ({
  startedAt,
  targetMs: index === 0 ? policy.firstAnswerMs : (policy.nextAnswerMs ?? policy.firstAnswerMs),
  capMs: policy.maxWallMs,
})

/** `max_wall` caps answers only. */
export const resolutionTime = (targetMs: number, startedAt: number): Running => ({ startedAt, targetMs, capMs: null })

/** Status of a clock at `end`: when it was stopped, or now. */
export function statusOf(end: number, dueAt: number, stopped: boolean): ClockStatus {
  const inTime = end <= dueAt
  if (stopped) return inTime ? 'met' : 'late'
  return inTime ? 'running' : 'breached'
}
