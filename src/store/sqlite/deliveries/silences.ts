import type { AlertMatcher } from '../../../model/config.js'
import type { NewSilence, Silence } from '../../../model/silence.js'
import type { SilenceFilter } from '../../silence-store.js'
import type { Database } from '../file/database.js'

interface SilenceRow {
  readonly id: number
  readonly match: string
  readonly starts_at: number
  readonly ends_at: number
  readonly who: string
  readonly why: string
  readonly created_at: number
  readonly removed_at: number | null
  readonly removed_by: string | null
}

const silenceOf = (row: SilenceRow): Silence => ({
  id: row.id,
  match: JSON.parse(row.match) as AlertMatcher,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  who: row.who,
  why: row.why,
  createdAt: row.created_at,
  removed: row.removed_at === null ? null : { at: row.removed_at, by: row.removed_by ?? '' },
})

/** In the order in which they were asked for. */
export function silences(db: Database, { notOverAt }: SilenceFilter): Silence[] {
  const where = notOverAt === undefined ? '' : ' WHERE removed_at IS NULL AND ends_at > ?'
  const params = notOverAt === undefined ? [] : [notOverAt]
  return db.all<SilenceRow>(`SELECT * FROM silences${where} ORDER BY id`, ...params).map(silenceOf)
}

export function addSilence(db: Database, { match, startsAt, endsAt, who, why, createdAt }: NewSilence): number {
  const sql = 'INSERT INTO silences (match, starts_at, ends_at, who, why, created_at) VALUES (?, ?, ?, ?, ?, ?)'
  return db.run(sql, JSON.stringify(match), startsAt, endsAt, who, why, createdAt).id
}

/** The silence as it stood before; one that was taken back already stays as it was. */
export function removeSilence(
  db: Database,
  id: number,
  { at, by }: { readonly at: number; readonly by: string },
): Silence | null {
  return db.transaction(() => {
    const row = db.get<SilenceRow>('SELECT * FROM silences WHERE id = ?', id)
    if (row === undefined) return null
    db.run('UPDATE silences SET removed_at = ?, removed_by = ? WHERE id = ? AND removed_at IS NULL', at, by, id)
    return silenceOf(row)
  })
}
