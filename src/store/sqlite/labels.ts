import type { Mention } from '../../model/mention.js'
import type { LabelState } from '../learning-store.js'
import type { Database } from './database.js'
import type { Inverse } from './inverse.js'
import { MENTION_COLUMNS, type MentionRow, mentionOf } from './rows.js'

const MARK = "SELECT max(id) AS mark FROM events WHERE act IN ('label', 'undo')"

export function labelState(db: Database): LabelState {
  const count = db.get<{ count: number }>('SELECT count(*) AS count FROM mentions WHERE label IS NOT NULL')?.count ?? 0
  return { count, mark: db.get<{ mark: number | null }>(MARK)?.mark ?? 0 }
}

// What an act changed of labels stands in its inverse; who takes an act back points to it.
const GIVEN = "SELECT undo FROM events WHERE id > ? AND act IN ('label', 'undo') AND undo IS NOT NULL"
const TAKEN_BACK = `SELECT undo FROM events WHERE undo IS NOT NULL AND act = 'label'
  AND undone_by IN (SELECT id FROM events WHERE id > ? AND act IN ('label', 'undo'))`
const ANY_TAKEN_BACK = "SELECT 1 FROM events WHERE id > ? AND act IN ('label', 'undo') AND act = 'undo' LIMIT 1"

/** What was labelled, or had its label taken back, after an event. */
export function labelledSince(db: Database, mark: number): { mark: number; changes: number; mentionIds: number[] } {
  const newest = Math.max(mark, db.get<{ mark: number | null }>(MARK)?.mark ?? 0)
  if (newest === mark) return { mark, changes: 0, mentionIds: [] }
  const isTakenBack = db.get(ANY_TAKEN_BACK, mark) !== undefined
  const acts = [...db.all<{ undo: string }>(GIVEN, mark), ...(isTakenBack ? db.all<{ undo: string }>(TAKEN_BACK, mark) : [])]
  const labels = acts.map(({ undo }) => (JSON.parse(undo) as Inverse).labels ?? []).filter((changed) => changed.length > 0)
  return { mark: newest, changes: labels.length, mentionIds: [...new Set(labels.flat().map(([id]) => id))] }
}

const LABELLED = `SELECT ${MENTION_COLUMNS} FROM mentions m CROSS JOIN sources s ON s.key = m.source_key
  WHERE m.label IS NOT NULL AND m.id < ? AND m.official_identity IS NULL AND (m.text <> '' OR m.title IS NOT NULL)
  ORDER BY m.id DESC LIMIT ?`

export const labelledMentions = (
  db: Database,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Mention[] => db.all<MentionRow>(LABELLED, after ?? Number.MAX_SAFE_INTEGER, limit).map(mentionOf)
