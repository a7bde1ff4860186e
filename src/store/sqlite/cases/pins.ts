import type { Database } from '../file/database.js'

/** Where a person had said that a mention belongs, before another word on it; null: nobody had. */
export type PinBefore = readonly [mentionId: number, pin: Pin | null]

export interface Pin {
  readonly caseId: number
  readonly who: string
  readonly at: number
}

const PINNED = 'SELECT case_id AS caseId, who, at FROM pins WHERE mention_id = ?'

const write = (db: Database, mentionId: number, { caseId, who, at }: Pin): void =>
  void db.run('REPLACE INTO pins (mention_id, case_id, who, at) VALUES (?, ?, ?, ?)', mentionId, caseId, who, at)

/** A person says where mentions belong: from now on no rule moves them. Returns what was pinned before. */
export function pin(db: Database, mentionIds: readonly number[], where: Pin): PinBefore[] {
  return mentionIds.map((mentionId) => {
    const before = db.get<Pin>(PINNED, mentionId) ?? null
    write(db, mentionId, where)
    return [mentionId, before]
  })
}

/** What a person says who takes back that two cases were found to be one: each post belongs to the case that it was in. */
export const apart = (db: Database, mentionIds: readonly number[], where: Pin): PinBefore[] =>
  mentionIds.map((mentionId) => [mentionId, db.get<Pin>(PINNED, mentionId) ?? where])

export function restorePins(db: Database, pins: readonly PinBefore[]): void {
  for (const [mentionId, before] of pins) {
    if (before === null) db.run('DELETE FROM pins WHERE mention_id = ?', mentionId)
    else write(db, mentionId, before)
  }
}
