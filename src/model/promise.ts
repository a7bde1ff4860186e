import type { Weekday } from './hours.js'

/**
 * A time that a company named, as it named it. When that is depends on opening hours, so it is worked out whenever it is read.
 * `open-days` counts working days from the day after, 0 being the day itself; `week` and `month` count from the present one and mean
 * their last working day; `from-now` is the same day so many weeks later; `hours` and `minutes` are wall time.
 */
export type PromisedTime =
  | {
      readonly unit: 'minutes' | 'hours' | 'open-days' | 'week' | 'from-now' | 'month'
      readonly count: number
      readonly minute?: number
    }
  | { readonly unit: 'weekday'; readonly weekday: Weekday; readonly weeks: number; readonly minute?: number }
  /** `month` counts from 1; null where only the day was named, as in "bis zum 15." */
  | {
      readonly unit: 'date'
      readonly day: number
      readonly month: number | null
      readonly year: number | null
      readonly minute?: number
    }

/** A company said when it would come back. */
export interface Promised {
  /** The words that say so. */
  readonly passage: string
  /** null: it named no time ("in den nächsten Tagen"). */
  readonly time: PromisedTime | null
}
