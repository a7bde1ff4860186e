import type { Coverage } from '../../../model/source.js'
import type { Gap } from '../../source-store.js'
import type { Database } from '../file/database.js'

/** Older gaps are history: nobody can act on them, and open cases from that time are listed. */
const SHOWN_MS = 7 * 86_400_000
/** So long gaps are kept as they were; older ones too, for the figures of years, while a source has no more of them than this. */
const EXACT_MS = 30 * 86_400_000
const MOST_OLD = 1_000
/** A source whose window is always too short leaves a gap a poll: it is not thinned out at each. */
const SPARE = 100

/** A source and what polls had covered before. */
export interface SeenSource {
  readonly key: number
  /** Row and end of the last window; null: nothing was seen. */
  readonly window: number | null
  readonly until: number | null
  /** 1: there are unknown intervals, of any age. */
  readonly has_gaps: number
}

/** Read in one query: most polls find nothing new, and then this is all they read. */
export const seenSource = (db: Database, id: string): SeenSource | undefined =>
  db.get(
    `SELECT s.key, c.id AS "window", c.to_at AS until, EXISTS (SELECT 1 FROM coverage WHERE source_key = s.key AND known = 0) AS has_gaps
     FROM sources s LEFT JOIN coverage c ON c.id = (SELECT max(id) FROM coverage WHERE source_key = s.key AND known = 1) WHERE s.id = ?`,
    id,
  )

function enter(
  db: Database,
  sourceKey: number,
  interval: { readonly known: boolean; readonly from: number | null; readonly to: number },
): void {
  const sql = 'INSERT INTO coverage (source_key, known, from_at, to_at) VALUES (?, ?, ?, ?)'
  db.run(sql, sourceKey, Number(interval.known), interval.from, interval.to)
}

interface OldGap {
  readonly id: number
  readonly from_at: number
  readonly to_at: number
}

/** Merges old gaps that are closest together until few enough are left: they then cover slightly more than was unknown, never less. */
function thinOut(db: Database, sourceKey: number, before: number): void {
  const sql = 'SELECT id, from_at, to_at FROM coverage WHERE source_key = ? AND known = 0 AND to_at < ? ORDER BY from_at, id'
  const old = db.all<OldGap>(sql, sourceKey, before)
  if (old.length <= MOST_OLD + SPARE) return
  const distanceTo = (index: number): number => old[index]!.from_at - old[index - 1]!.to_at
  const closest = old
    .map((_, index) => index)
    .slice(1)
    .sort((a, b) => distanceTo(a) - distanceTo(b) || a - b)
  const joined = new Set(closest.slice(0, old.length - MOST_OLD))
  let first = old[0]!
  for (const [index, gap] of old.entries()) {
    if (!joined.has(index)) {
      first = gap
      continue
    }
    db.run('UPDATE coverage SET to_at = max(to_at, ?) WHERE id = ?', gap.to_at, first.id)
    db.run('DELETE FROM coverage WHERE id = ?', gap.id)
  }
}

/**
 * Stores the window that a poll covered. A window that continues the last one extends it, so that a quiet source stays one row; one that does
 * not leaves an unknown interval in between. A window that reaches back before the start of an unknown interval closes it. Returns whether
 * there may be unknown intervals now.
 */
export function recordCoverage(db: Database, source: SeenSource, { from, to, contiguous }: Coverage): boolean {
  const { key, window, until } = source
  const hadGaps = source.has_gaps === 1
  if (hadGaps && from !== null) db.run('DELETE FROM coverage WHERE source_key = ? AND known = 0 AND from_at >= ?', key, from)
  if (window !== null && (contiguous || (from !== null && from <= until!))) {
    db.run('UPDATE coverage SET to_at = max(to_at, ?) WHERE id = ?', to, window)
    return hadGaps
  }
  if (window !== null) {
    enter(db, key, { known: false, from: until, to: from ?? to })
    thinOut(db, key, to - EXACT_MS)
  }
  // Of windows only the last is ever asked for.
  db.run('DELETE FROM coverage WHERE source_key = ? AND known = 1', key)
  enter(db, key, { known: true, from, to })
  return hadGaps || window !== null
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
