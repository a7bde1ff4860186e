import type { Answer } from '../../model/answer.js'
import type { CaseEvent, CaseState } from '../../model/case.js'
import type { Database } from './database.js'

/** What a case comes to. A field that is absent stays as it is. */
export interface CaseChange {
  readonly at: number
  readonly state?: CaseState
  readonly policyHash?: string | null
  readonly outcome?: string | null
  readonly assignee?: string | null
  readonly ackedUntil?: number | null
  readonly baseline?: boolean
}

interface Closing {
  readonly state: CaseState
  readonly closed_at: number | null
  readonly policy_hash: string | null
  readonly outcome: string | null
  readonly assignee: string | null
  readonly acked_until: number | null
  readonly baseline: number
}

const given = <Value>(value: Value | undefined, stored: Value): Value => (value === undefined ? stored : value)

/** A case that is closed and stays so keeps when it was closed, by which policy it was judged, and what it came to. */
function closingOf(
  stored: Closing,
  state: CaseState,
  change: CaseChange,
): Pick<Closing, 'closed_at' | 'policy_hash' | 'outcome'> {
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

/** False when there is no such case. */
export function changeCase(db: Database, id: number, change: CaseChange): boolean {
  const sql = 'SELECT state, closed_at, policy_hash, outcome, assignee, acked_until, baseline FROM cases WHERE id = ?'
  const stored = db.get<Closing>(sql, id)
  if (stored === undefined) return false
  const state = change.state ?? stored.state
  db.run(
    `UPDATE cases SET state = @state, closed_at = @closed_at, policy_hash = @policy_hash, outcome = @outcome, assignee = @assignee,
     acked_until = @acked_until, baseline = @baseline WHERE id = @id`,
    {
      id,
      state,
      ...closingOf(stored, state, change),
      assignee: given(change.assignee, stored.assignee),
      acked_until: given(change.ackedUntil, stored.acked_until),
      baseline: given(change.baseline === undefined ? undefined : Number(change.baseline), stored.baseline),
    },
  )
  return true
}

/** `recorded`: a person said so; the machine never takes it back. */
export function addAnswer(db: Database, caseId: number, entry: { readonly answer: Answer; readonly recorded: boolean }): void {
  const { answer } = entry
  db.run(
    `INSERT INTO answers (case_id, recorded, kind, strength, at, reply_id, mention_id, by, agent, promise, identity, reason)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    caseId,
    Number(entry.recorded),
    answer.kind,
    answer.strength,
    answer.at,
    answer.replyId,
    answer.mentionId,
    answer.by,
    answer.agent,
    answer.promise === null ? null : JSON.stringify(answer.promise),
    answer.identity,
    answer.reason,
  )
}

export function addEvent(db: Database, caseId: number, { at, act, who, why }: CaseEvent): void {
  db.run('INSERT INTO events (case_id, at, act, who, why) VALUES (?, ?, ?, ?, ?)', caseId, at, act, who, why)
}
