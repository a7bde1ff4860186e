import type { PromisedTime } from '../../model/promise.js'

/** A time found in a clause; null: the clause names none that this reader knows. */
export type TimeReader = (said: Said) => PromisedTime | null

export interface Said {
  /** As the patterns read it. */
  readonly folded: string
  /** As it was written: only there dates keep their dots. */
  readonly raw: string
}
