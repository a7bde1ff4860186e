import type { Acted, MergeDecision, SplitDecision } from '../../case-acts.js'
import type { Database } from '../file/database.js'
import { markCaseChanged } from '../mentions/work-list.js'
import { liveNumber, noSuchCase } from './case-numbers.js'
import { caseRecords } from './case-records.js'
import { changeCase } from './case-writes.js'
import { addEvent } from './history.js'
import { type Columns, changedColumns, columnsOf, type Inverse } from './inverse.js'
import { mentionsOf, movePosts, recordedOf } from './move-posts.js'
import { apart, pin } from './pins.js'
import { settleRest } from './rest.js'

function recordOf(db: Database, number: number | null, asked: number) {
  const [record] = number === null ? [] : caseRecords(db, 'c.id = ?', [number])
  if (record === undefined) throw noSuchCase(asked)
  return record
}

/** The columns of a case that is none any more. */
const mergedInto = (caseId: number): Columns => ({ state: 'merged', merged_into: caseId, snoozed_until: null })

const becomeMerged = (db: Database, from: number, into: number): void =>
  void db.run("UPDATE cases SET state = 'merged', merged_into = ?, snoozed_until = NULL WHERE id = ?", into, from)

/**
 * One case becomes part of another: its posts, what they were answered with, and what people recorded go over, and a person's word keeps
 * them there. Its number stays behind and leads on.
 */
export function merge(db: Database, { from, into, decide, found, command = null }: MergeDecision): Acted {
  return db.transaction(() => {
    const source = recordOf(db, from, from)
    const target = recordOf(db, liveNumber(db, into), into)
    const { event, why, ...change } = decide(source, target)
    const before = [source, target].map(({ id }) => [id, columnsOf(db, id)] as const)
    const says = { who: event.who, at: event.at }
    const kept = found === true ? [source, target].map(({ id }) => apart(db, mentionsOf(db, id), { ...says, caseId: id })) : null
    const move = { from: target.id, to: source.id, mentions: mentionsOf(db, source.id), recorded: recordedOf(db, source.id) }
    movePosts(db, { from: source.id, to: target.id, mentions: null, recorded: null })
    becomeMerged(db, source.id, target.id)
    changeCase(db, target.id, { at: event.at, baseline: source.baseline && target.baseline, ...change })
    const pins = kept?.flatMap((each) => each.pins) ?? pin(db, mentionsOf(db, target.id), { ...says, caseId: target.id })
    const cases = before.map(([id, columns]) => [id, changedColumns(columns, columnsOf(db, id))] as const)
    const undo: Inverse = { cases, move, pins, ...(kept !== null && { apart: kept.map((each) => each.apart) }) }
    const eventId = addEvent(db, { caseId: source.id }, { ...event, why: why.source }, { undo, command })
    addEvent(db, { caseId: target.id }, { ...event, why: why.target }, { partOf: eventId, command })
    markCaseChanged(db, target.id)
    settleRest(db)
    return { caseId: target.id, eventId }
  })
}

const OPEN = `INSERT INTO cases (state, mention_id, opened_at, baseline, reopened_at) VALUES ('open', ?, ?, ?, ?)`

/**
 * Some posts of a case become one of their own. What is left stays what it was, and a person's word keeps both apart. What a person said to
 * be no answer is none to either.
 */
export function split(
  db: Database,
  number: number,
  { decide, command = null }: SplitDecision,
): Acted & { readonly opened: number } {
  return db.transaction(() => {
    const record = recordOf(db, liveNumber(db, number), number)
    const { event, mentionIds, why } = decide(record)
    const before = columnsOf(db, record.id)
    const opened = db.run(OPEN, mentionIds[0] ?? null, event.at, Number(record.baseline), record.reopenedAt).id
    movePosts(db, { from: record.id, to: opened, mentions: mentionIds, recorded: [] })
    const says = { who: event.who, at: event.at }
    const pins = [
      ...pin(db, mentionIds, { ...says, caseId: opened }),
      ...pin(db, mentionsOf(db, record.id), { ...says, caseId: record.id }),
    ]
    // Taken back, the new number leads to the old one: it was told, and is never given out again.
    const undo: Inverse = {
      cases: [
        [record.id, changedColumns(before, columnsOf(db, record.id))],
        [opened, mergedInto(record.id)],
      ],
      move: { from: opened, to: record.id, mentions: null, recorded: null },
      pins,
    }
    const eventId = addEvent(db, { caseId: record.id }, { ...event, why: why.source(opened) }, { undo, command })
    addEvent(db, { caseId: opened }, { ...event, why: why.target }, { partOf: eventId, command })
    for (const caseId of [record.id, opened]) markCaseChanged(db, caseId)
    settleRest(db)
    return { caseId: record.id, eventId, opened }
  })
}
