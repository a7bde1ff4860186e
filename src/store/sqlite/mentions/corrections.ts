import type { LearningFigures, NewCorrection, PastCorrection } from '../../../model/learned-correction.js'
import type { Database } from '../file/database.js'

interface CorrectionRow {
  readonly id: number
  readonly made_at: number
  readonly who: string
  readonly base: string
  readonly labels: number
  readonly mark: number
  readonly figures: string
  readonly taken_back_at: number | null
  readonly taken_back_by: string | null
}

type Body = Pick<NewCorrection, 'correction' | 'subject'>

const NOTHING: Body = { correction: null, subject: null }
/** So many are kept with what they learned: it may be a megabyte each. The line in the history stays. */
const KEPT = 5
const FORGET = 'UPDATE corrections SET body = ? WHERE id = (SELECT id FROM corrections ORDER BY id DESC LIMIT 1 OFFSET ?)'
const INSERT = 'INSERT INTO corrections (made_at, who, base, labels, mark, figures, body) VALUES (?, ?, ?, ?, ?, ?, ?)'

const COLUMNS = 'id, made_at, who, base, labels, mark, figures, taken_back_at, taken_back_by'

const pastOf = (row: CorrectionRow): PastCorrection => ({
  id: row.id,
  madeAt: row.made_at,
  who: row.who,
  base: row.base,
  labels: row.labels,
  mark: row.mark,
  figures: JSON.parse(row.figures) as LearningFigures,
  takenBack: row.taken_back_at === null ? null : { at: row.taken_back_at, by: row.taken_back_by ?? '' },
})

export function addCorrection(
  db: Database,
  { madeAt, who, base, labels, mark, figures, correction, subject }: NewCorrection,
): number {
  const body: Body = { correction, subject }
  return db.transaction(() => {
    const { id } = db.run(INSERT, madeAt, who, base, labels, mark, JSON.stringify(figures), JSON.stringify(body))
    db.run(FORGET, JSON.stringify(NOTHING), KEPT)
    return id
  })
}

/** Without what they learned: that may be a megabyte each. */
export const corrections = (db: Database): PastCorrection[] =>
  db.all<CorrectionRow>(`SELECT ${COLUMNS} FROM corrections ORDER BY id`).map(pastOf)

export function lastCorrection(db: Database): PastCorrection | null {
  const row = db.get<CorrectionRow>(`SELECT ${COLUMNS} FROM corrections ORDER BY id DESC LIMIT 1`)
  return row === undefined ? null : pastOf(row)
}

// Of older ones nothing is left that could hold.
const IN_FORCE = `FROM corrections WHERE taken_back_at IS NULL
  AND id > coalesce((SELECT id FROM corrections ORDER BY id DESC LIMIT 1 OFFSET ${KEPT}), 0)`

/** Empties all that was ever learned: of what labels taught, nobody can tell whose words it came from. True when any of it was in force. */
export function unlearn(db: Database): boolean {
  const nothing = JSON.stringify(NOTHING)
  const held = db.get(`SELECT 1 ${IN_FORCE} AND body <> ? LIMIT 1`, nothing) !== undefined
  db.run('UPDATE corrections SET body = ? WHERE body <> ?', nothing, nothing)
  return held
}

export function currentCorrection(db: Database, base: string): (PastCorrection & NewCorrection) | null {
  const sql = `SELECT ${COLUMNS}, body ${IN_FORCE} AND base = ? ORDER BY id DESC LIMIT 1`
  const row = db.get<CorrectionRow & { readonly body: string }>(sql, base)
  return row === undefined ? null : { ...pastOf(row), ...(JSON.parse(row.body) as Body) }
}

/** The row stays: it is the history. */
export function takeBackCorrection(
  db: Database,
  base: string,
  { at, by }: { readonly at: number; readonly by: string },
): PastCorrection | null {
  return db.transaction(() => {
    const row = db.get<CorrectionRow>(`SELECT ${COLUMNS} ${IN_FORCE} AND base = ? ORDER BY id DESC LIMIT 1`, base)
    if (row === undefined) return null
    db.run('UPDATE corrections SET taken_back_at = ?, taken_back_by = ? WHERE id = ?', at, by, row.id)
    return pastOf(row)
  })
}
