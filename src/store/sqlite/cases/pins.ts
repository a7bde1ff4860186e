import type { Database } from '../file/database.js'
import { RowSpans, rowsIn, type Span } from './row-spans.js'

/** The earlier pin of a mention, before a new one replaced it; null: there was none. */
export type PinBefore = readonly [mentionId: number, pin: Pin | null]

export interface Pin {
  readonly caseId: number
  readonly who: string
  readonly at: number
}

const PINNED = 'SELECT case_id AS caseId, who, at FROM pins WHERE mention_id = ?'

const write = (db: Database, mentionId: number, { caseId, who, at }: Pin): void =>
  void db.run('REPLACE INTO pins (mention_id, case_id, who, at) VALUES (?, ?, ?, ?)', mentionId, caseId, who, at)

/** Pins mentions to a case: a person said where they belong, and no rule moves them from now on. Returns the earlier pins. */
export function pin(db: Database, mentionIds: readonly number[], where: Pin): PinBefore[] {
  return mentionIds.map((mentionId) => {
    const before = db.get<Pin>(PINNED, mentionId) ?? null
    write(db, mentionId, where)
    return [mentionId, before]
  })
}

/** Posts of which nobody had said where they belong, and where it is said that they do. */
export interface Apart {
  readonly where: Pin
  readonly mentions: readonly Span[]
}

/** What a person says who takes back that two cases were found to be one: each post belongs to the case that it was in. */
export class Kept {
  readonly #pins: PinBefore[] = []
  readonly #free = new RowSpans()

  constructor(db: Database, mentionIds: readonly number[]) {
    for (const id of mentionIds) {
      const before = db.get<Pin>(PINNED, id)
      if (before === undefined) this.#free.add(id)
      else this.#pins.push([id, before])
    }
  }

  /** Posts that came over. A case may take in thousands one by one, and each time all of this is kept. */
  add(other: Kept): void {
    this.#pins.push(...other.#pins)
    for (const row of rowsIn(other.#free.told())) this.#free.add(row)
  }

  get pins(): readonly PinBefore[] {
    return this.#pins
  }

  /** Of most posts no more than their rows. */
  apart({ caseId, who, at }: Pin): Apart {
    return { where: { caseId, who, at }, mentions: this.#free.told() }
  }
}

export function pinApart(db: Database, parts: readonly Apart[]): void {
  for (const { where, mentions } of parts) for (const id of rowsIn(mentions)) write(db, id, where)
}

export function restorePins(db: Database, pins: readonly PinBefore[]): void {
  for (const [mentionId, before] of pins) {
    if (before === null) db.run('DELETE FROM pins WHERE mention_id = ?', mentionId)
    else write(db, mentionId, before)
  }
}
