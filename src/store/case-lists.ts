import type { TieStrength } from '../model/answer.js'

/** Which replies end a wait, beside those that a person recorded. */
export interface CountingReplies {
  readonly counts: readonly TieStrength[]
  readonly deflectedCounts: boolean
}

/**
 * Orders of cases that the store can tell without judging a clock. `began`: by the first thing that was written in them; no clock of a case
 * starts before.
 */
export type CaseKeyOrder = 'began' | 'oldest' | 'newest' | 'severity' | 'number'

/** The number of a case, and where it stands in the order; equal ones stand by their numbers. */
interface CaseKey {
  readonly id: number
  readonly at: number
}

export interface CaseKeyPage {
  readonly order: CaseKeyOrder
  /** null: all that come. */
  readonly limit: number | null
  /** The last one of the page before, null for the first page. */
  readonly after: CaseKey | null
}

/** The numbers of cases in an order, and beside them where each stands: of hundreds of thousands two lists take a tenth of what pairs take. */
export interface CaseKeys {
  readonly ids: readonly number[]
  readonly at: readonly number[]
}

/** What mentions are counted by. `quarter`: the quarter of an hour since 1970 in which it was written, of which every time zone makes its days. */
export type MentionGrouping = 'source' | 'brand' | 'kind' | 'severity' | 'language' | 'author' | 'label' | 'quarter'

/** The same of the mention that a case is shown by, and what only a case has. `facts`: all that policies ask for, as JSON of `MatcherFacts`. */
export type CaseGrouping = MentionGrouping | 'state' | 'assignee' | 'facts'

/** How many have a value in common; null: none at all. */
export interface GroupCount {
  readonly key: string | number | null
  readonly count: number
}
