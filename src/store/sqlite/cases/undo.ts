import type { CaseEvent } from '../../../model/case.js'
import { MonitorError } from '../../../util/errors.js'
import { toIso } from '../../../util/instant.js'
import { kept, phrase } from '../../../util/say.js'
import type { UndoneAct } from '../../case-acts.js'
import type { Database } from '../file/database.js'
import { markCaseChanged, markChanged } from '../mentions/work-list.js'
import { addEvent, EVENTS_OF_CASES, type Subject } from './history.js'
import { applyInverse, type Inverse } from './inverse.js'
import { settleRest } from './rest.js'

interface ActRow extends CaseEvent {
  readonly id: number
  readonly case_id: number | null
  readonly mention_id: number | null
  readonly undo: string | null
  readonly undone_by: number | null
  readonly part_of: number | null
  readonly command: number | null
}

const IN_FORCE = "undone_by IS NULL AND (undo IS NOT NULL OR act = 'forget' OR (part_of IS NOT NULL AND act <> 'undo'))"

/** The last act on a case that was not undone. */
const lastOn = (db: Database, caseId: number): ActRow | undefined =>
  db.get<ActRow>(`SELECT * FROM events WHERE id IN (${EVENTS_OF_CASES}) AND ${IN_FORCE} ORDER BY id DESC LIMIT 1`, {
    ids: JSON.stringify([caseId]),
  })

/** Events that hold an inverse: that of the last act on a case, or those of all that a person's last command line did, newest first. */
export function lastActs(db: Database, of: { readonly caseId: number } | { readonly who: string }): number[] {
  if ('caseId' in of) {
    const last = lastOn(db, of.caseId)
    return last === undefined ? [] : [last.part_of ?? last.id]
  }
  const own = `SELECT id, act FROM events WHERE who = ? AND undone_by IS NULL AND (undo IS NOT NULL OR act = 'forget') ORDER BY id DESC LIMIT 1`
  const last = db.get<{ id: number; act: string }>(own, of.who)
  if (last === undefined) return []
  if (last.act === 'forget') return [last.id]
  const together = `SELECT id FROM events WHERE command = (SELECT command FROM events WHERE id = ?) AND undo IS NOT NULL
    AND undone_by IS NULL ORDER BY id DESC`
  return db.all<{ id: number }>(together, last.id).map(({ id }) => id)
}

const caseOf = (db: Database, { case_id, mention_id }: ActRow): number | null =>
  case_id ?? db.get<{ case_id: number | null }>('SELECT case_id FROM mentions WHERE id = ?', mention_id)?.case_id ?? null

/** What was erased is nowhere left. */
function refuseForgotten({ act, case_id, who, at }: ActRow): void {
  if (act !== 'forget') return
  throw new MonitorError(
    phrase`C-${case_id ?? 0}: its author was forgotten by ${who} at ${toIso(at)}, and nothing brings that back`,
  )
}

/** Acts are undone in reverse order; otherwise the case would get a state that it never had. */
function refuseBuried(db: Database, caseId: number, parts: readonly ActRow[]): void {
  const last = lastOn(db, caseId)
  if (last === undefined || parts.some(({ id }) => id === last.id)) return
  refuseForgotten(last)
  throw new MonitorError(phrase`C-${caseId} was acted on since: ${kept(last.act)} by ${last.who} at ${toIso(last.at)}`, {
    hint: phrase`monitor undo C-${caseId} takes that back first`,
  })
}

function markSubject(db: Database, { case_id, mention_id }: ActRow): void {
  if (case_id !== null) markCaseChanged(db, case_id)
  const where = db.get<{ source_key: number; thread: string }>('SELECT source_key, thread FROM mentions WHERE id = ?', mention_id)
  if (where !== undefined) markChanged(db, where.source_key, where.thread)
}

const subjectOf = ({ case_id, mention_id }: ActRow): Subject =>
  case_id === null ? { mentionId: mention_id ?? 0 } : { caseId: case_id }

/** Undoes one act on every case that it touched, and records that in their histories. */
export function undo(db: Database, eventId: number, tell: (undone: UndoneAct) => CaseEvent): UndoneAct {
  return db.transaction(() => {
    const [lead, ...others] = db.all<ActRow>('SELECT * FROM events WHERE id = @id OR part_of = @id ORDER BY id', { id: eventId })
    if (lead !== undefined) refuseForgotten(lead)
    if (lead === undefined || lead.undo === null || lead.undone_by !== null) throw new MonitorError('nothing there to take back')
    const parts = [lead, ...others]
    const caseIds = [...new Set(parts.flatMap((part) => caseOf(db, part) ?? []))]
    for (const caseId of caseIds) refuseBuried(db, caseId, parts)
    applyInverse(db, JSON.parse(lead.undo) as Inverse)
    const undone = { act: lead.act, at: lead.at, who: lead.who, caseIds, mentionId: lead.mention_id }
    let first: number | null = null
    for (const part of parts) {
      const told = addEvent(db, subjectOf(part), tell(undone), first === null ? {} : { partOf: first })
      first ??= told
      db.run('UPDATE events SET undone_by = ? WHERE id = ?', told, part.id)
      markSubject(db, part)
    }
    settleRest(db)
    return undone
  })
}
