import type { CaseDetail, CaseRecord } from '../../model/case.js'
import type { CaseFilter } from '../store.js'
import { liveNumber, mergedNumbers } from './case-numbers.js'
import { caseRecords } from './case-records.js'
import { paramsOf, whereOf } from './conditions.js'
import type { Database } from './database.js'
import { historyOf } from './history.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, POSTED_AT } from './rows.js'
import { selectedCases } from './selected-cases.js'
import { withEarlier } from './versions.js'

/** Whole cases, in the order of their numbers. */
export function cases(db: Database, filter: CaseFilter): CaseRecord[] {
  const conditions = selectedCases(db, filter)
  return caseRecords(db, whereOf(conditions), paramsOf(conditions))
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
