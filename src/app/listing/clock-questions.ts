import type { JudgedCase } from '../../model/case.js'
import type { SlaConfig } from '../../model/config.js'
import { SEVERITIES } from '../../model/verdict.js'
import type { CaseFilter } from '../../store/case-store.js'
import type { CaseQuery } from './case-query.js'

/** What of a judged case tells whether it is asked for. */
type Judged = Pick<JudgedCase, 'clocks' | 'followUpAt'>

/** What is due next, by a policy or by the company's own word; null where nobody waits. */
export function nextDue({ clocks }: Pick<Judged, 'clocks'>): number | null {
  const due = clocks.flatMap(({ stoppedAt, dueAt }) => (stoppedAt === null ? [dueAt] : []))
  return due.length === 0 ? null : Math.min(...due)
}

/** The store selects by all but what only a judged clock can tell. */
export function caseFilter({ minSeverity, ...query }: CaseQuery): CaseFilter {
  return minSeverity === undefined ? query : { ...query, severities: SEVERITIES.slice(SEVERITIES.indexOf(minSeverity)) }
}

/** Whether only those are asked for for whom somebody waits. */
export const asksForWaiting = ({ overdue, dueWithinMs }: CaseQuery): boolean => overdue === true || dueWithinMs !== undefined

/** Whether it takes more than the store to know what is asked for. */
export const asksForClock = (query: CaseQuery): boolean => asksForWaiting(query) || query.followUp === true

/** The same without those in which certainly nobody waits: they are most, and their clocks need no look. */
export const whoMayWait = (query: CaseQuery, { counts, deflectedCounts }: SlaConfig, now: number): CaseFilter => ({
  ...caseFilter(query),
  mayWait: { at: now, counts, deflectedCounts },
})

const isToFollow = (followUpAt: number | null, query: CaseQuery, now: number): boolean =>
  query.followUp !== true || (followUpAt !== null && followUpAt <= now)

function isDue(clocks: Judged['clocks'], query: CaseQuery, now: number): boolean {
  if (!asksForWaiting(query)) return true
  const due = nextDue({ clocks }) ?? Number.POSITIVE_INFINITY
  if (query.overdue === true && due >= now) return false
  return query.dueWithinMs === undefined || due <= now + query.dueWithinMs
}

/** Whether a judged case is asked for. */
export const isAsked = ({ clocks, followUpAt }: Judged, query: CaseQuery, now: number): boolean =>
  isToFollow(followUpAt, query, now) && isDue(clocks, query, now)
