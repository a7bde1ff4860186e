import type { CaseDecision, CaseState } from '../../../model/case.js'
import { MonitorError } from '../../../util/errors.js'
import { once } from '../../../util/once.js'
import { phrase } from '../../../util/say.js'
import type { ThreadDecision } from '../../thread-store.js'
import type { Database } from '../file/database.js'
import { POSTED_AT } from '../mentions/rows.js'
import { markKey, type ReadMarks } from '../mentions/threads.js'
import { markCaseChanged, outdatePendingDecisions } from '../mentions/work-list.js'
import { ANSWER_COLUMNS, type AnswerColumns, addAnswer, answerColumns, changeCase } from './case-writes.js'
import { type ConcernKeys, writeConcernKeys } from './concern-keys.js'
import { addEvent } from './history.js'
import { settleRest } from './rest.js'

interface Thread {
  readonly sourceKey: number
  readonly key: string
  /** Its mentions by their present case. Read once for all cases, of which a thread may have a thousand. */
  readonly placed: () => ReadonlyMap<number, readonly number[]>
}

const PLACED = 'SELECT id, case_id FROM mentions WHERE source_key = ? AND thread = ? AND case_id IS NOT NULL'

function placedIn(db: Database, sourceKey: number, key: string): ReadonlyMap<number, readonly number[]> {
  const placed = new Map<number, number[]>()
  for (const { id, case_id } of db.all<{ id: number; case_id: number }>(PLACED, sourceKey, key)) {
    const list = placed.get(case_id)
    if (list === undefined) placed.set(case_id, [id])
    else list.push(id)
  }
  return placed
}

const NO_KEYS: ConcernKeys = new Map()

function openCase(db: Database, decision: CaseDecision, now: number): number {
  const [shown] = decision.mentionIds
  if (shown === undefined) throw new MonitorError('A case cannot be opened without a mention.')
  const closed = decision.state !== 'open'
  return db.run(
    'INSERT INTO cases (state, mention_id, opened_at, closed_at, baseline, policy_hash, outcome) VALUES (?, ?, ?, ?, ?, ?, ?)',
    decision.state,
    shown,
    now,
    closed ? now : null,
    Number(decision.baseline),
    decision.policyHash,
    decision.outcome,
  ).id
}

/** Sets the mentions of this thread that belong to the case; those in other threads stay. An empty list changes nothing. */
function placeMentions(db: Database, caseId: number, { sourceKey, key, placed }: Thread, mentionIds: readonly number[]): void {
  const [shown] = mentionIds
  if (shown === undefined) return
  const staying = new Set(mentionIds)
  const here = placed().get(caseId) ?? []
  const leaving = here.filter((id) => !staying.has(id))
  if (leaving.length > 0)
    db.run(
      'UPDATE mentions SET case_id = NULL WHERE id IN (SELECT value FROM json_each(?)) AND case_id = ?',
      JSON.stringify(leaving),
      caseId,
    )
  if (here.length - leaving.length < staying.size) {
    const ids = JSON.stringify(mentionIds)
    db.run(
      'UPDATE mentions SET case_id = ? WHERE id IN (SELECT value FROM json_each(?)) AND case_id IS NOT ?',
      caseId,
      ids,
      caseId,
    )
  }
  db.run(SHOWN_BY, { id: caseId, shown, source: sourceKey, thread: key })
}

// A case that spans threads is shown by its first post that is not deleted.
const SHOWN_BY = `UPDATE cases SET mention_id = @shown WHERE id = @id AND mention_id <> @shown AND NOT EXISTS (SELECT 1 FROM mentions m, mentions n
  WHERE m.id = cases.mention_id AND m.case_id = @id AND NOT (m.source_key = @source AND m.thread = @thread) AND n.id = @shown
    AND (m.deleted_at IS NOT NULL, ${POSTED_AT}, m.native_id) < (n.deleted_at IS NOT NULL, ${POSTED_AT.replaceAll('m.', 'n.')}, n.native_id))`

const FOUND_HERE = `FROM answers WHERE case_id = ? AND recorded = 0 AND (coalesce(reply_id, mention_id) IS NULL OR EXISTS (
  SELECT 1 FROM mentions m WHERE m.id = coalesce(reply_id, mention_id) AND m.source_key = ? AND m.thread = ?))`

/** Writes answers only where they changed: a new post changes one of perhaps thousands of cases in a thread. */
function replaceAnswers(db: Database, caseId: number, { sourceKey, key }: Thread, answers: CaseDecision['answers']): void {
  const stored = db.all<AnswerColumns>(`SELECT ${ANSWER_COLUMNS.join(', ')} ${FOUND_HERE} ORDER BY id`, caseId, sourceKey, key)
  const wanted = answers.map(answerColumns)
  const isSame = (row: AnswerColumns, index: number): boolean =>
    ANSWER_COLUMNS.every((column) => row[column] === wanted[index]![column])
  if (stored.length === wanted.length && stored.every(isSame)) return
  if (stored.length > 0) db.run(`DELETE ${FOUND_HERE}`, caseId, sourceKey, key)
  for (const answer of answers) addAnswer(db, caseId, { answer, recorded: false })
}

// If `at` differs from the post's own time, it is when an edit turned the post into a concern.
const READ_OUT = `UPDATE mentions AS m SET tone = @tone, changed_at = @changed_at, asked_at = nullif(@at, ${POSTED_AT})
  WHERE id = @id AND (tone IS NOT @tone OR changed_at IS NOT @changed_at OR asked_at IS NOT nullif(@at, ${POSTED_AT}))`

/** Stores what was read from the customer's posts, so that clocks need not read their texts. */
function writePosts(db: Database, posts: CaseDecision['posts']): void {
  for (const { mentionId, at, closing, changedAt, unsolved } of posts ?? []) {
    const tone = unsolved === true ? 'unsolved' : closing ? 'closing' : null
    db.run(READ_OUT, { id: mentionId, at, tone, changed_at: changedAt ?? null })
  }
}

function saveCase(
  db: Database,
  thread: Thread,
  decision: CaseDecision,
  { now, adds = false }: Pick<ThreadDecision, 'now' | 'adds'>,
): void {
  const { state, policyHash, outcome, baseline } = decision
  const person = {
    ...(decision.wakes === true && { snoozedUntil: null }),
    ...(decision.settledAt !== undefined && { settledAt: decision.settledAt }),
  }
  const id = decision.id ?? openCase(db, decision, now)
  if (decision.id !== null && !changeCase(db, id, { at: now, state, policyHash, outcome, baseline, ...person })) {
    throw new MonitorError(phrase`There is no case C-${id}.`)
  }
  placeMentions(db, id, thread, decision.mentionIds)
  writePosts(db, decision.posts)
  if (!adds) replaceAnswers(db, id, thread, decision.answers)
  for (const event of decision.events) addEvent(db, { caseId: id }, event)
  // Decisions about its other threads may be pending, based on the case as it was before.
  if (!adds) outdatePendingDecisions(db, id)
}

function writeThread(db: Database, marks: ReadMarks, decision: ThreadDecision): void {
  const source = db.get<{ key: number }>('SELECT key FROM sources WHERE id = ?', decision.source)
  if (source === undefined) throw new MonitorError(phrase`There is no source ${decision.source}.`)
  const thread: Thread = {
    sourceKey: source.key,
    key: decision.thread,
    placed: once(() => placedIn(db, source.key, decision.thread)),
  }
  const current = db.get<{ id: number }>('SELECT id FROM work WHERE source_key = ? AND thread = ?', source.key, decision.thread)
  const read = marks.get(markKey(decision.source, decision.thread))
  if (read !== undefined && current !== undefined && current.id !== read) return
  if (current !== undefined && current.id === read) db.run('DELETE FROM work WHERE id = ?', read)
  if (decision.again === true) db.run('REPLACE INTO work (source_key, thread) VALUES (?, ?)', source.key, decision.thread)
  for (const each of decision.cases) saveCase(db, thread, each, decision)
  writeConcernKeys(db, decision.keys ?? NO_KEYS)
}

/**
 * Writes the decisions about threads and takes these off the work list, in one transaction. The decision about a thread that changed since it
 * was read is dropped: the thread stays on the list, and what a person did meanwhile is not overwritten.
 */
export function saveThreads(db: Database, marks: ReadMarks, decisions: readonly ThreadDecision[]): void {
  db.transaction(() => {
    for (const decision of decisions) writeThread(db, marks, decision)
    if (!decisions.some(({ adds }) => adds === true)) settleRest(db)
  })
  for (const { source, thread } of decisions) marks.delete(markKey(source, thread))
}

/** After posts were added to these cases one by one: does once what would have to read all their posts each time. */
export function endAdding(db: Database, caseIds: readonly number[]): void {
  db.transaction(() => {
    for (const id of caseIds) {
      const { state } = db.get<{ state: CaseState }>('SELECT state FROM cases WHERE id = ?', id)!
      if (state === 'open') outdatePendingDecisions(db, id)
      // The case was closed meanwhile by a decision that did not know of these posts.
      else markCaseChanged(db, id)
    }
    settleRest(db)
  })
}
