import type { Database } from '../file/database.js'
import { pageHash } from './page-hash.js'

/** A relevant thread: it is about us, we wrote in it, a person labelled a mention in it, or it holds a case. Others are not joined. */
const MATTERS = `SELECT 1 FROM mentions WHERE source_key = ? AND thread = ?
  AND (relevant = 1 OR official_identity IS NOT NULL OR label IS NOT NULL OR case_id IS NOT NULL) LIMIT 1`

/** Puts a changed thread on the work list if it is relevant. A new row id each time distinguishes a later change from the one that was read. */
export function markChanged(db: Database, sourceKey: number, thread: string): void {
  if (db.get(MATTERS, sourceKey, thread) !== undefined)
    db.run('REPLACE INTO work (source_key, thread) VALUES (?, ?)', sourceKey, thread)
}

const THREADS_OF_CASE = 'SELECT DISTINCT source_key, thread FROM mentions WHERE case_id = ?'

const WAITING = "FROM mentions WHERE page_hash = ? AND page_hash IS NOT NULL AND relevant = 0 AND role <> 'post'"

/** An article that is about us became known: comments that came before it, on the same page, are judged by it now. */
export function markWaitingFor(db: Database, article: { readonly role: string; readonly url: string | null }): void {
  if (article.role !== 'post' || article.url === null) return
  const page = pageHash(article.url)
  // Mostly no comment waits, and a look-up is ten times cheaper than a write that changes nothing.
  if (db.get(`SELECT 1 ${WAITING} LIMIT 1`, page) === undefined) return
  db.run(`REPLACE INTO work (source_key, thread) SELECT DISTINCT source_key, thread ${WAITING}`, page)
}

/** A person changed the case: its threads are joined anew. */
export function markCaseChanged(db: Database, caseId: number): void {
  db.run(`REPLACE INTO work (source_key, thread) ${THREADS_OF_CASE}`, caseId)
}

/** The case changed: a decision that is being made about one of its threads at this moment, from its old state, must not overwrite that. */
export function outdatePendingDecisions(db: Database, caseId: number): void {
  db.run(
    `REPLACE INTO work (source_key, thread) SELECT source_key, thread FROM (${THREADS_OF_CASE}) JOIN work USING (source_key, thread)`,
    caseId,
  )
}

/** Puts the threads of all open cases back on the list; returns how many. */
export function markOpenCases(db: Database): number {
  return db.run(`REPLACE INTO work (source_key, thread)
    SELECT DISTINCT m.source_key, m.thread FROM cases c CROSS JOIN mentions m ON m.case_id = c.id WHERE c.state = 'open'`).changes
}
