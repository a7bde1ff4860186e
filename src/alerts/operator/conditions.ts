import type { AlertMessage, Delivery, NewDelivery } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import { sha256 } from '../../util/hash.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { bucketOf, type Past } from '../buckets/buckets.js'
import { inClockTime } from '../message/clock-time.js'
import type { Plan, PlanDecision } from '../plan.js'
import { failureHold, type Withdrawal } from '../unsent.js'
import { type Condition, conditionGroup, type InGerman } from './condition.js'
import { type ConditionVerdict, decideCondition, hold, type ToldOf } from './decide-condition.js'
import { OPERATOR_WORDS } from './words.js'

export interface ConditionsInput {
  readonly conditions: readonly Condition[]
  readonly settings: Pick<AlertsConfig, 'language' | 'receivers' | 'repeatMs'>
  readonly past: Past
  /** What each receiver was told last of each condition. */
  readonly told: readonly Delivery[]
  readonly now: number
  readonly timezone: string
  readonly inGerman?: InGerman | undefined
  /** End of the quiet hours that hold now for a receiver; null when it is not quiet. */
  readonly quietUntil: (receiver: ReceiverConfig) => number | null
}

/** A gap between polls is over when it is told: it has no end of its own. */
const WITHOUT_END: readonly string[] = ['no-poll']

/** What was told and is not looked at any more, since its source or its receiver left the configuration: it is taken back, for nothing else will. */
function gone({ told, conditions }: ConditionsInput): readonly Condition[] {
  const known = new Set(conditions.map(({ key }) => key))
  const open = told.flatMap(({ message }) => (message.type === 'operator.alert' ? (message.condition ?? []) : []))
  const left = open.filter(({ key, kind }) => !known.has(key) && !WITHOUT_END.includes(kind))
  return [...new Map(left.map((one) => [one.key, one])).values()].map(({ key, kind, subject, level }) => ({
    ...{ key, kind, subject, level, is: 'good' as const, since: null, to: [] },
    reason: 'it is not watched any more',
    say: ({ language }) => OPERATOR_WORDS[language].gone(key),
  }))
}

/** Those of which there is anything to be said: of hundreds of sources nearly all are well, and nobody was told otherwise. */
function worthDeciding(input: ConditionsInput): readonly Condition[] {
  const groups = new Set([...input.told, ...input.past.unsent].map(({ group }) => group))
  return [...input.conditions, ...gone(input)].filter(
    ({ key, is, watched }) => is === 'bad' || watched === true || groups.has(conditionGroup(key)),
  )
}

/** Whom to tell of what is wrong with the monitor's own work, and why or why not. Not counted against the day's budget: it is about no case. */
export function planConditions(input: ConditionsInput): Pick<Plan, 'deliveries' | 'decisions' | 'withdrawn'> {
  const decided = withOneEnd(
    worthDeciding(input).flatMap((condition) =>
      input.settings.receivers.flatMap((receiver) => forReceiver(receiver, condition, input) ?? []),
    ),
  )
  return {
    deliveries: decided.flatMap(({ delivery }) => delivery ?? []),
    decisions: decided.flatMap(({ decision }) => decision ?? []),
    withdrawn: decided.flatMap(({ withdrawn }) => withdrawn),
  }
}

/** A source that is read again is seen again: these two end together, and one message says so. */
const ONE_END: readonly string[] = ['source-blind', 'source-failing']

const sharesEnd = (one: AlertMessage, { kind, subject }: Pick<Condition, 'kind' | 'subject'>): boolean =>
  one.type === 'operator.resolved' &&
  ONE_END.includes(kind) &&
  ONE_END.includes(one.condition?.kind ?? '') &&
  one.condition?.subject === subject

/** Of ends that are told at once the first, which weighs most; the others are over with it. */
const withOneEnd = (decided: readonly Decided[]): readonly Decided[] =>
  decided.map((one, index) => {
    const about = one.delivery?.message.condition
    if (about === undefined || one.delivery?.message.type !== 'operator.resolved') return one
    const { receiver } = one.delivery
    const first = decided
      .slice(0, index)
      .find(({ delivery }) => delivery?.receiver === receiver && sharesEnd(delivery.message, about))
    if (first === undefined || one.decision === null) return one
    const detail = `its end is told with that of ${first.delivery?.message.condition?.kind}`
    return { ...one, delivery: null, decision: { ...one.decision, ...hold('told', detail) } }
  })

/** What a receiver was told last of a condition, or of one that has its end in common with it. */
function lastTold(receiver: ReceiverConfig, condition: Condition, told: readonly Delivery[]): AlertMessage | undefined {
  const group = conditionGroup(condition.key)
  const ours = told.filter(
    (each) => each.receiver === receiver.id && (each.group === group || sharesEnd(each.message, condition)),
  )
  return ours.reduce<Delivery | undefined>(
    (last, each) => (last === undefined || each.createdAt >= last.createdAt ? each : last),
    undefined,
  )?.message
}

interface Decided {
  /** null: there is nothing to be said of it. */
  readonly decision: PlanDecision | null
  readonly delivery: NewDelivery | null
  readonly withdrawn: readonly Withdrawal[]
}

const toldOf = (message: AlertMessage | undefined): ToldOf | null =>
  message === undefined ? null : { open: message.type === 'operator.alert', level: message.condition?.level ?? 1 }

/** null: it is not for this receiver. Who was told of something is told of its end, whoever is to be told now. */
function forReceiver(receiver: ReceiverConfig, condition: Condition, input: ConditionsInput): Decided | null {
  const { past, settings, now } = input
  const group = conditionGroup(condition.key)
  const told = toldOf(lastTold(receiver, condition, input.told))
  const bucket = bucketOf(receiver, group, past)
  const concerned =
    condition.to.includes(receiver.id) || bucket.pending !== null || (told?.open === true && condition.is === 'good')
  if (!concerned) return null
  const result = (verdict: ConditionVerdict, more: Partial<Decided> = {}): Decided => {
    const isMute = verdict.reason === 'nothing' && condition.watched !== true && more.withdrawn === undefined
    const decision = isMute ? null : { receiver: receiver.id, group, cases: [], ...verdict }
    return { decision, delivery: null, withdrawn: [], ...more }
  }
  if (bucket.pending !== null) {
    const { id, message, createdAt, nextAt } = bucket.pending
    if (message.type === 'operator.alert' && condition.is === 'good')
      return result(hold('nothing', condition.reason), { withdrawn: [{ id, reason: 'over before it could be delivered' }] })
    return result(hold('pending', `a message to this receiver is under way since ${toIso(createdAt)}`, nextAt))
  }
  const verdict = decideCondition(condition, told)
  if (!verdict.send) return result(verdict)
  const failed = failureHold({ alerts: [], resolved: [] }, { failures: bucket.failures, repeatMs: settings.repeatMs, now })
  if (failed !== null) return result(hold('failed', failed.detail, failed.nextAt))
  const quiet = input.quietUntil(receiver)
  if (quiet !== null) return result(hold('quiet-hours', `quiet until ${toIso(quiet)}: ${verdict.detail}`, quiet))
  const sequence = `${bucket.memory?.lastSentAt ?? 0}/${bucket.inVain}`
  return result(verdict, { delivery: deliveryOf(receiver, { condition, reason: verdict.reason, sequence }, input) })
}

function deliveryOf(
  receiver: ReceiverConfig,
  { condition, reason, sequence }: { readonly condition: Condition; readonly reason: string; readonly sequence: string },
  { settings, timezone, now, inGerman }: ConditionsInput,
): NewDelivery {
  const { key: subjectKey, kind, subject, since, level, fairness } = condition
  const group = conditionGroup(subjectKey)
  const key = sha256(receiver.id, group, reason, sequence)
  const language = receiver.language ?? settings.language
  const message: AlertMessage = {
    schema: 1,
    type: reason === 'resolved' ? 'operator.resolved' : 'operator.alert',
    key,
    reason,
    group,
    generated_at: toIso(now),
    language,
    timezone,
    summary: inClockTime(condition.say({ reason, language, timezone, inGerman }), { language, timezone }),
    cases: [],
    folded: 0,
    condition: { key: subjectKey, kind, subject, since: toIsoOrNull(since), level },
    ...(fairness === undefined ? {} : { fairness }),
  }
  return { key, receiver: receiver.id, group, reason, cases: [], message, now }
}
