/** Sunday is 0. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6

/** Minutes since local midnight; `to` may be 1440. */
export interface OpenInterval {
  readonly from: number
  readonly to: number
}
