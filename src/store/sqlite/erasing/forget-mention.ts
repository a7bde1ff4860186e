import type { Database } from '../file/database.js'
import { eraseMention } from './erase.js'

// The words of a text can be guessed by its hash; that of a forgotten one nobody compares with anything.
const FORGOTTEN = `UPDATE mentions SET forgotten_at = @at, deleted_at = coalesce(deleted_at, @at), content_hash = '', uncertain = 0 WHERE id = @id`

/** Erases one mention for good: from now on nothing is written to it. */
export function forgetMention(db: Database, mention: { readonly id: number; readonly relevant: number }, at: number): void {
  eraseMention(db, mention)
  db.run(FORGOTTEN, { id: mention.id, at })
}
