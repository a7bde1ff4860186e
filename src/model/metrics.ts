import type { DeliveryState } from './alert.js'
import type { SourceHealth } from './source.js'

/** Cases of one brand at one source, of one severity. */
export interface CaseCounts {
  readonly brand: string | null
  readonly source: string
  readonly severity: string
  /** In which a customer waits. */
  readonly open: number
  /** Those of them in which nobody ever answered. */
  readonly unanswered: number
  readonly overdue: number
}

export interface SourceFigures {
  readonly source: string
  readonly health: SourceHealth
  /** UTC ms; null: never, or not known. */
  readonly lastSuccessAt: number | null
  readonly failures: number
  readonly unknownSince: number | null
  /** Of its budget, in the window that runs; null: it has none. */
  readonly spent: { readonly reads: number; readonly money: number } | null
}

/** What is measured of an installation. */
export interface Figures {
  readonly version: string
  readonly runtime: string
  readonly cases: readonly CaseCounts[]
  /** How long the customer waits who waits longest; 0: nobody waits. */
  readonly oldestWaitMs: number
  readonly deliveries: readonly { readonly receiver: string; readonly state: DeliveryState; readonly count: number }[]
  /** Cases that were told, each as often as it was. */
  readonly alertsSent: number
  readonly receivers: readonly { readonly receiver: string; readonly failing: boolean }[]
  readonly sources: readonly SourceFigures[]
  readonly lastPollAt: number | null
  readonly lastPollMs: number | null
  /** null: not known. */
  readonly databaseBytes: number | null
  /** What operators are told of, as far as it holds. */
  readonly conditions: readonly { readonly kind: string; readonly subject: string | null }[]
}
