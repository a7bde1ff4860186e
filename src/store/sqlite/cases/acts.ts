import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { ActDecision, Acted, CaseAct, LabelAct, PostsLabel } from '../../case-acts.js'
import type { Database } from '../file/database.js'
import { markCaseChanged, markChanged, outdatePendingDecisions } from '../mentions/work-list.js'
import { liveNumber, noSuchCase } from './case-numbers.js'
import { caseRecords } from './case-records.js'
import { addAnswer, changeCase } from './case-writes.js'
import { addEvent } from './history.js'
import { changedColumns, columnsOf, type Inverse } from './inverse.js'
import { settleRest } from './rest.js'

/** One transaction: reads a case, lets `decide` make the act, and writes it with its event and its inverse (for undo). */
export function act(db: Database, number: number, decision: ActDecision): Acted {
  return db.transaction(() => {
    const caseId = liveNumber(db, number)
    const [record] = caseId === null ? [] : caseRecords(db, 'c.id = ?', [caseId])
    if (record === undefined) throw noSuchCase(number)
    const done = decision.decide(record)
    const command = decision.command ?? null
    return { caseId: record.id, eventId: done === null ? null : write(db, record.id, { done, command }) }
  })
}

function write(db: Database, caseId: number, { done, command }: { done: CaseAct; command: number | null }): number {
  const before = columnsOf(db, caseId)
  const { event, answer, label, follows = false, ...change } = done
  changeCase(db, caseId, { at: event.at, ...change })
  const undo: Inverse = {
    cases: [[caseId, changedColumns(before, columnsOf(db, caseId))]],
    ...(answer === undefined ? {} : { answer: addAnswer(db, caseId, { answer, recorded: true }) }),
    ...(label === undefined ? {} : { labels: setLabels(db, label) }),
  }
  if (label === undefined) outdatePendingDecisions(db, caseId)
  else markCaseChanged(db, caseId)
  settleRest(db)
  return addEvent(db, { caseId }, event, follows ? {} : { undo, command })
}

/** Returns the labels that were there before. */
function setLabels(db: Database, { mentionIds, kind }: PostsLabel): NonNullable<Inverse['labels']> {
  return mentionIds.map((id) => {
    const before = db.get<{ label: string | null }>('SELECT label FROM mentions WHERE id = ?', id)
    db.run('UPDATE mentions SET label = ? WHERE id = ?', kind, id)
    return [id, before?.label ?? null]
  })
}

/** Labels a mention that is in no case, which may make its thread relevant. Returns the event's row number. */
export function labelMention(db: Database, mentionId: number, { kind, event, command = null }: LabelAct): number {
  return db.transaction(() => {
    const where = db.get<{ source_key: number; thread: string }>(
      'SELECT source_key, thread FROM mentions WHERE id = ?',
      mentionId,
    )
    if (where === undefined)
      throw new MonitorError(phrase`no M-${mentionId} in the database`, { hint: 'monitor mentions --all lists all of them' })
    const labels = setLabels(db, { mentionIds: [mentionId], kind })
    markChanged(db, where.source_key, where.thread)
    return addEvent(db, { mentionId }, event, { undo: { labels }, command })
  })
}
