import type { AnsweredPost, OpenPost, ThreadReads } from '../../thread-reads.js'
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

/** A case rests from its answer on, so that one which was answered long ago is not even looked at. */
const ANSWERED = `SELECT c.id AS case_id, s.id AS source, m.thread, m.native_id, m.url, t.read_at, t.failure, max(a.at) AS answered_at
  FROM cases c INDEXED BY cases_rest
  CROSS JOIN answers a ON a.case_id = c.id AND a.kind IN ('answer', 'deflected') AND a.at >= @since
  CROSS JOIN mentions r ON r.id = a.reply_id AND r.deleted_at IS NULL
  CROSS JOIN mentions m ON m.id IN (SELECT p.id FROM mentions p WHERE p.case_id = c.id UNION ALL SELECT r.id)
    AND m.source_key = r.source_key AND m.thread = r.thread AND m.deleted_at IS NULL
  CROSS JOIN sources s ON s.key = m.source_key
  LEFT JOIN thread_reads t ON t.source_key = m.source_key AND t.thread = m.thread
  WHERE c.rest_at >= @since AND c.state = 'answered'
  GROUP BY c.id, m.id ORDER BY m.official_identity IS NOT NULL, ${POSTED_AT}, m.id`

const postOf = (row: OpenPostRow): OpenPost => ({
  caseId: row.case_id,
  source: row.source,
  thread: row.thread,
  nativeId: row.native_id,
  url: row.url,
  readAt: row.read_at,
  failure: row.failure,
})

export function openPosts(db: Database, caseIds?: readonly number[]): OpenPost[] {
  const rows = caseIds === undefined ? db.all<OpenPostRow>(ALL) : db.all<OpenPostRow>(SOME, JSON.stringify(caseIds))
  return rows.map(postOf)
}

export const answeredPosts = (db: Database, since: number): AnsweredPost[] =>
  db
    .all<OpenPostRow & { readonly answered_at: number }>(ANSWERED, { since })
    .map((row) => ({ ...postOf(row), answeredAt: row.answered_at }))

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
