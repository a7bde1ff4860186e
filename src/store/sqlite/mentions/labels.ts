import type { Mention } from '../../../model/mention.js'
import type { LabelChanges, LabelState } from '../../learning-store.js'
import type { Inverse } from '../cases/inverse.js'
import type { Database } from '../file/database.js'
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

type Labelled = NonNullable<Inverse['labels']>

const labelsOf = ({ undo }: { readonly undo: string }): Labelled => (JSON.parse(undo) as Inverse).labels ?? []

/** What was labelled, or had its label taken back, after an event. */
export function labelledSince(db: Database, mark: number): LabelChanges {
  const newest = Math.max(mark, db.get<{ mark: number | null }>(MARK)?.mark ?? 0)
  if (newest === mark) return { mark, changes: 0, mentionIds: [], changed: [] }
  const isTakenBack = db.get(ANY_TAKEN_BACK, mark) !== undefined
  const given = db.all<{ undo: string }>(GIVEN, mark).map(labelsOf)
  const takenBack = isTakenBack ? db.all<{ undo: string }>(TAKEN_BACK, mark).map(labelsOf) : []
  const acts = [...given, ...takenBack].filter((labels) => labels.length > 0)
  const changed = [...given.flat().filter(([, before]) => before !== null), ...takenBack.flat()]
  const idsOf = (labels: Labelled): number[] => [...new Set(labels.map(([id]) => id))]
  return { mark: newest, changes: acts.length, mentionIds: idsOf(acts.flat()), changed: idsOf(changed) }
}

const LABELLED = `SELECT ${MENTION_COLUMNS} FROM mentions m CROSS JOIN sources s ON s.key = m.source_key
  WHERE m.label IS NOT NULL AND m.id < ? AND m.official_identity IS NULL AND (m.text <> '' OR m.title IS NOT NULL)
  ORDER BY m.id DESC LIMIT ?`

export const labelledMentions = (
  db: Database,
  { after, limit }: { readonly after: number | null; readonly limit: number },
): Mention[] => db.all<MentionRow>(LABELLED, after ?? Number.MAX_SAFE_INTEGER, limit).map(mentionOf)

// The reason stands first in the list, as `applyTaught` puts it there.
const TAUGHT = `SELECT ${MENTION_COLUMNS} FROM mentions m CROSS JOIN sources s ON s.key = m.source_key
  WHERE m.reasons LIKE '[{"code":"taught"%' AND json_extract(m.reasons, '$[0].passage') IN (SELECT value FROM json_each(?))
  ORDER BY m.id DESC LIMIT ?`

export const taughtBy = (db: Database, mentionIds: readonly number[], limit: number): Mention[] =>
  db.all<MentionRow>(TAUGHT, JSON.stringify(mentionIds.map((id) => `M-${id}`)), limit).map(mentionOf)
