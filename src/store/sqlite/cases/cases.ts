import type { CaseDetail, CaseRecord } from '../../../model/case.js'
import type { Mention } from '../../../model/mention.js'
import type { CaseFilter } from '../../case-store.js'
import type { Database } from '../file/database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, POSTED_AT } from '../mentions/rows.js'
import { withEarlier } from '../mentions/versions.js'
import { liveNumber, mergedNumbers } from './case-numbers.js'
import { caseRecords } from './case-records.js'
import { paramsOf, whereOf } from './conditions.js'
import { historyOf } from './history.js'
import { selectedCases } from './selected-cases.js'

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

const NAMED = `SELECT ${MENTION_COLUMNS} FROM json_each(?) j CROSS JOIN mentions m ON m.id = j.value
  CROSS JOIN sources s ON s.key = m.source_key`

/** The posts of a case, and the posts that its answers refer to. */
const namedIn = ({ posts, answers }: CaseRecord): number[] => [
  ...new Set([
    ...posts.map(({ mentionId }) => mentionId),
    ...answers.flatMap(({ replyId, mentionId }) => [replyId ?? [], mentionId ?? []].flat()),
  ]),
]

/** Many cases at once, without the rest of their threads: hundreds of cases in one thread would each read all of it. */
export function caseDetails(db: Database, ids: readonly number[]): CaseDetail[] {
  const records = caseRecords(db, 'c.id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)])
  const named = JSON.stringify([...new Set(records.flatMap(namedIn))])
  const mentions = new Map<number, Mention>(db.all<MentionRow>(NAMED, named).map((row) => [row.id, mentionOf(row)]))
  return records.map((record) => {
    const merged = mergedNumbers(db, record.id)
    const thread = namedIn(record).flatMap((id) => mentions.get(id) ?? [])
    return { record, thread, events: historyOf(db, [record.id, ...merged]), merged }
  })
}
