import type { OpenPost, ThreadReads } from '../../thread-reads.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from './rows.js'

interface OpenPostRow {
  readonly case_id: number
  readonly source: string
  readonly thread: string
  readonly native_id: string
  readonly url: string | null
  readonly read_at: number | null
  readonly failure: string | null
}

const FIELDS = 'm.case_id, s.id AS source, m.thread, m.native_id, m.url, t.read_at, t.failure'
const OF_CASES = `CROSS JOIN mentions m ON m.case_id = c.id CROSS JOIN sources s ON s.key = m.source_key
  LEFT JOIN thread_reads t ON t.source_key = m.source_key AND t.thread = m.thread
  WHERE c.state = 'open' AND m.deleted_at IS NULL`
const ORDER = `ORDER BY ${POSTED_AT}, m.id`

const ALL = `SELECT ${FIELDS} FROM cases c ${OF_CASES} ${ORDER}`
const SOME = `SELECT ${FIELDS} FROM json_each(?) j CROSS JOIN cases c ON c.id = j.value ${OF_CASES} ${ORDER}`

export function openPosts(db: Database, caseIds?: readonly number[]): OpenPost[] {
  const rows = caseIds === undefined ? db.all<OpenPostRow>(ALL) : db.all<OpenPostRow>(SOME, JSON.stringify(caseIds))
  return rows.map((row) => ({
    caseId: row.case_id,
    source: row.source,
    thread: row.thread,
    nativeId: row.native_id,
    url: row.url,
    readAt: row.read_at,
    failure: row.failure,
  }))
}

/** Longer than any thread is read again after its post. */
const KEPT = 90 * 86_400_000

export function saveThreadRead(db: Database, read: Parameters<ThreadReads['saveThreadRead']>[0]): void {
  const { source, thread, at, failure } = read
  db.transaction(() => {
    db.run(
      `INSERT INTO thread_reads (source_key, thread, read_at, failure) SELECT key, ?, ?, ? FROM sources WHERE id = ?
       ON CONFLICT DO UPDATE SET read_at = excluded.read_at, failure = excluded.failure`,
      thread,
      at,
      failure,
      source,
    )
    db.run('DELETE FROM thread_reads WHERE read_at < ?', at - KEPT)
  })
}
