import type { CaseDetail, CaseHead, CaseRecord, CaseState } from '../model/case.js'
import type { CaseFigures } from '../model/stats.js'
import type { Label, Severity } from '../model/verdict.js'
import type { CaseGrouping, CaseKeyPage, CaseKeys, CountingReplies, GroupCount } from './case-lists.js'

/** Selection of cases. All given conditions must hold. Instants are UTC ms. */
export interface CaseFilter {
  readonly states?: readonly CaseState[]
  readonly since?: number
  readonly until?: number
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly kinds?: readonly Label[]
  readonly severities?: readonly Severity[]
  readonly languages?: readonly string[]
  readonly author?: string
  /** Without cases that are snoozed beyond this instant. UTC ms. */
  readonly awakeAt?: number
  /** Only cases that are snoozed beyond this instant. UTC ms. */
  readonly asleepAt?: number
  /** Compared without regard to upper and lower case; null: assigned to nobody. */
  readonly assignee?: string | null
  /** FTS5 query over title and text. */
  readonly search?: string
  readonly ids?: readonly number[]
  /** Without cases in which certainly nobody waits at that instant (UTC ms). Of those that remain, only a judged clock can tell. */
  readonly mayWait?: CountingReplies & { readonly at: number }
}

/** Selection of cases to be counted. All given conditions must hold; instants are UTC ms. */
export type FigureFilter = Pick<CaseFilter, 'since' | 'until' | 'sources' | 'brands' | 'kinds' | 'languages' | 'severities'>

/** Reading cases. */
export interface CaseStore {
  cases(filter: CaseFilter): Promise<readonly CaseRecord[]>
  caseHeads(ids: readonly number[]): Promise<readonly CaseHead[]>
  /** The numbers of cases in an order, a page or all at once; `cases` with `ids` then reads the cases themselves. */
  caseKeys(filter: CaseFilter, page: CaseKeyPage): Promise<CaseKeys>
  countCases(filter: CaseFilter): Promise<number>
  groupCases(filter: CaseFilter, by: CaseGrouping): Promise<readonly GroupCount[]>
  /** What statistics need of cases, without reading any text. Merged cases are left out: they are part of another. */
  caseFigures(filter: FigureFilter): Promise<readonly CaseFigures[]>
  /** The same for given case numbers, merged ones included. */
  figuresOf(caseIds: readonly number[]): Promise<readonly CaseFigures[]>
  /** The case that a number refers to now: the number of a merged case leads to the case that it was merged into. */
  caseDetail(number: number): Promise<CaseDetail | null>
  /** Many cases by their own numbers, in that order; of each thread only the posts of the case and those that its answers refer to. */
  caseDetails(ids: readonly number[]): Promise<readonly CaseDetail[]>
}
