import type { Coverage } from '../../model/source.js'
import type { Gap } from '../store.js'
import type { Database } from './database.js'

/** Older gaps are history: nobody can act on them, and what is still open there is listed. */
const SHOWN_MS = 7 * 86_400_000
/** A source whose window is always too short leaves two rows a poll. */
const KEPT_MS = 30 * 86_400_000

interface Interval {
  readonly id: number
  readonly to_at: number
}

const lastSeen = (db: Database, sourceKey: number): Interval | undefined =>
  db.get('SELECT id, to_at FROM coverage WHERE source_key = ? AND known = 1 ORDER BY id DESC LIMIT 1', sourceKey)

function enter(
  db: Database,
  sourceKey: number,
  interval: { readonly known: boolean; readonly from: number | null; readonly to: number },
): void {
  const sql = 'INSERT INTO coverage (source_key, known, from_at, to_at) VALUES (?, ?, ?, ?)'
  db.run(sql, sourceKey, Number(interval.known), interval.from, interval.to)
}

/**
 * Stores the window that a poll saw. One that continues the last is added to it, so that a quiet source stays one row; one that does not
 * leaves an unknown interval between. A window that reaches back behind the start of an unknown interval closes it.
 */
export function recordCoverage(db: Database, sourceKey: number, { from, to, contiguous }: Coverage): void {
  if (from !== null) db.run('DELETE FROM coverage WHERE source_key = ? AND known = 0 AND from_at >= ?', sourceKey, from)
  const last = lastSeen(db, sourceKey)
  if (last !== undefined && (contiguous || (from !== null && from <= last.to_at))) {
    db.run('UPDATE coverage SET to_at = max(to_at, ?) WHERE id = ?', to, last.id)
    return
  }
  if (last !== undefined) enter(db, sourceKey, { known: false, from: last.to_at, to: from ?? to })
  db.run('DELETE FROM coverage WHERE source_key = ? AND to_at < ?', sourceKey, to - KEPT_MS)
  enter(db, sourceKey, { known: true, from, to })
}

/** Start of the oldest unknown interval that reaches into the last seven days; null when there is none. */
export function unknownSince(db: Database, sourceKey: number, now: number): number | null {
  const sql = 'SELECT min(from_at) AS since FROM coverage WHERE source_key = ? AND known = 0 AND to_at >= ?'
  return db.get<{ since: number | null }>(sql, sourceKey, now - SHOWN_MS)?.since ?? null
}

/** Unknown intervals that reach into a span of time. */
export const gaps = (db: Database, { since, until }: { readonly since: number; readonly until: number }): Gap[] =>
  db.all<Gap>(
    `SELECT s.id AS source, c.from_at AS "from", c.to_at AS "to" FROM sources s CROSS JOIN coverage c ON c.source_key = s.key
     WHERE c.known = 0 AND c.to_at >= ? AND c.from_at <= ? ORDER BY s.id, c.from_at`,
    since,
    until,
  )
