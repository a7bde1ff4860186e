import type { AlertRates } from './alert-rate.js'
import type { CaseRecord, UnknownInterval } from './case.js'
import type { Pictures } from './pictures.js'
import type { Fate, StatsGroup, Tally } from './tally.js'

/** A case reduced to what is counted: no text, no name of a customer. */
export interface CaseFigures
  extends Pick<
    CaseRecord,
    | 'id'
    | 'state'
    | 'source'
    | 'brand'
    | 'kind'
    | 'severity'
    | 'language'
    | 'sensitive'
    | 'openedAt'
    | 'baseline'
    | 'closedAt'
    | 'policyHash'
    | 'outcome'
    | 'settledAt'
    | 'reopenedAt'
    | 'posts'
    | 'answers'
  > {
  readonly followers: number | null
}

/** What became of one customer's first wait, as far as it could be seen. */
export interface Outcome {
  readonly fate: Fate
  /** The customer's first post, UTC ms. */
  readonly startedAt: number
  /** Until the first answer; where there is none, as long as it is known that there is none. */
  readonly wallMs: number
  /** The same in working time. */
  readonly businessMs: number
  /** The promise of a first answer; `running`: not due yet. */
  readonly promise: 'kept' | 'broken' | 'running'
  /** It waits where nothing can be seen at present: an answer may exist. */
  readonly unseen: boolean
  readonly followers: number | null
  readonly source: string
  readonly brand: string | null
  readonly kind: string
  readonly language: string | null
  /** Who gave the first answer: the signature, else the account. */
  readonly agent: string | null
  /** By which the first answer is promised. */
  readonly policy: string
}

export const STATS_BY = ['reach', 'source', 'brand', 'kind', 'agent', 'weekday', 'hour', 'language', 'week'] as const
export type StatsBy = (typeof STATS_BY)[number]

/** One of the quartiles that are compared. */
export interface FairnessSide {
  /** How many followers they have, both ends included. */
  readonly from: number
  readonly to: number
  readonly cases: number
  /** null: not even half of them are answered. */
  readonly medianMs: number | null
}

/** How long customers of few followers wait, beside those of many. */
export interface Fairness {
  /** How many times as long; null when it cannot be told. */
  readonly ratio: number | null
  /** Where more than half of one quartile are unanswered, nobody knows yet how long they wait, only how long at least. */
  readonly bound: 'exact' | 'at-least' | 'at-most'
  /** Cases of the lowest quartile, and of the highest. */
  readonly low: number
  readonly high: number
  /** In words. */
  readonly reason: string
  /** What was compared: the lowest quartile, then the highest; null where there are no two. */
  readonly sides: readonly [low: FairnessSide, high: FairnessSide] | null
}

/** Answer rate and waiting time, as of one instant. */
export interface Stats {
  readonly generatedAt: number
  readonly since: number | null
  readonly until: number | null
  readonly by: StatsBy | null
  readonly total: Tally
  readonly groups: readonly StatsGroup[]
  /** null unless by reach. */
  readonly fairness: Fairness | null
  /** At present, and within the time that is looked at. */
  readonly unknown: readonly UnknownInterval[]
  /** What people were told; null where only some cases are looked at, for a message tells of several. */
  readonly alerts: AlertRates | null
  /** All cases week by week and hour by hour; null where they are parted. */
  readonly pictures: Pictures | null
}
