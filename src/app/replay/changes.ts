import type { Answer } from '../../model/answer.js'
import { REPLAY_CHANGES, type ReplayChange, type ReplayChangeCode } from '../../model/replay.js'
import { notCounting } from '../../sla/counts.js'
import { toIso } from '../../util/instant.js'
import { policyFor } from '../judging/judge-case.js'
import type { Told } from './alerts.js'
import type { Side, Sides } from './side.js'
import { brokenPromises, explained, type Standing } from './standing.js'
import { answerWords, fateOf, recallWords, whyDue, whyVerdict, worthOf } from './words.js'

/** A case by both configurations; null where it is none. */
export interface StandingPair {
  readonly before: Standing | null
  readonly after: Standing | null
}

interface Both {
  readonly before: Standing
  readonly after: Standing
}

/** A case by one configuration alone: why, and which broken promises stand and fall with it. */
function only(code: 'only-before' | 'only-after', standing: Standing, sides: Sides): readonly ReplayChange[] {
  const { shown, elsewhere } = standing.seen
  const [was, is] = code === 'only-before' ? [shown, elsewhere] : [elsewhere, shown]
  const breach = code === 'only-before' ? ('breach-lost' as const) : ('breach-gained' as const)
  const since = code === 'only-before' ? 'and it is no case any more' : 'and before it was no case'
  return [
    {
      code,
      reason: `M-${shown.id}: ${worthOf(is, sides.after)}; before: ${worthOf(was, sides.before)}${recallWords(was, is, sides)}`,
    },
    ...brokenPromises(standing).map((name) => {
      return { code: breach, reason: `${name}: ${fateOf(standing.promises.get(name))}, ${since}` }
    }),
  ]
}

const counting = ({ seen }: Standing, { config }: Side): readonly Answer[] =>
  seen.story.answers.filter((answer) => notCounting(answer, config.sla) === null)

const isSameReply = (a: Answer, b: Answer): boolean => a.replyId === b.replyId && a.at === b.at

/** An answer that one of the two counts and the other does not, and what the other takes it for. */
function whyState({ before, after }: Both, sides: Sides): string {
  const [was, is] = [counting(before, sides.before), counting(after, sides.after)]
  const gained = is.find((answer) => !was.some((each) => isSameReply(each, answer)))
  const lost = was.find((answer) => !is.some((each) => isSameReply(each, answer)))
  const other = gained === undefined ? lost : gained
  if (other === undefined) return 'its posts differ'
  const [there, { config }] = gained === undefined ? [after, sides.after] : [before, sides.before]
  const otherwise = there.seen.story.answers.find((answer) => isSameReply(answer, other))
  const taken = otherwise === undefined ? 'it is no reply to it' : notCounting(otherwise, config.sla)
  return gained === undefined
    ? `before it was answered by ${answerWords(other)}; now ${taken}`
    : `answered by ${answerWords(other)}; before: ${taken}`
}

/** What of the verdict differs, and the reasons of the verdict that differs. */
function verdictChange(code: 'kind' | 'severity' | 'brand', { before, after }: Both): ReplayChange[] {
  const [was, is] = [before.seen.story[code], after.seen.story[code]]
  if (was === is) return []
  return [{ code, reason: `${is ?? 'none'}, before ${was ?? 'none'}: ${whyVerdict(after.seen.shown.verdict)}` }]
}

function breachChanges({ before, after }: Both, sides: Sides): ReplayChange[] {
  const [was, is] = [brokenPromises(before), brokenPromises(after)]
  const told = (code: ReplayChangeCode, name: string): ReplayChange => {
    const fates = `${fateOf(after.promises.get(name))}, before ${fateOf(before.promises.get(name))}`
    return { code, reason: `${name}: ${fates}; ${dueBy({ before, after }, name, sides)}` }
  }
  return [
    ...is.filter((name) => !was.includes(name)).map((name) => told('breach-gained', name)),
    ...was.filter((name) => !is.includes(name)).map((name) => told('breach-lost', name)),
  ]
}

const dueBy = ({ before, after }: Both, name: string, sides: Sides): string =>
  whyDue(explained(before, name, sides.before), explained(after, name, sides.after))

/** Of promises that came out as before: those that were broken or kept by one alone are told with their due times. */
function dueChange(both: Both, sides: Sides): ReplayChange[] {
  const { before, after } = both
  const names = new Set([...before.promises.keys(), ...after.promises.keys()])
  const isBroken = (standing: Standing, name: string): boolean => brokenPromises(standing).includes(name)
  const moved = [...names].filter(
    (name) =>
      before.promises.get(name)?.dueAt !== after.promises.get(name)?.dueAt && isBroken(before, name) === isBroken(after, name),
  )
  const [name] = moved
  if (name === undefined) return []
  const others = moved.length === 1 ? '' : `; ${moved.length - 1} more differ`
  return [{ code: 'due', reason: `${name}: ${dueBy(both, name, sides)}${others}` }]
}

function policyChange({ before, after }: Both, sides: Sides): ReplayChange[] {
  if (before.policy.name === after.policy.name) return []
  const { reason } = policyFor(sides.after.config.sla, after.seen.story)
  return [{ code: 'policy', reason: `${after.policy.name}, before ${before.policy.name}: ${reason}` }]
}

function between(both: Both, sides: Sides): ReplayChange[] {
  const { before, after } = both
  const [was, is] = [before.seen.state, after.seen.state]
  return [
    ...(was === is ? [] : [{ code: 'state' as const, reason: `${is}, before ${was}: ${whyState(both, sides)}` }]),
    ...verdictChange('kind', both),
    ...verdictChange('severity', both),
    ...verdictChange('brand', both),
    ...breachChanges(both, sides),
    ...policyChange(both, sides),
    ...dueChange(both, sides),
  ]
}

/** In what a case differs by the two configurations, each with its reason; alerts are compared when all cases are known. */
export function changesOf({ before, after }: StandingPair, sides: Sides): readonly ReplayChange[] {
  if (before !== null && after !== null) return between({ before, after }, sides)
  if (before !== null) return only('only-before', before, sides)
  return after === null ? [] : only('only-after', after, sides)
}

const told = (alerts: Told | undefined): string =>
  alerts === undefined
    ? 'never told'
    : `told ${alerts.times === 1 ? 'once' : `${alerts.times} times`}, first at ${toIso(alerts.firstAt)}`

/** Whether alerts tell of a case otherwise. */
export const alertChange = (was: Told | undefined, is: Told | undefined): readonly ReplayChange[] =>
  was?.firstAt === is?.firstAt && was?.times === is?.times ? [] : [{ code: 'alert', reason: `${told(is)}; before: ${told(was)}` }]

/** In the order in which they matter. */
export const byWeight = (changes: readonly ReplayChange[]): readonly ReplayChange[] =>
  [...changes].sort((a, b) => REPLAY_CHANGES.indexOf(a.code) - REPLAY_CHANGES.indexOf(b.code))
