/** What was asked of a source: reads, and the money that they cost, in millionths. */
export interface Amount {
  readonly reads: number
  readonly micros: number
}

/** A window of time. UTC ms; `to` is no part of it. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** A share of a source's budget, to be counted before it is spent. */
export interface Reservation {
  readonly source: string
  readonly now: number
  readonly window: Window
  /** For all of the window; null: without end. */
  readonly limit: { readonly reads: number | null; readonly micros: number | null }
  /** Less is of no use. */
  readonly need: Amount
  /** As much if there is as much left. */
  readonly want: Amount
}

export interface Reserved {
  /** null: less was left than needed, and nothing was counted. */
  readonly granted: Amount | null
  /** In the window so far, with what was granted. */
  readonly spent: Amount
}

/** Where it is counted what sources with a budget have asked. Each method is one transaction. */
export interface ReadLedger {
  /** Counts on a source's budget what is about to be asked. Whoever dies before it was spent only makes it look spent. */
  reserveReads(reservation: Reservation): Promise<Reserved>
  /** What was reserved at that instant and not used. */
  returnReads(source: string, at: number, amount: Amount): Promise<void>
  readsSpent(source: string, window: Window): Promise<Amount>
}
