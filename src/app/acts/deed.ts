import type { CaseEvent, CaseRecord, CaseState, JudgedCase } from '../../model/case.js'
import type { Label } from '../../model/verdict.js'
import type { CaseAct, CaseStanding } from '../../store/case-acts.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import type { Said } from '../../util/say.js'

/** Who did it and why, for the history. */
export interface Actor {
  readonly who: string
  readonly why: string | null
}

/** What an act is decided by, beside the case. */
export interface Scene {
  readonly actor: Actor
  readonly now: number
  /** Kinds that want an answer. */
  readonly opens: readonly Label[]
  readonly policyHash: string
  readonly judge: (record: CaseRecord) => JudgedCase
  /** Since when the customer waits; null: nobody waits. */
  readonly waitingSince: (record: CaseRecord) => number | null
}

/** What a person does to one case: pure, decided by the case as it stands at that moment. null: it is so already. */
export type Deed = (record: CaseRecord, scene: Scene) => CaseAct | null

/** `detail` is what the act itself says: until when, to whom, what kind. */
export const eventOf = (act: string, { actor, now }: Scene, detail: string | null = null): CaseEvent => ({
  at: now,
  act,
  who: actor.who,
  why: [detail, actor.why].filter((part) => part !== null).join(': ') || null,
})

/** The case is not such that this could be done to it. */
export const refusal = (message: Said, hint?: Said): MonitorError =>
  new MonitorError(message, { exit: EXIT.failed, ...(hint !== undefined && { hint }) })

/** A case that closes keeps what it came to, and by which policy: a later policy does not rewrite history. */
export function closing(record: CaseRecord, state: CaseState, { judge, policyHash, now }: Scene): CaseStanding {
  const { clock } = judge({ ...record, state, closedAt: now })
  return { state, policyHash, outcome: clock.status }
}
