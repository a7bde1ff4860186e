import type { Mention, OfficialIdentity, Role } from '../../../model/mention.js'
import type { Verdict } from '../../../model/verdict.js'
import type { Database } from '../file/database.js'
import { indexText, unindexText } from '../search/text-index.js'
import { rulesKey } from './mentions.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf, pageHashOf, verdictColumns } from './rows.js'
import { markChanged, markWaitingFor } from './work-list.js'

export interface NewVerdict {
  readonly id: number
  readonly verdict: Verdict
  readonly officialIdentity: OfficialIdentity | null
  /** Absent: what is stored stays. */
  readonly textHash?: string | null
}

const SELECT = `SELECT ${MENTION_COLUMNS} FROM mentions m CROSS JOIN sources s ON s.key = m.source_key`

/** One index look-up for each earlier set of rules, since "other than" would read all mentions each time. */
export function mentionsToTriage(db: Database, rulesHash: string, limit: number): Mention[] {
  const others = db.all<{ key: number }>('SELECT key FROM rulesets WHERE hash <> ?', rulesHash)
  const newest = 'SELECT id FROM mentions WHERE rules = ? ORDER BY id DESC LIMIT ?'
  const ids = others.flatMap(({ key }) => db.all<{ id: number }>(newest, key, limit).map(({ id }) => id))
  const chosen = ids.sort((a, b) => b - a).slice(0, limit)
  if (chosen.length === 0) return []
  return db
    .all<MentionRow>(`${SELECT} WHERE m.id IN (SELECT value FROM json_each(?)) ORDER BY m.id DESC`, JSON.stringify(chosen))
    .map(mentionOf)
}

interface Stored extends ReturnType<typeof verdictColumns> {
  readonly forgotten_at: number | null
  readonly source_key: number
  readonly thread: string
  readonly role: Role
  readonly rootRef: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
}

const STORED = `SELECT source_key, thread, role, root_ref AS rootRef, url, title, text, kind, score, complaint, uncertain, severity, verdict_language, relevant, brand, reasons, sensitive, closing,
  official_identity, forgotten_at FROM mentions WHERE id = ?`

const REPLACE = `UPDATE mentions SET rules = @rules, kind = @kind, score = @score, complaint = @complaint, uncertain = @uncertain, severity = @severity, verdict_language = @verdict_language,
  relevant = @relevant, brand = @brand, reasons = @reasons, sensitive = @sensitive, closing = @closing,
  official_identity = @official_identity WHERE id = @id`

function replaceVerdict(db: Database, rules: number, { id, verdict, officialIdentity, textHash }: NewVerdict): void {
  const stored = db.get<Stored>(STORED, id)
  if (stored === undefined) return
  // It may have been judged just before its author was forgotten: reasons quote words.
  if (stored.forgotten_at !== null) return void db.run('UPDATE mentions SET rules = ? WHERE id = ?', rules, id)
  const columns = verdictColumns(verdict, officialIdentity)
  const names = Object.keys(columns) as (keyof typeof columns)[]
  db.run(REPLACE, { id, rules, ...columns })
  if (names.every((name) => stored[name] === columns[name])) return
  if (textHash !== undefined) db.run('UPDATE mentions SET text_hash = ? WHERE id = ?', textHash, id)
  if (stored.relevant !== columns.relevant) {
    if (verdict.relevant) indexText(db, id, stored)
    else unindexText(db, id)
    if (verdict.relevant) {
      db.run('UPDATE mentions SET page_hash = ? WHERE id = ?', pageHashOf({ ...stored, relevant: true }), id)
      markWaitingFor(db, stored)
    }
  }
  markChanged(db, stored.source_key, stored.thread)
}

/** Marks the mentions as judged by these rules. Threads in which a verdict changed go back on the work list. */
export function saveVerdicts(db: Database, rulesHash: string, verdicts: readonly NewVerdict[]): void {
  db.transaction(() => {
    const rules = rulesKey(db, rulesHash)
    for (const verdict of verdicts) replaceVerdict(db, rules, verdict)
  })
}
