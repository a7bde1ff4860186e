import type { Erased } from '../../erasing-store.js'
import { mergedNumbers } from '../cases/case-numbers.js'
import type { Database } from '../file/database.js'
import { unindexText } from '../search/text-index.js'
import { IS_NEEDED, IS_OLD } from './erasable.js'

interface Doomed {
  readonly id: number
  readonly case_id: number | null
  readonly relevant: number
}

const DOOMED = `SELECT m.id, m.case_id, m.relevant FROM mentions m
  WHERE m.id > ? AND ${IS_OLD} AND NOT ${IS_NEEDED} ORDER BY m.id LIMIT ?`

// The row stays, with its id and the hash of its content: the feed may go on delivering the item, and it must not become news again.
const EMPTIED = `UPDATE mentions SET text = '', title = NULL, url = NULL, author_id = NULL, author_handle = NULL, author_name = NULL,
  author_url = NULL, author_followers = NULL, author_flags = '[]', reasons = '[]', text_hash = NULL, page_hash = NULL WHERE id = ?`

/** A reply of somebody else: no account of ours proves it, and no person recorded it. */
const OF_A_STRANGER = 'identity IS NULL AND recorded = 0 AND by IS NOT NULL'

// Older releases erased the reply, and not the name beside it.
const NAMES_LEFT = `UPDATE answers SET by = NULL WHERE ${OF_A_STRANGER}
  AND EXISTS (SELECT 1 FROM mentions r WHERE r.id = answers.reply_id AND r.text = '' AND r.author_name IS NULL)`

/** What a mention says, said before its edits, and who wrote it; what people said of it; by what its concern is found elsewhere. */
export function eraseMention(db: Database, { id, relevant }: Pick<Doomed, 'id' | 'relevant'>): void {
  if (relevant === 1) unindexText(db, id)
  db.run(EMPTIED, id)
  db.run('DELETE FROM versions WHERE mention_id = ?', id)
  db.run('DELETE FROM concern_keys WHERE mention_id = ?', id)
  db.run('UPDATE events SET why = NULL WHERE mention_id = ?', id)
  db.run(`UPDATE answers SET by = NULL WHERE reply_id = ? AND ${OF_A_STRANGER}`, id)
}

/** What stands of a customer's words in the history of a case, and in why replies count. */
export function eraseStory(db: Database, caseId: number): void {
  const told = JSON.stringify([caseId, ...mergedNumbers(db, caseId)])
  db.run('UPDATE events SET why = NULL WHERE case_id IN (SELECT value FROM json_each(?))', told)
  db.run("UPDATE answers SET reason = '', promise = NULL WHERE case_id = ?", caseId)
}

/** How far a search for what is too old has come: the next one goes on there, instead of looking through all that is erased already. */
export interface EraseMark {
  before: number
  id: number
}

/**
 * What is erased is overwritten at once, for seven microseconds a mention. It reaches what stands in its place; copies that splits of pages
 * have left behind, and words in parts of the search index that were not merged since, only go with `compact`.
 */
export function overwriting<Result>(db: Database, work: () => Result): Result {
  // A script: a kept statement would be compiled once, and that is when it takes effect.
  db.script('PRAGMA secure_delete = ON')
  try {
    return work()
  } finally {
    db.script('PRAGMA secure_delete = OFF')
  }
}

/** Empties the log, which holds pages as they were before; while somebody reads, that is left for later. */
function emptyLog(db: Database): void {
  const patience = Number(db.pragma('busy_timeout'))
  db.script('PRAGMA busy_timeout = 0')
  try {
    db.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    db.script(`PRAGMA busy_timeout = ${patience}`)
  }
}

/**
 * Erases what strangers wrote before an instant: texts, titles, names, addresses, and what of them stands in the history of closed cases
 * and in the log of messages. Figures of cases stay. At most `limit` mentions in one transaction.
 */
export function eraseBefore(
  db: Database,
  mark: EraseMark,
  { before, limit }: { readonly before: number; readonly limit: number },
): Erased {
  const after = mark.before === before ? mark.id : 0
  const erase = (): { doomed: readonly Doomed[]; deliveries: number } => {
    const doomed = db.all<Doomed>(DOOMED, after, before, before, limit)
    for (const mention of doomed) {
      eraseMention(db, mention)
      if (mention.case_id !== null) eraseStory(db, mention.case_id)
    }
    if (after === 0) db.run(NAMES_LEFT)
    db.run("UPDATE waves SET topic = '[]' WHERE last_at < ? AND topic <> '[]'", before)
    const { changes } = db.run("DELETE FROM deliveries WHERE state <> 'pending' AND created_at < ?", before)
    return { doomed, deliveries: changes }
  }
  const { doomed, deliveries } = overwriting(db, () => db.transaction(erase))
  const mentions = doomed.length
  mark.before = before
  mark.id = mentions < limit ? 0 : doomed.at(-1)!.id
  if (mentions + deliveries > 0) emptyLog(db)
  return { mentions, deliveries }
}
