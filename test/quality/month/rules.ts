import type { AlertMessage } from '../../../src/model/alert.js'
import type { Got } from './far-ends.js'
import type { MonthOutcome } from './month.js'
import { CALM, type Concern, DAY, HOUR, isWithin, START } from './world.js'

/** What one receiver was told of one concern. */
interface Telling {
  readonly receiver: string
  readonly concern: Concern
  readonly step: string
  readonly reason: string
  readonly key: string
  readonly edit: boolean
  /** When it was decided, and when it arrived. */
  readonly decidedAt: number
  readonly at: number
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return groups
}

const decidedAt = ({ generated_at }: AlertMessage): number => Date.parse(generated_at)

/** Vienna in December is an hour ahead of UTC. */
const isQuiet = (at: number): boolean => {
  const hour = new Date(at + HOUR).getUTCHours()
  return hour >= 20 || hour < 7
}

/** A receiver that drops what it has already, as the key tells, sees each message once. */
function distinct(got: readonly Got[]): readonly Got[] {
  const seen = new Set<string>()
  return got.filter(({ receiver, message }) => {
    const key = `${receiver} ${message.key}`
    return seen.has(key) ? false : seen.add(key)
  })
}

function tellingsOf({ got, concernOf }: MonthOutcome): readonly Telling[] {
  return distinct(got).flatMap(({ receiver, message, edit, at }) =>
    message.cases.flatMap((one) => {
      const concern = concernOf.get(one.case)
      const about = { receiver, reason: message.reason, key: message.key, edit, decidedAt: decidedAt(message), at }
      return concern === undefined ? [] : [{ ...about, concern, step: one.step }]
    }),
  )
}

/** The first poll that ran to its end and could see the answer; null: none did. */
function seenAt({ polls, world }: MonthOutcome, { source, answeredAt }: Concern): number | null {
  if (answeredAt === null) return null
  return polls.find((at) => at >= answeredAt && !isWithin(world.outages[source], at)) ?? null
}

const endOf = ({ size }: MonthOutcome): number => START + size.days * DAY

/** Times at which a poll saw the source and could have told of it. */
function chances(outcome: MonthOutcome, concern: Concern): readonly number[] {
  const dueAt = outcome.cases.get(concern.id)?.dueAt ?? Infinity
  const until = seenAt(outcome, concern) ?? endOf(outcome)
  return outcome.polls.filter(
    (at) => at > dueAt && at < until && !isQuiet(at) && !isWithin(outcome.world.outages[concern.source], at),
  )
}

const nameOf = ({ concern, ...telling }: Telling): object => ({
  concern: concern.id,
  ...telling,
  at: new Date(telling.at).toJSON(),
})

/** Those of a wave are told as one, and only some of them by name. */
const isAlone = ({ cases }: MonthOutcome, { id }: Concern): boolean => cases.get(id)?.wave === null

/** Concerns that broke their promise, in time to be told, and of which this receiver was never told. */
function untold(outcome: MonthOutcome, receiver: string, leastChances: number): readonly string[] {
  const told = new Set(
    tellingsOf(outcome).flatMap((one) => (one.receiver === receiver && one.step !== 'resolved' ? [one.concern.id] : [])),
  )
  const { concerns } = outcome.world
  const due = concerns.filter((one) => isAlone(outcome, one) && chances(outcome, one).length >= leastChances)
  return due.filter(({ id }) => !told.has(id)).map(({ id }) => id)
}

/** Waves of which this receiver was not told as a wave. */
function untoldWaves({ cases, got }: MonthOutcome, receiver: string): readonly string[] {
  const waves = [...new Set([...cases.values()].flatMap(({ wave }) => wave ?? []))]
  const told = new Set(got.flatMap((one) => (one.receiver === receiver ? (one.message.wave?.wave ?? []) : [])))
  return waves.filter((wave) => !told.has(wave))
}

/** How long after the breach, in polls that could have told it, a receiver that always works learnt of it. */
function delays(outcome: MonthOutcome, receiver: string): readonly { readonly concern: string; readonly polls: number }[] {
  const tellings = tellingsOf(outcome).filter(
    (one) => one.receiver === receiver && one.step !== 'resolved' && one.step !== 'due-soon',
  )
  return outcome.world.concerns.flatMap((concern) => {
    const first = tellings.find((one) => one.concern.id === concern.id)
    if (first === undefined || !isAlone(outcome, concern)) return []
    return [{ concern: concern.id, polls: chances(outcome, concern).filter((at) => at < first.decidedAt).length }]
  })
}

/** Told as unanswered by a decision that was made when the answer had been seen. */
function toldTooLate(outcome: MonthOutcome): readonly object[] {
  return tellingsOf(outcome)
    .filter(({ concern, step, ...one }) => step !== 'resolved' && one.decidedAt >= (seenAt(outcome, concern) ?? Infinity))
    .map(nameOf)
}

/** Messages in which everything was over when they arrived. */
function stale(outcome: MonthOutcome): readonly object[] {
  const byKey = groupBy(tellingsOf(outcome), ({ receiver, key }) => `${receiver} ${key}`)
  return [...byKey.values()].flatMap((tellings) => {
    const isStale = tellings.every(
      ({ concern, step, at }) => step !== 'resolved' && at >= (seenAt(outcome, concern) ?? Infinity) && isAlone(outcome, concern),
    )
    return isStale ? tellings.map(nameOf) : []
  })
}

/** The same step of the same concern, told again by a message of its own sooner than half a pause after it was told before. */
function toldTwice(outcome: MonthOutcome, pause: number): readonly object[] {
  const own = tellingsOf(outcome).filter(({ edit, step, concern }) => !edit && step !== 'resolved' && isAlone(outcome, concern))
  const groups = groupBy(own, ({ receiver, concern, step }) => `${receiver} ${concern.id} ${step}`)
  return [...groups.values()].flatMap((tellings) =>
    tellings.filter((one, index) => index > 0 && one.decidedAt - tellings[index - 1]!.decidedAt < pause / 2).map(nameOf),
  )
}

/**
 * What was told and then answered, in time for it, of which the end was told never or twice; or told though it never began. One edit may
 * say it in each of the messages that told of it, but then no message of its own does.
 */
function notResolvedOnce(outcome: MonthOutcome, receiver: string): readonly object[] {
  const tellings = tellingsOf(outcome).filter((one) => one.receiver === receiver)
  return outcome.world.concerns.flatMap((concern) => {
    const own = tellings.filter((one) => one.concern.id === concern.id)
    const ends = own.filter(({ step }) => step === 'resolved')
    const edited = ends.some(({ edit }) => edit)
    const messages = ends.filter(({ edit }) => !edit).length + Number(edited)
    const seen = seenAt(outcome, concern)
    const isAnnounced = own.some(({ step }) => step !== 'resolved')
    const isDue = isAnnounced && seen !== null && seen < endOf(outcome) - CALM
    const isRight = isDue ? messages === 1 : messages <= Number(isAnnounced)
    return isRight || !isAlone(outcome, concern) ? [] : [{ concern: concern.id, told: own.map(nameOf) }]
  })
}

/** Decisions within quiet hours. */
const inQuietHours = ({ got }: MonthOutcome, receivers: readonly string[]): readonly object[] =>
  got.filter(({ receiver, message }) => receivers.includes(receiver) && isQuiet(decidedAt(message)))

/** Messages that arrived twice with one key: only a kill between the two can be why. */
export const doubles = ({ got }: MonthOutcome): number => got.length - distinct(got).length

/** What the bare rule "one message a breach and poll" would have sent. */
export function bareRule(outcome: MonthOutcome): number {
  return outcome.world.concerns.reduce((sum, concern) => {
    const dueAt = outcome.cases.get(concern.id)?.dueAt ?? Infinity
    const until = seenAt(outcome, concern) ?? endOf(outcome)
    return sum + outcome.polls.filter((at) => at > dueAt && at < until).length
  }, 0)
}

export interface ReceiverCount {
  readonly receiver: string
  readonly messages: number
  readonly edits: number
  /** Share of what the bare rule would have sent. */
  readonly share: number
}

/** How much each receiver was sent. */
export function countsOf(outcome: MonthOutcome): readonly ReceiverCount[] {
  const bare = bareRule(outcome)
  return [...groupBy(outcome.got, ({ receiver }) => receiver)].map(([receiver, got]) => {
    const edits = got.filter(({ edit }) => edit).length
    return { receiver, messages: got.length - edits, edits, share: (got.length - edits) / bare }
  })
}

const KEEPS_UP: readonly string[] = ['steady', 'tickets', 'boss', 'chat', 'shaky', 'morning']

/** Every rule that a month must keep, with what breaks it. */
export function faultsOf(outcome: MonthOutcome): Readonly<Record<string, readonly unknown[]>> {
  return {
    'every breach is announced to a receiver that works': [...untold(outcome, 'steady', 2), ...untold(outcome, 'tickets', 2)],
    // What was down for a day and a half tries again for a day.
    'and in time to one that fails for days': [...untold(outcome, 'shaky', 60), ...untold(outcome, 'chat', 30)],
    'and in a digest': untold(outcome, 'morning', 60),
    'every wave is announced': ['steady', 'shaky', 'chat', 'tickets'].flatMap((receiver) => untoldWaves(outcome, receiver)),
    // The first in which its group has waited; after a kill the message that was under way goes before.
    'within three polls that could have told it': delays(outcome, 'steady').filter(({ polls }) => polls > 2),
    'nothing is told by a decision made after its answer was seen': toldTooLate(outcome),
    'no message arrives in which everything is over': stale(outcome),
    'none is told twice within half a pause': toldTwice(outcome, 4 * HOUR),
    'what was announced and answered is told to be over once': KEEPS_UP.flatMap((receiver) => notResolvedOnce(outcome, receiver)),
    'nothing is decided to be sent in quiet hours': inQuietHours(outcome, ['steady', 'shaky', 'chat', 'tickets', 'boss']),
  }
}
