import { EXIT, MonitorError } from '../../util/errors.js'
import type { Database } from './database.js'
import { isQueryFault } from './errors.js'

export function indexText(
  db: Database,
  id: number,
  { title, text }: { readonly title: string | null; readonly text: string },
): void {
  db.run('INSERT INTO mentions_text (rowid, title, text) VALUES (?, ?, ?)', id, title, text)
}

export function unindexText(db: Database, id: number): void {
  db.run('DELETE FROM mentions_text WHERE rowid = ?', id)
}

// FTS5 takes `Beispiel-Hotline` or `beispiel.ch` for operators; people mean the words. Anything with FTS5's own signs is left as it is.
const PLAIN_TERM = /^[^"()*:^+{}]*[^\p{L}\p{N}_"()*:^+{}][^"()*:^+{}]*$/u

/** A person's words as an FTS5 query: terms with hyphens, dots or @ are quoted, quotes and operators keep their meaning. */
export function ftsQuery(words: string): string {
  if (words.includes('"')) return words
  const terms = words.trim().split(/\s+/)
  return terms.map((term) => (PLAIN_TERM.test(term) ? `"${term}"` : term)).join(' ')
}

/** The query, proved to be one. Asking for a row that never exists parses it and costs nothing. */
export function checkedQuery(db: Database, words: string): string {
  const query = ftsQuery(words)
  try {
    db.get('SELECT 1 FROM mentions_text WHERE mentions_text MATCH ? AND rowid = 0', query)
    return query
  } catch (thrown) {
    if (!isQueryFault(thrown)) throw thrown
    throw new MonitorError(`The search ${JSON.stringify(words)} cannot be understood.`, {
      exit: EXIT.usage,
      hint: 'Put words that belong together in double quotes; AND, OR, NOT and word* are possible.',
      cause: thrown,
    })
  }
}
