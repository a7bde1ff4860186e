import type { Kind } from '../../model/verdict.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import type { CaseAct } from '../store.js'
import { addAnswer, addEvent, type CaseChange, changeCase } from './case-writes.js'
import type { Database } from './database.js'
import { markCaseChanged, markChanged, outdatePendingDecisions } from './work-list.js'

function changeOf(act: CaseAct): CaseChange {
  return {
    at: act.event.at,
    ...(act.state === undefined ? {} : { state: act.state }),
    ...(act.policyHash === undefined ? {} : { policyHash: act.policyHash }),
    ...(act.outcome === undefined ? {} : { outcome: act.outcome }),
    ...(act.assignee === undefined ? {} : { assignee: act.assignee }),
    ...(act.ackedUntil === undefined ? {} : { ackedUntil: act.ackedUntil }),
  }
}

/** Writes what a person did to a case: the change, the answer or label, and the event that tells of it. */
export function act(db: Database, done: CaseAct): void {
  db.transaction(() => {
    if (!changeCase(db, done.caseId, changeOf(done))) {
      throw new MonitorError(`There is no case C-${done.caseId}.`, { exit: EXIT.usage, hint: 'monitor cases lists all of them.' })
    }
    if (done.answer !== undefined) addAnswer(db, done.caseId, { answer: done.answer, recorded: true })
    if (done.label === undefined) outdatePendingDecisions(db, done.caseId)
    else {
      db.run('UPDATE mentions SET label = ? WHERE case_id = ?', done.label, done.caseId)
      markCaseChanged(db, done.caseId)
    }
    addEvent(db, done.caseId, done.event)
  })
}

/** A person's word on one mention, which may be what makes its thread matter. */
export function labelMention(db: Database, mentionId: number, kind: Kind): void {
  db.transaction(() => {
    const where = db.get<{ source_key: number; thread: string }>(
      'SELECT source_key, thread FROM mentions WHERE id = ?',
      mentionId,
    )
    if (where === undefined) throw new MonitorError(`There is no mention M-${mentionId}.`, { exit: EXIT.usage })
    db.run('UPDATE mentions SET label = ? WHERE id = ?', kind, mentionId)
    markChanged(db, where.source_key, where.thread)
  })
}
