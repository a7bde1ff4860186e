import { CASE_ORDERS } from '../../model/config.js'
import type { Severity } from '../../model/verdict.js'
import type { CaseFilter } from '../../store/case-store.js'

export const CASE_SORTS = [...CASE_ORDERS, 'age', 'case'] as const

export type CaseSort = (typeof CASE_SORTS)[number]

/** A question to the cases: what the store selects, and what only a judged clock can tell. */
export interface CaseQuery extends CaseFilter {
  readonly overdue?: boolean
  readonly dueWithinMs?: number
  /** Answered, never heard of again, and long enough ago to ask whether it is solved. */
  readonly followUp?: boolean
  readonly minSeverity?: Severity
  /** Without those that a person put off until later; they are counted. */
  readonly hideSnoozed?: boolean
  readonly limit?: number
  /** Cases of one wave are shown as one, and count as one for the limit. */
  readonly together?: boolean
  /** Absent: as the configuration has it. */
  readonly sort?: CaseSort
}
