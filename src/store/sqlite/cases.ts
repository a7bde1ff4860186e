import { CASE_STATES, type CaseDetail, type CaseRecord } from '../../model/case.js'
import type { CaseFilter } from '../store.js'
import { liveNumber, mergedNumbers } from './case-numbers.js'
import { caseRecords } from './case-records.js'
import { aboutMention, anyOf, type Condition, given, writtenBy } from './conditions.js'
import type { Database } from './database.js'
import { historyOf } from './history.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, POSTED_AT } from './rows.js'
import { checkedQuery } from './search/checked-query.js'
import { withEarlier } from './versions.js'

/** Written out, not bound: only so does SQLite see that the index of open cases answers it. */
function inStates(states: CaseFilter['states']): Condition[] {
  if (states === undefined) return []
  const names = CASE_STATES.filter((state) => states.includes(state)).map((state) => `'${state}'`)
  return [{ sql: names.length === 1 ? `c.state = ${names[0]}` : `c.state IN (${names.join(', ')})`, params: [] }]
}

/** Any post of the case may hold the words. Asked per case: the other way round a common word costs as much as all its mentions. */
function containing(db: Database, search: string | undefined): Condition[] {
  if (search === undefined) return []
  const sql = `EXISTS (SELECT 1 FROM mentions p WHERE p.case_id = c.id
    AND EXISTS (SELECT 1 FROM mentions_text WHERE mentions_text MATCH ? AND mentions_text.rowid = p.id))`
  return [{ sql, params: [checkedQuery(db, search)] }]
}

const assignedTo = (assignee: CaseFilter['assignee']): Condition[] =>
  assignee === null ? [{ sql: 'c.assignee IS NULL', params: [] }] : given('c.assignee = ? COLLATE NOCASE', assignee)

export function cases(db: Database, filter: CaseFilter): CaseRecord[] {
  const conditions = [
    ...inStates(filter.states),
    ...anyOf('c.id', filter.ids),
    ...assignedTo(filter.assignee),
    ...aboutMention(filter),
    ...writtenBy(filter.author),
    ...containing(db, filter.search),
  ]
  const where = conditions.map(({ sql }) => sql).join(' AND ')
  return caseRecords(
    db,
    where === '' ? 'true' : where,
    conditions.flatMap(({ params }) => params),
  )
}

const CONVERSATION = `SELECT ${MENTION_COLUMNS}
  FROM (SELECT DISTINCT source_key, thread FROM mentions WHERE case_id = ?) t
  CROSS JOIN mentions m ON m.source_key = t.source_key AND m.thread = t.thread
  CROSS JOIN sources s ON s.key = m.source_key
  ORDER BY ${POSTED_AT}, m.id`

export function caseDetail(db: Database, number: number): CaseDetail | null {
  const id = liveNumber(db, number)
  const [record] = id === null ? [] : caseRecords(db, 'c.id = ?', [id])
  if (id === null || record === undefined) return null
  const merged = mergedNumbers(db, id)
  return {
    record,
    thread: withEarlier(db, db.all<MentionRow>(CONVERSATION, id).map(mentionOf)),
    events: historyOf(db, [id, ...merged]),
    merged,
  }
}
