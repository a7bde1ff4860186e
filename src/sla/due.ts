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
