import type { Database } from '../file/database.js'
import { transliterate } from './transliterate.js'

export function indexText(
  db: Database,
  id: number,
  { title, text }: { readonly title: string | null; readonly text: string },
): void {
  const indexed = title === null ? null : transliterate(title)
  db.run('INSERT INTO mentions_text (rowid, title, text) VALUES (?, ?, ?)', id, indexed, transliterate(text))
}

export function unindexText(db: Database, id: number): void {
  db.run('DELETE FROM mentions_text WHERE rowid = ?', id)
}
