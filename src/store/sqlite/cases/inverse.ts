import type { Database } from '../file/database.js'
import { type Move, movePosts } from './move-posts.js'
import { type Apart, type PinBefore, pinApart, restorePins } from './pins.js'

const STANDING = [
  ...['state', 'closed_at', 'policy_hash', 'outcome', 'snoozed_until', 'settled_at', 'reopened_at', 'merged_into'],
] as const
const COLUMNS = [...STANDING, 'assignee', 'acked_until', 'baseline'] as const

/** The columns of a case that acts change. */
export type Columns = Readonly<Record<string, string | number | null>>

/** What undoes a person's act: columns and rows as they were before. Stored as JSON with the event. */
export interface Inverse {
  readonly cases?: readonly (readonly [caseId: number, columns: Columns])[]
  /** Row of an answer that the act recorded. */
  readonly answer?: number
  readonly labels?: readonly (readonly [mentionId: number, label: string | null])[]
  readonly move?: Move
  readonly pins?: readonly PinBefore[]
  readonly apart?: readonly Apart[]
}

export const columnsOf = (db: Database, caseId: number): Columns =>
  db.get<Columns>(`SELECT ${COLUMNS.join(', ')} FROM cases WHERE id = ?`, caseId) ?? {}

/**
 * The previous values of the columns that an act changed. The columns of the case's state are always kept together, since joining may change
 * them meanwhile.
 */
export function changedColumns(before: Columns, after: Columns): Columns {
  const kept = before['state'] === after['state'] ? [] : STANDING
  const changed = COLUMNS.filter((column) => before[column] !== after[column])
  return Object.fromEntries([...new Set([...kept, ...changed])].map((column) => [column, before[column] ?? null]))
}

function setColumns(db: Database, caseId: number, columns: Columns): void {
  const names = COLUMNS.filter((column) => Object.hasOwn(columns, column))
  if (names.length === 0) return
  const set = names.map((name) => `${name} = @${name}`).join(', ')
  db.run(`UPDATE cases SET ${set} WHERE id = @id`, { ...columns, id: caseId })
}

/** Restores what an act changed. Whether that is still right is decided when the threads are joined again. */
export function applyInverse(db: Database, { cases, answer, labels, move, pins, apart }: Inverse): void {
  for (const [caseId, columns] of cases ?? []) setColumns(db, caseId, columns)
  if (answer !== undefined) db.run('DELETE FROM answers WHERE id = ?', answer)
  for (const [mentionId, label] of labels ?? []) db.run('UPDATE mentions SET label = ? WHERE id = ?', label, mentionId)
  if (move !== undefined) movePosts(db, move)
  restorePins(db, pins ?? [])
  pinApart(db, apart ?? [])
}
