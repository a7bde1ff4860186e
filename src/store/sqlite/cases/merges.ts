import type { CaseRecord } from '../../../model/case.js'
import type { Acted, FoundMerges, MergeDecision, Merging, SplitDecision } from '../../case-acts.js'
import type { Database } from '../file/database.js'
import { markCaseChanged } from '../mentions/work-list.js'
import { liveNumber, noSuchCase } from './case-numbers.js'
import { caseHeads, caseRecords } from './case-records.js'
import { type CaseChange, changeCase } from './case-writes.js'
import { type ActMarks, addEvent } from './history.js'
import { type Columns, changedColumns, columnsOf, type Inverse } from './inverse.js'
import { mentionsOf, movePosts, recordedOf } from './move-posts.js'
import { Kept, pin } from './pins.js'
import { settleRest } from './rest.js'

function recordOf(db: Database, number: number | null, asked: number) {
  const [record] = number === null ? [] : caseRecords(db, 'c.id = ?', [number])
  if (record === undefined) throw noSuchCase(asked)
  return record
}

/** New column values of a case that was merged away. */
const mergedInto = (caseId: number): Columns => ({ state: 'merged', merged_into: caseId, snoozed_until: null })

const becomeMerged = (db: Database, from: number, into: number): void =>
  void db.run("UPDATE cases SET state = 'merged', merged_into = ?, snoozed_until = NULL WHERE id = ?", into, from)

/** Moves posts, their answers, and answers recorded by people. Returns the inverse. */
function takeIn(
  db: Database,
  { source, target }: { readonly source: CaseRecord; readonly target: CaseRecord },
  change: CaseChange,
): Pick<Inverse, 'cases' | 'move'> {
  const before = [source, target].map(({ id }) => [id, columnsOf(db, id)] as const)
  const move = { from: target.id, to: source.id, mentions: mentionsOf(db, source.id), recorded: recordedOf(db, source.id) }
  movePosts(db, { from: source.id, to: target.id, mentions: null, recorded: null })
  becomeMerged(db, source.id, target.id)
  changeCase(db, target.id, { baseline: source.baseline && target.baseline, ...change })
  return { cases: before.map(([id, columns]) => [id, changedColumns(columns, columnsOf(db, id))] as const), move }
}

/** In the history of both. */
function tell(
  db: Database,
  { source, target }: { readonly source: number; readonly target: number },
  { event, why }: Pick<Merging, 'event' | 'why'>,
  { undo, command = null }: Required<Pick<ActMarks, 'undo'>> & Pick<ActMarks, 'command'>,
): number {
  const eventId = addEvent(db, { caseId: source }, { ...event, why: why.source }, { undo, command })
  addEvent(db, { caseId: target }, { ...event, why: why.target }, { partOf: eventId, command })
  return eventId
}

/** A person merges a case into another, which pins all its posts there. Its number stays and leads to the other case. */
export function merge(db: Database, { from, into, decide, command = null }: MergeDecision): Acted {
  return db.transaction(() => {
    const source = recordOf(db, from, from)
    const target = recordOf(db, liveNumber(db, into), into)
    const { event, why, ...change } = decide(source, target)
    const taken = takeIn(db, { source, target }, { at: event.at, ...change })
    const pins = pin(db, mentionsOf(db, target.id), { who: event.who, at: event.at, caseId: target.id })
    const undo: Inverse = { ...taken, pins }
    const eventId = tell(db, { source: source.id, target: target.id }, { event, why }, { undo, command })
    markCaseChanged(db, target.id)
    settleRest(db)
    return { caseId: target.id, eventId }
  })
}

/**
 * Merges cases found to be the same, each as an act of its own. There may be thousands, so the target case is read only once.
 */
export function mergeFound(db: Database, { from, into, decide }: FoundMerges): void {
  db.transaction(() => {
    const target = recordOf(db, liveNumber(db, into), into)
    const story = { posts: [...target.posts], answers: [...target.answers] }
    const home = new Kept(db, mentionsOf(db, target.id))
    for (const number of from) {
      const source = recordOf(db, number, number)
      const grown = { ...(caseHeads(db, [target.id])[0] ?? target), ...story }
      const { event, why, ...change } = decide(source, grown)
      const own = new Kept(db, mentionsOf(db, source.id))
      const taken = takeIn(db, { source, target: grown }, { at: event.at, ...change })
      const parts = [own.apart({ caseId: source.id, ...event }), home.apart({ caseId: target.id, ...event })]
      const undo: Inverse = { ...taken, pins: [...own.pins, ...home.pins], apart: parts }
      tell(db, { source: source.id, target: target.id }, { event, why }, { undo })
      home.add(own)
      for (const post of source.posts) story.posts.push(post)
      for (const answer of source.answers) story.answers.push(answer)
    }
    markCaseChanged(db, target.id)
    settleRest(db)
  })
}

const OPEN = `INSERT INTO cases (state, mention_id, opened_at, baseline, reopened_at) VALUES ('open', ?, ?, ?, ?)`

/**
 * Splits some posts off a case into a new one, and pins the posts of both. What a person said to be no answer counts for neither.
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
    // After an undo the new number leads to the old case: it may have been told, and is never used again.
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
