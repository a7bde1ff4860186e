import type { ThreadWork } from '../../thread-store.js'
import { caseRecords } from '../cases/case-records.js'
import type { Database } from '../file/database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, POSTED_AT } from './rows.js'
import { withEarlier } from './versions.js'

/** Where a thread is found. */
export interface ThreadRow {
  readonly source_key: number
  readonly source: string
  readonly thread: string
}

interface WorkRow extends ThreadRow {
  readonly id: number
}

/** The change of each thread that was read: a decision may take the thread off the work list only while that is the latest. */
export type ReadMarks = Map<string, number>

export const markKey = (source: string, thread: string): string => JSON.stringify([source, thread])

const IN_THREAD = `SELECT ${MENTION_COLUMNS} FROM mentions m CROSS JOIN sources s ON s.key = m.source_key
  WHERE m.source_key = ? AND m.thread = ? ORDER BY ${POSTED_AT}, m.id`

const NO_PINS: ReadonlyMap<number, number> = new Map()

const pinsOf = (db: Database, caseIds: readonly number[]): ReadonlyMap<number, number> =>
  new Map(
    db
      .all<{ mention_id: number; case_id: number }>(
        'SELECT p.mention_id, p.case_id FROM json_each(?) j CROSS JOIN pins p ON p.case_id = j.value',
        JSON.stringify(caseIds),
      )
      .map((row) => [row.mention_id, row.case_id]),
  )

/** A thread with everything that decisions about it need. */
export function workOf(db: Database, { source_key, source, thread }: ThreadRow): ThreadWork {
  const rows = db.all<MentionRow>(IN_THREAD, source_key, thread)
  const mentions = withEarlier(db, rows.map(mentionOf))
  const ids = [...new Set(mentions.flatMap(({ caseId }) => (caseId === null ? [] : [caseId])))]
  return {
    source,
    thread,
    mentions,
    baseline: rows.filter((row) => row.baseline === 1).map((row) => row.id),
    cases: ids.length === 0 ? [] : caseRecords(db, 'c.id IN (SELECT value FROM json_each(?))', [JSON.stringify(ids)]),
    pins: ids.length === 0 ? NO_PINS : pinsOf(db, ids),
  }
}

/** Changed threads, longest unchanged first, each whole. */
export function threadsToJoin(db: Database, marks: ReadMarks, limit: number): ThreadWork[] {
  const rows = db.all<WorkRow>(
    'SELECT w.id, w.source_key, s.id AS source, w.thread FROM work w CROSS JOIN sources s ON s.key = w.source_key ORDER BY w.id LIMIT ?',
    limit,
  )
  return rows.map((row) => {
    marks.set(markKey(row.source, row.thread), row.id)
    return workOf(db, row)
  })
}
