import type { BudgetConfig } from './config.js'
import type { IncomingMention } from './mention.js'

export type SourceHealth = 'new' | 'ok' | 'failing' | 'gone'

/** A budget of which not enough is left for what is to be asked next. */
export interface SpentBudget {
  /** The budget in words: another one does not wait for the end of this one's window. */
  readonly budget: string
  /** When its window ends. UTC ms. */
  readonly until: number
}

/** A budget, and what is spent of it in the window that is running. */
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
  /** As `storedAddress` makes it: without what is secret in it. */
  readonly url: string
  readonly health: SourceHealth
  readonly nextDueAt: number
  /** The platform wants to be asked no sooner; null when it did not say. */
  readonly notBefore: number | null
  /** What ended its last poll without being a failure; null when nothing is used up. */
  readonly spent: SpentBudget | null
  readonly lastAttemptAt: number | null
  readonly lastSuccessAt: number | null
  readonly failures: number
  readonly message: string | null
  /** A credential of it is missing, or was refused at its last poll. */
  readonly secret?: true
  /** Since when what happened there is not known; null when coverage is whole. */
  readonly unknownSince: number | null
  readonly unknownReason: string | null
  readonly warnings: readonly string[]
  readonly mentions: number
}

/** The window that one poll really saw. */
export interface Coverage {
  readonly from: number | null
  readonly to: number
  /** False when nothing of the window was known from before, though something should have been: items may be lost between. */
  readonly contiguous: boolean
}

/** What a poll of one source came to. */
export interface SourceResult {
  readonly mentions: readonly IncomingMention[]
  /** What the adapter wants back next time; the very object that it was given when nothing in it changed. */
  readonly memory: unknown
  readonly coverage: Coverage
  /** Nothing new was sent (304, same body). */
  readonly unchanged: boolean
  /** Per item: bad dates, dropped items, repaired documents. */
  readonly warnings: readonly string[]
  /** What ended the poll before its end, although something was read; that is stored, and the rest of the window stays unknown. */
  readonly stoppedBy?: unknown
  /** The platform wants to be asked no sooner. UTC ms. */
  readonly notBefore?: number
}
