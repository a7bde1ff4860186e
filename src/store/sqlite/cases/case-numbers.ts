import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { Database } from '../file/database.js'

interface Number {
  readonly id: number
  readonly merged_into: number | null
}

const numbered = (db: Database, number: number): Number | undefined =>
  db.get<Number>('SELECT id, merged_into FROM cases WHERE id = ?', number)

/** The case that a number refers to now: itself, or the last case of the chain it was merged into. null: there is no such case. */
export function liveNumber(db: Database, number: number): number | null {
  let row = numbered(db, number)
  while (row !== undefined && row.merged_into !== null) row = numbered(db, row.merged_into)
  return row?.id ?? null
}

/** Numbers of the cases that were merged into this one, directly or through another. */
export function mergedNumbers(db: Database, id: number): number[] {
  const into = 'SELECT id, merged_into FROM cases WHERE merged_into = ? ORDER BY id'
  return db.all<Number>(into, id).flatMap((row) => [row.id, ...mergedNumbers(db, row.id)])
}

export const noSuchCase = (number: number): MonitorError =>
  new MonitorError(phrase`no C-${number} in the database`, { hint: 'monitor cases lists all of them' })
