import type { CaseEvent, PastEvent } from '../../../model/case.js'
import type { Database } from '../file/database.js'
import type { Inverse } from './inverse.js'

/** The subject of an event: a case, or a mention, whatever case it is in. */
export type Subject = { readonly caseId: number } | { readonly mentionId: number }

/** For a person's act: its inverse, or the event that holds the inverse; and the first event of the same command line. */
export interface ActMarks {
  readonly undo?: Inverse
  readonly partOf?: number
  readonly command?: number | null
}

const INSERT = `INSERT INTO events (case_id, mention_id, at, act, who, why, undo, part_of, command)
  VALUES (@case_id, @mention_id, @at, @act, @who, @why, @undo, @part_of, @command)`

/** Returns the event's row. */
export function addEvent(db: Database, subject: Subject, { at, act, who, why }: CaseEvent, marks: ActMarks = {}): number {
  const { id } = db.run(INSERT, {
    case_id: 'caseId' in subject ? subject.caseId : null,
    mention_id: 'mentionId' in subject ? subject.mentionId : null,
    at,
    act,
    who,
    why,
    undo: marks.undo === undefined ? null : JSON.stringify(marks.undo),
    part_of: marks.partOf ?? null,
    command: marks.command ?? null,
  })
  // An act on its own is a command line of one act.
  if (marks.undo !== undefined && (marks.command ?? null) === null) db.run('UPDATE events SET command = id WHERE id = ?', id)
  return id
}

/** Row numbers of the events of cases: their own, and those of their mentions. */
export const EVENTS_OF_CASES = `SELECT own.id FROM json_each(@ids) j CROSS JOIN events own ON own.case_id = j.value
  UNION ALL SELECT said.id FROM json_each(@ids) j CROSS JOIN mentions m ON m.case_id = j.value
  CROSS JOIN events said ON said.mention_id = m.id`

interface EventRow extends CaseEvent {
  readonly caseId: number
  readonly undoneAt: number | null
  readonly undoneBy: string | null
}

const HISTORY = `SELECT coalesce(e.case_id, m.case_id) AS caseId, e.at, e.act, e.who, e.why, u.at AS undoneAt, u.who AS undoneBy
  FROM events e LEFT JOIN events u ON u.id = e.undone_by LEFT JOIN mentions m ON m.id = e.mention_id
  WHERE e.id IN (${EVENTS_OF_CASES}) AND (e.part_of IS NULL OR e.part_of NOT IN (${EVENTS_OF_CASES})) ORDER BY e.id`

/** The history of cases in the order of recording; an act on several of them appears once. */
export const historyOf = (db: Database, caseIds: readonly number[]): PastEvent[] =>
  db.all<EventRow>(HISTORY, { ids: JSON.stringify(caseIds) }).map(({ caseId, at, act, who, why, undoneAt, undoneBy }) => ({
    caseId,
    at,
    act,
    who,
    why,
    undone: undoneAt === null || undoneBy === null ? null : { at: undoneAt, who: undoneBy },
  }))
