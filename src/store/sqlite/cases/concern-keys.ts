import type { Mention } from '../../../model/mention.js'
import type { KeyedMentions } from '../../thread-store.js'
import type { Database } from '../file/database.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, POSTED_AT } from '../mentions/rows.js'
import { withEarlier } from '../mentions/versions.js'

/** The keys by which posts in other threads are matched with the concerns in this one, by mention row number. */
export type ConcernKeys = ReadonlyMap<number, readonly string[]>

/** Writes the keys of posts only where they changed; most have not. */
export function writeConcernKeys(db: Database, keys: ConcernKeys): void {
  for (const [mentionId, wanted] of keys) {
    const list = JSON.stringify(wanted)
    const stored = db.all<{ key: string }>('SELECT key FROM concern_keys WHERE mention_id = ?', mentionId)
    if (stored.length === wanted.length && stored.every(({ key }) => wanted.includes(key))) continue
    db.run('DELETE FROM concern_keys WHERE mention_id = ?', mentionId)
    db.run('INSERT OR IGNORE INTO concern_keys (mention_id, key) SELECT ?, value FROM json_each(?)', mentionId, list)
  }
}

// Mostly no post shares a key, and single index look-ups are then faster than a join with a list.
const SHARING = 'SELECT mention_id AS id FROM concern_keys WHERE key = ? ORDER BY mention_id DESC LIMIT 1000'

const APART = `abs(${POSTED_AT} - @at)`

// Nearest in time, so that an author who writes every day does not cost more each day.
const NEAREST = `SELECT m.id FROM json_each(@ids) j CROSS JOIN mentions m ON m.id = j.value
  WHERE m.case_id IS NOT NULL AND ${APART} <= @within ORDER BY ${APART}, m.id LIMIT @limit`

/** Row numbers of mentions in cases that carry one of the keys, nearest in time first. */
export function rowsByKey(db: Database, { keys, besides, at, within, limit }: KeyedMentions): readonly number[] {
  const ids = new Set(keys.flatMap((key) => db.all<{ id: number }>(SHARING, key).map(({ id }) => id)))
  for (const id of besides) ids.delete(id)
  if (ids.size === 0) return []
  return db.all<{ id: number }>(NEAREST, { ids: JSON.stringify([...ids]), at, within, limit }).map(({ id }) => id)
}

const OF_ROWS = `SELECT ${MENTION_COLUMNS} FROM json_each(?) j CROSS JOIN mentions m ON m.id = j.value
  CROSS JOIN sources s ON s.key = m.source_key`

export const mentionsOfRows = (db: Database, rows: readonly number[]): readonly Mention[] =>
  withEarlier(db, db.all<MentionRow>(OF_ROWS, JSON.stringify(rows)).map(mentionOf))

/** Those of the cases to which a person assigned mentions. */
export const pinnedCases = (db: Database, caseIds: readonly number[]): Set<number> =>
  new Set(
    db
      .all<{ id: number }>(
        'SELECT DISTINCT p.case_id AS id FROM json_each(?) j CROSS JOIN pins p ON p.case_id = j.value',
        JSON.stringify(caseIds),
      )
      .map(({ id }) => id),
  )
