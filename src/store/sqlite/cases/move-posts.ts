import type { Database } from '../file/database.js'
import { POSTED_AT } from '../mentions/rows.js'

/** Posts to move from one case to another, together with their answers. */
export interface Move {
  readonly from: number
  readonly to: number
  /** Rows; null: all that are there when it is done. */
  readonly mentions: readonly number[] | null
  /** Rows of what people recorded for the whole case and goes along; null: all. */
  readonly recorded: readonly number[] | null
}

export const mentionsOf = (db: Database, caseId: number): number[] =>
  db.all<{ id: number }>('SELECT id FROM mentions WHERE case_id = ? ORDER BY id', caseId).map(({ id }) => id)

export const recordedOf = (db: Database, caseId: number): number[] =>
  db.all<{ id: number }>('SELECT id FROM answers WHERE case_id = ? AND recorded = 1', caseId).map(({ id }) => id)

// A case must be shown by one of its own posts: the oldest, until the next joining chooses.
const SHOWN = `UPDATE cases SET mention_id = (SELECT m.id FROM mentions m WHERE m.case_id = cases.id ORDER BY ${POSTED_AT}, m.id LIMIT 1)
  WHERE id = ? AND EXISTS (SELECT 1 FROM mentions WHERE case_id = cases.id)
    AND NOT EXISTS (SELECT 1 FROM mentions WHERE case_id = cases.id AND id = cases.mention_id)`

export function movePosts(db: Database, { from, to, mentions, recorded }: Move): void {
  const posts = JSON.stringify(mentions ?? mentionsOf(db, from))
  db.run(
    `UPDATE answers SET case_id = ? WHERE case_id = ? AND recorded = 0 AND mention_id IN (SELECT value FROM json_each(?))`,
    to,
    from,
    posts,
  )
  db.run(
    'UPDATE answers SET case_id = ? WHERE id IN (SELECT value FROM json_each(?))',
    to,
    JSON.stringify(recorded ?? recordedOf(db, from)),
  )
  db.run('UPDATE mentions SET case_id = ? WHERE case_id = ? AND id IN (SELECT value FROM json_each(?))', to, from, posts)
  for (const caseId of [from, to]) db.run(SHOWN, caseId)
}
