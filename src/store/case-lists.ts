/**
 * Orders of cases that the store can tell without judging a clock. `began`: by the first thing that was written in them; no clock of a case
 * starts before.
 */
export type CaseKeyOrder = 'began' | 'oldest' | 'newest' | 'severity' | 'number'

export interface CaseKeyPage {
  readonly order: CaseKeyOrder
  readonly limit: number
  readonly offset: number
}

/** The number of a case, and where it stands in the order; equal ones stand by their numbers. */
export interface CaseKey {
  readonly id: number
  readonly at: number
}

/** What mentions are counted by. `quarter`: the quarter of an hour since 1970 in which it was written, of which every time zone makes its days. */
export type MentionGrouping = 'source' | 'brand' | 'kind' | 'severity' | 'language' | 'author' | 'label' | 'quarter'

/** The same of the mention that a case is shown by, and what only a case has. */
export type CaseGrouping = MentionGrouping | 'state' | 'assignee'

/** How many have a value in common; null: none at all. */
export interface GroupCount {
  readonly key: string | number | null
  readonly count: number
}
