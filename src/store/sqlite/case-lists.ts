import { SEVERITIES } from '../../model/verdict.js'
import type { CaseGrouping, CaseKey, CaseKeyOrder, CaseKeyPage, GroupCount } from '../case-lists.js'
import type { CaseFilter } from '../store.js'
import { paramsOf, whereOf } from './conditions.js'
import type { Database } from './database.js'
import { groupedBy } from './group-columns.js'
import { selectedCases } from './selected-cases.js'

const FROM = 'cases c CROSS JOIN mentions m ON m.id = c.mention_id'

const BEGAN = `min(c.opened_at, coalesce((SELECT min(min(coalesce(p.published_at, p.first_seen_at), p.first_seen_at))
  FROM mentions p WHERE p.case_id = c.id), c.opened_at))`
const POSTED = 'coalesce(m.published_at, m.first_seen_at)'
const RANK = `CASE m.severity ${SEVERITIES.map((severity, rank) => `WHEN '${severity}' THEN ${-rank}`).join(' ')} END`

/** Ascending. */
const KEYS: Readonly<Record<CaseKeyOrder, string>> = {
  began: BEGAN,
  oldest: POSTED,
  newest: `-${POSTED}`,
  severity: RANK,
  number: 'c.id',
}

export function caseKeys(db: Database, filter: CaseFilter, { order, limit, offset }: CaseKeyPage): CaseKey[] {
  const conditions = selectedCases(db, filter)
  const sql = `SELECT c.id, ${KEYS[order]} AS at FROM ${FROM} WHERE ${whereOf(conditions)} ORDER BY 2, 1 LIMIT ? OFFSET ?`
  return db.allAtOnce<CaseKey>(sql, ...paramsOf(conditions), limit, offset)
}

export function countCases(db: Database, filter: CaseFilter): number {
  const conditions = selectedCases(db, filter)
  const sql = `SELECT count(*) AS count FROM ${FROM} WHERE ${whereOf(conditions)}`
  return db.get<{ readonly count: number }>(sql, ...paramsOf(conditions))?.count ?? 0
}

export function groupCases(db: Database, filter: CaseFilter, by: CaseGrouping): GroupCount[] {
  const conditions = selectedCases(db, filter)
  return db.all<GroupCount>(groupedBy(by, `${FROM} WHERE ${whereOf(conditions)}`), ...paramsOf(conditions))
}
