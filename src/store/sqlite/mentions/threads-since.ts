import type { Store } from '../../store.js'
import type { ThreadPage, ThreadWork } from '../../thread-store.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from './rows.js'
import { type ThreadRow, workOf } from './threads.js'

// In the order of the index, so that a page costs what it shows and nothing is sorted.
const threads = (condition: string): string => `SELECT m.source_key, s.id AS source, m.thread
  FROM mentions m CROSS JOIN sources s ON s.key = m.source_key
  WHERE (m.source_key, m.thread) > (?, ?) AND ${POSTED_AT} >= ?${condition}
  GROUP BY m.source_key, m.thread ORDER BY m.source_key, m.thread LIMIT ?`

const ALL = threads('')
const WITH_CASES = threads(' AND m.case_id IS NOT NULL')

const keyOf = (db: Database, source: string): number =>
  db.get<{ key: number }>('SELECT key FROM sources WHERE id = ?', source)?.key ?? 0

/** One page of threads in which something was posted since an instant. */
export function threadsSince(
  db: Database,
  { since, onlyCases }: Parameters<Store['threadsSince']>[0],
  { after, limit }: ThreadPage,
): ThreadWork[] {
  const [key, thread] = after === null ? [0, ''] : [keyOf(db, after.source), after.thread]
  return db.all<ThreadRow>(onlyCases ? WITH_CASES : ALL, key, thread, since, limit).map((row) => workOf(db, row))
}
