import type { CaseRecord, CaseState } from '../../model/case.js'
import type { MergeDecision } from '../../store/case-acts.js'
import { phrase } from '../../util/say.js'
import { eventOf, refusal, type Scene } from './deed.js'

/** Where both are closed, a person's word that it is done says most, and that it is none says least. */
const CLOSED: readonly CaseState[] = ['resolved', 'answered', 'removed-unanswered', 'dismissed']

const stateOf = (cases: readonly CaseRecord[]): CaseState =>
  cases.some(({ state }) => state === 'open')
    ? 'open'
    : (CLOSED.find((state) => cases.some((record) => record.state === state)) ?? 'open')

const settledAt = ({ state, closedAt, settledAt: before }: CaseRecord): number | null =>
  state === 'resolved' || state === 'dismissed' ? closedAt : before

/** What a person had settled in one of them stays so, unless that would end the wait of the other: the earliest clock wins. */
function settled(cases: readonly CaseRecord[], { waitingSince }: Scene): number | null {
  const ends = cases.flatMap((record) => settledAt(record) ?? [])
  // To find out who waits takes all that was said, and mostly nothing was settled.
  if (ends.length === 0) return null
  const waiting = cases.flatMap((record) => (record.state === 'open' ? (waitingSince(record) ?? []) : []))
  const oldest = Math.min(...waiting)
  return ends.reduce<number | null>((last, at) => (at < oldest && at > (last ?? 0) ? at : last), null)
}

/** What was said to be no answer to one of them is none to the whole. */
function reopenedAt(cases: readonly CaseRecord[]): number | null {
  const said = cases.flatMap((record) => record.reopenedAt ?? [])
  return said.length === 0 ? null : Math.max(...said)
}

/** Two cases are one concern: a person said so, and no rule parts them again. */
export const merge =
  (scene: Scene): MergeDecision['decide'] =>
  (source, target) => {
    if (source.id === target.id) throw refusal(phrase`C-${source.id} cannot be merged into itself`)
    if (source.mergedInto !== null)
      throw refusal(
        phrase`C-${source.id} was merged into C-${source.mergedInto} already`,
        phrase`monitor undo C-${source.id} takes that back`,
      )
    const cases = [source, target]
    const state = stateOf(cases)
    const closed = [target, source].find((record) => record.state === state)
    return {
      event: eventOf('merge', scene),
      why: {
        source: eventOf('merge', scene, `into C-${target.id}`).why ?? '',
        target: eventOf('merge', scene, `C-${source.id} is part of it`).why ?? '',
      },
      state,
      settledAt: settled(cases, scene),
      reopenedAt: reopenedAt(cases),
      policyHash: state === 'open' ? null : (closed?.policyHash ?? null),
      outcome: state === 'open' ? null : (closed?.outcome ?? null),
      assignee: target.assignee ?? source.assignee,
    }
  }
