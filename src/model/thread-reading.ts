/** When a thread of a case was last read by itself, and when it is next. */
export interface ThreadReading {
  readonly source: string
  readonly url: string | null
  /** null: never, its source's polls apart. UTC ms. */
  readonly readAt: number | null
  /** Why it could not be read then. */
  readonly failure: string | null
  readonly decision: string
  /** null: not again, or not by a point of its deadline. UTC ms. */
  readonly nextAt: number | null
}
