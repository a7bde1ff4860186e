import type { Answer } from '../../../model/answer.js'
import type { CaseState } from '../../../model/case.js'
import type { Database } from '../file/database.js'

/** New values of a case. Absent fields stay as they are. */
export interface CaseChange {
  readonly at: number
  readonly state?: CaseState
  readonly policyHash?: string | null
  readonly outcome?: string | null
  readonly assignee?: string | null
  readonly ackedUntil?: number | null
  readonly snoozedUntil?: number | null
  readonly settledAt?: number | null
  readonly reopenedAt?: number | null
  readonly baseline?: boolean
}

interface Stored {
  readonly state: CaseState
  readonly closed_at: number | null
  readonly policy_hash: string | null
  readonly outcome: string | null
  readonly assignee: string | null
  readonly acked_until: number | null
  readonly snoozed_until: number | null
  readonly settled_at: number | null
  readonly reopened_at: number | null
  readonly baseline: number
}

const given = <Value>(value: Value | undefined, stored: Value): Value => (value === undefined ? stored : value)

/** A case that stays closed keeps its closing time, its policy and its outcome. */
function closingOf(stored: Stored, state: CaseState, change: CaseChange): Pick<Stored, 'closed_at' | 'policy_hash' | 'outcome'> {
  const wasClosed = stored.state !== 'open'
  const policy_hash = given(change.policyHash, stored.policy_hash)
  const outcome = given(change.outcome, stored.outcome)
  if (state === 'open') {
    return {
      closed_at: null,
      policy_hash: wasClosed ? (change.policyHash ?? null) : policy_hash,
      outcome: wasClosed ? (change.outcome ?? null) : outcome,
    }
  }
  if (!wasClosed) return { closed_at: change.at, policy_hash, outcome }
  return { closed_at: stored.closed_at, policy_hash: stored.policy_hash ?? policy_hash, outcome: stored.outcome ?? outcome }
}

/** A case closed by a person and open again for another reason than an undo stays settled up to the closing. */
function settledOf(stored: Stored, state: CaseState, change: CaseChange): number | null {
  const opens = state === 'open' && (stored.state === 'resolved' || stored.state === 'dismissed')
  return given(change.settledAt, opens ? stored.closed_at : stored.settled_at)
}

const COLUMNS = [
  ...(['state', 'closed_at', 'policy_hash', 'outcome', 'assignee', 'acked_until', 'snoozed_until'] as const),
  ...(['settled_at', 'reopened_at', 'baseline'] as const),
]
const STORED = `SELECT ${COLUMNS.join(', ')} FROM cases WHERE id = ?`
const UPDATE = `UPDATE cases SET ${COLUMNS.map((column) => `${column} = @${column}`).join(', ')} WHERE id = @id`

/** False when there is no such case. */
export function changeCase(db: Database, id: number, change: CaseChange): boolean {
  const stored = db.get<Stored>(STORED, id)
  if (stored === undefined) return false
  const state = change.state ?? stored.state
  const next: Stored = {
    state,
    ...closingOf(stored, state, change),
    assignee: given(change.assignee, stored.assignee),
    acked_until: given(change.ackedUntil, stored.acked_until),
    // Only an open case can be snoozed.
    snoozed_until: state === 'open' ? given(change.snoozedUntil, stored.snoozed_until) : null,
    settled_at: settledOf(stored, state, change),
    reopened_at: given(change.reopenedAt, stored.reopened_at),
    baseline: given(change.baseline === undefined ? undefined : Number(change.baseline), stored.baseline),
  }
  // Most decisions change nothing, and an UPDATE without changes would still be written to disk.
  if (COLUMNS.some((column) => next[column] !== stored[column])) db.run(UPDATE, { id, ...next })
  return true
}

/** The columns that make up an answer. */
export const answerColumns = (answer: Answer) => ({
  kind: answer.kind,
  strength: answer.strength,
  at: answer.at,
  reply_id: answer.replyId,
  mention_id: answer.mentionId,
  by: answer.by,
  agent: answer.agent,
  promise: answer.promise === null ? null : JSON.stringify(answer.promise),
  identity: answer.identity,
  reason: answer.reason,
})

export type AnswerColumns = ReturnType<typeof answerColumns>

export const ANSWER_COLUMNS = [
  ...(['kind', 'strength', 'at', 'reply_id', 'mention_id', 'by', 'agent', 'promise', 'identity', 'reason'] as const),
] satisfies readonly (keyof AnswerColumns)[]

const ADD = `INSERT INTO answers (case_id, recorded, ${ANSWER_COLUMNS.join(', ')})
  VALUES (@case_id, @recorded, ${ANSWER_COLUMNS.map((column) => `@${column}`).join(', ')})`

/** `recorded`: by a person, so joining never removes it. Returns its row number. */
export const addAnswer = (
  db: Database,
  caseId: number,
  { answer, recorded }: { readonly answer: Answer; readonly recorded: boolean },
): number => db.run(ADD, { case_id: caseId, recorded: Number(recorded), ...answerColumns(answer) }).id
