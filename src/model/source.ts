import type { BudgetConfig } from './config.js'
import type { IncomingMention } from './mention.js'

export type SourceHealth = 'new' | 'ok' | 'failing' | 'gone'

/** A budget of which less is left than the next request needs. */
export interface SpentBudget {
  /** The budget in words, to notice when it is changed: a new budget does not wait for the end of this window. */
  readonly budget: string
  /** When its window ends. UTC ms. */
  readonly until: number
}

/** A budget, and what is spent of it in the current window. */
export interface BudgetUse extends BudgetConfig {
  readonly spentReads: number
  readonly spentMoney: number
  /** When its next window begins. UTC ms. */
  readonly resetsAt: number
}

/** State of one source as stored. */
export interface SourceState {
  readonly id: string
  readonly type: string
  /** Without the secrets in it, as `storedAddress` makes it. */
  readonly url: string
  readonly health: SourceHealth
  readonly nextDueAt: number
  /** The platform wants to be asked no sooner; null when it did not say. */
  readonly notBefore: number | null
  /** The budget that ended its last poll; null: none did. Not a failure. */
  readonly spent: SpentBudget | null
  readonly lastAttemptAt: number | null
  readonly lastSuccessAt: number | null
  readonly failures: number
  readonly message: string | null
  /** One of its credentials is missing, or was refused at its last poll. */
  readonly secret?: true
  /** Since when coverage is incomplete; null: it is complete. UTC ms. */
  readonly unknownSince: number | null
  readonly unknownReason: string | null
  readonly warnings: readonly string[]
  readonly mentions: number
}

/** The span of time that one poll covered. UTC ms. */
export interface Coverage {
  readonly from: number | null
  readonly to: number
  /** False when the poll met nothing that was known, although it should have: items in between may be lost. */
  readonly contiguous: boolean
}

/** Result of polling one source. */
export interface SourceResult {
  readonly mentions: readonly IncomingMention[]
  /** What the adapter wants back at its next poll; the same object that it was given when nothing in it changed. */
  readonly memory: unknown
  readonly coverage: Coverage
  /** Nothing changed (304, or the same body). */
  readonly unchanged: boolean
  /** One sentence each: bad dates, dropped items, repaired documents. */
  readonly warnings: readonly string[]
  /** The error that ended the poll early, after something was read: that is stored, and the rest of the span stays unknown. */
  readonly stoppedBy?: unknown
  /** The platform wants to be asked no sooner. UTC ms. */
  readonly notBefore?: number
}
