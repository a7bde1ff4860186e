import { SEVERITIES } from '../../../model/verdict.js'
import type { CaseGrouping, CaseKeyOrder, CaseKeyPage, CaseKeys, GroupCount } from '../../case-lists.js'
import type { CaseFilter } from '../../case-store.js'
import type { Database } from '../file/database.js'
import { paramsOf, whereOf } from './conditions.js'
import { groupedBy } from './group-columns.js'
import { restIndex } from './rest.js'
import { selectedCases } from './selected-cases.js'

const fromOf = ({ mayWait }: CaseFilter): string => `cases c ${restIndex(mayWait)} CROSS JOIN mentions m ON m.id = c.mention_id`

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

/** A later page sorts the rest again and leaves out what was read, since a poll may have written meanwhile. */
function keysSql(order: CaseKeyOrder, from: string, isRest: boolean): string {
  const keys = `SELECT c.id AS id, ${KEYS[order]} AS at FROM ${from}`
  const source = isRest ? `WITH keys AS MATERIALIZED (${keys}) SELECT id, at FROM keys WHERE (at, id) > (?, ?)` : keys
  return `${source} ORDER BY 2, 1 LIMIT ?`
}

// Returned as two JSON texts: passing single rows costs five times as much as finding them.
export function caseKeys(db: Database, filter: CaseFilter, { order, limit, after }: CaseKeyPage): CaseKeys {
  const conditions = selectedCases(db, filter)
  const keys = keysSql(order, `${fromOf(filter)} WHERE ${whereOf(conditions)}`, after !== null)
  const params = [...paramsOf(conditions), ...(after === null ? [] : [after.at, after.id]), limit ?? -1]
  const sql = `SELECT json_group_array(id) AS ids, json_group_array(at) AS at FROM (${keys})`
  const { ids, at } = db.get<{ readonly ids: string; readonly at: string }>(sql, ...params)!
  return { ids: JSON.parse(ids) as number[], at: JSON.parse(at) as number[] }
}

export function countCases(db: Database, filter: CaseFilter): number {
  const conditions = selectedCases(db, filter)
  const sql = `SELECT count(*) AS count FROM ${fromOf(filter)} WHERE ${whereOf(conditions)}`
  return db.get<{ readonly count: number }>(sql, ...paramsOf(conditions))?.count ?? 0
}

export function groupCases(db: Database, filter: CaseFilter, by: CaseGrouping): GroupCount[] {
  const conditions = selectedCases(db, filter)
  return db.all<GroupCount>(groupedBy(by, `${fromOf(filter)} WHERE ${whereOf(conditions)}`), ...paramsOf(conditions))
}
