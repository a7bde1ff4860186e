import type { RecentComplaint, Wave, WaveFigures } from '../../../model/wave.js'
import type { ComplaintPage, WaveChange } from '../../wave-store.js'
import type { Database } from '../file/database.js'
import { type AuthorRow, authorOf, listOf, POSTED_AT } from '../mentions/rows.js'

interface ComplaintRow extends AuthorRow {
  readonly id: number
  readonly brand: string | null
  readonly source: string
  readonly thread: string
  readonly at: number
  readonly text: string
  readonly baseline: number
  readonly wave_id: number | null
}

// Nothing is complained of after it became a case, so the index of when they were opened finds all.
const COMPLAINTS = `SELECT c.id, m.brand, s.id AS source, m.thread, ${POSTED_AT} AS at, m.text, c.baseline, c.wave_id, m.author_id,
  m.author_handle, m.author_name, m.author_url, m.author_followers, m.author_flags
  FROM cases c INDEXED BY cases_opened CROSS JOIN mentions m ON m.id = c.mention_id CROSS JOIN sources s ON s.key = m.source_key
  WHERE c.opened_at >= ? AND c.id <= ? AND c.state NOT IN ('merged', 'dismissed') ORDER BY c.opened_at DESC LIMIT ?`

/** Cases that were opened since then, the latest first; what a person dismissed was none. */
export const complaintsSince = (db: Database, { since, upToCase, limit }: ComplaintPage): RecentComplaint[] =>
  db.all<ComplaintRow>(COMPLAINTS, since, upToCase, limit).map((row) => ({
    caseId: row.id,
    brand: row.brand,
    source: row.source,
    thread: row.thread,
    at: row.at,
    text: row.text,
    author: authorOf(row),
    baseline: row.baseline === 1,
    waveId: row.wave_id,
  }))

const NEW = `SELECT max(c.id) AS newest, min(CASE WHEN c.baseline = 0 AND c.state NOT IN ('merged', 'dismissed') THEN ${POSTED_AT} END) AS since
  FROM (SELECT id, baseline, state, mention_id FROM cases WHERE id > ? ORDER BY id LIMIT ?) c CROSS JOIN mentions m ON m.id = c.mention_id`

/** The newest of the cases after that one, and when the first of them was written that is no history. */
export function newComplaints(db: Database, afterCase: number, limit: number): { newest: number; since: number | null } | null {
  const row = db.get<{ newest: number | null; since: number | null }>(NEW, afterCase, limit)
  return row === undefined || row.newest === null ? null : { newest: row.newest, since: row.since }
}

/** Since when each source is watched. */
export const watchedSince = (db: Database): Map<string, number> =>
  new Map(
    db
      .all<{ id: string; at: number }>('SELECT id, first_success_at AS at FROM sources WHERE first_success_at IS NOT NULL')
      .map(({ id, at }) => [id, at]),
  )

interface WaveRow {
  readonly id: number
  readonly brand: string | null
  readonly topic: string
  readonly began_at: number
  readonly last_at: number
  readonly figures: string
  readonly size: number
  readonly open: number
}

const WAVES = `SELECT w.id, w.brand, w.topic, w.began_at, w.last_at, w.figures,
  count(*) FILTER (WHERE c.state <> 'merged') AS size, count(*) FILTER (WHERE c.state = 'open') AS open
  FROM json_each(?) j CROSS JOIN waves w ON w.id = j.value CROSS JOIN cases c ON c.wave_id = w.id GROUP BY w.id`

/** Waves by their numbers, with how many cases they have. */
export function wavesOf(db: Database, ids: readonly number[]): ReadonlyMap<number, Wave> {
  if (ids.length === 0) return new Map()
  return new Map(
    db.all<WaveRow>(WAVES, JSON.stringify([...new Set(ids)])).map((row) => [
      row.id,
      {
        id: row.id,
        brand: row.brand,
        topic: listOf<string>(row.topic),
        beganAt: row.began_at,
        lastAt: row.last_at,
        figures: JSON.parse(row.figures) as WaveFigures,
        size: row.size,
        open: row.open,
      },
    ]),
  )
}

/** Waves that reach into a span of time, those of most cases first. */
export function wavesWithin(db: Database, { since, until }: { readonly since: number; readonly until: number }): Wave[] {
  const ids = db.all<{ id: number }>('SELECT id FROM waves WHERE last_at >= ? AND began_at <= ?', since, until)
  const waves = wavesOf(
    db,
    ids.map(({ id }) => id),
  )
  return [...waves.values()].filter(({ size }) => size > 0).sort((a, b) => b.size - a.size || a.id - b.id)
}

const INSERT =
  'INSERT INTO waves (brand, topic, began_at, last_at, figures) VALUES (@brand, @topic, @began_at, @last_at, @figures)'
// What is found later sees the last hours alone, and a wave lasts from its first case to its last.
const UPDATE = `UPDATE waves SET topic = @topic, figures = @figures,
  began_at = (SELECT min(@began_at, min(began_at)) FROM waves WHERE id = @id OR id IN (SELECT value FROM json_each(@absorbs))),
  last_at = (SELECT max(@last_at, max(last_at)) FROM waves WHERE id = @id OR id IN (SELECT value FROM json_each(@absorbs)))
  WHERE id = @id`

/** Waves that were found, or grew. Two that turned out to be one get the number of the older. */
export function saveWaves(db: Database, changes: readonly WaveChange[]): void {
  db.transaction(() => {
    for (const { id: known, absorbs, caseIds, brand, topic, beganAt, lastAt, figures } of changes) {
      const columns = { topic: JSON.stringify(topic), began_at: beganAt, last_at: lastAt, figures: JSON.stringify(figures) }
      const id = known ?? db.run(INSERT, { brand, ...columns }).id
      const list = (ids: readonly number[]): string => JSON.stringify(ids)
      if (known !== null) db.run(UPDATE, { id, absorbs: list(absorbs), ...columns })
      db.run('UPDATE cases SET wave_id = ? WHERE wave_id IN (SELECT value FROM json_each(?))', id, list(absorbs))
      db.run(
        'UPDATE cases SET wave_id = ? WHERE id IN (SELECT value FROM json_each(?)) AND wave_id IS NOT ?',
        id,
        list(caseIds),
        id,
      )
    }
  })
}
