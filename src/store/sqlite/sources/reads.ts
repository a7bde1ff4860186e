import type { Amount, Reservation, Reserved, Window } from '../../read-ledger.js'
import type { Database } from '../file/database.js'

const HOUR_MS = 3_600_000
/** Longer than the longest window. */
const KEPT_MS = 62 * 24 * HOUR_MS

const hourOf = (at: number): number => Math.floor(at / HOUR_MS) * HOUR_MS

export const readsSpent = (db: Database, source: string, { from, to }: Window): Amount =>
  db.get<Amount>(
    'SELECT coalesce(sum(reads), 0) AS reads, coalesce(sum(micros), 0) AS micros FROM reads WHERE source = ? AND hour >= ? AND hour < ?',
    source,
    from,
    to,
  )!

/** Call it inside a transaction: two that ask at once must not both get the last of it. */
export function reserveReads(db: Database, { source, now, window, limit, need, want }: Reservation): Reserved {
  const spent = readsSpent(db, source, window)
  const left = {
    reads: (limit.reads ?? Number.POSITIVE_INFINITY) - spent.reads,
    micros: (limit.micros ?? Number.POSITIVE_INFINITY) - spent.micros,
  }
  if (left.reads < need.reads || left.micros < need.micros) return { granted: null, spent }
  const granted = { reads: Math.min(want.reads, left.reads), micros: Math.min(want.micros, left.micros) }
  db.run('DELETE FROM reads WHERE source = ? AND hour < ?', source, now - KEPT_MS)
  db.run(
    `INSERT INTO reads (source, hour, reads, micros) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET reads = reads + excluded.reads, micros = micros + excluded.micros`,
    source,
    hourOf(now),
    granted.reads,
    granted.micros,
  )
  return { granted, spent: { reads: spent.reads + granted.reads, micros: spent.micros + granted.micros } }
}

export function returnReads(db: Database, source: string, at: number, { reads, micros }: Amount): void {
  const sql = 'UPDATE reads SET reads = max(0, reads - ?), micros = max(0, micros - ?) WHERE source = ? AND hour = ?'
  db.run(sql, reads, micros, source, hourOf(at))
}
