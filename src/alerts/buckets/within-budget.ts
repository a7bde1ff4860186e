import { type Alert, type NewDelivery, OVER_BUDGET } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import type { AlertsConfig } from '../../model/config.js'
import type { ReceiverConfig } from '../../model/receiver.js'
import { repeatInterval, type SendDecision } from '../decide.js'
import { again, deliveryOf, UPDATE, updateOf } from '../delivery.js'
import { type Parted, partUpdates, type Update } from '../updates.js'
import { inWave } from '../wave.js'
import type { Bucket } from './bucket.js'
import { bucketOf, type Past } from './buckets.js'
import { applyBudget } from './budget.js'
import { overBudgetDue } from './over-budget.js'
import type { Held } from './surroundings.js'

/** One decision, with its reason in a code and in words, and when it will be made anew by itself. */
export interface PlanDecision {
  readonly receiver: string
  readonly group: string
  readonly send: boolean
  readonly reason: string
  readonly detail: string
  readonly nextAt: number | null
  readonly cases: readonly number[]
}

interface BudgetInput {
  readonly config: { readonly alerts: AlertsConfig }
  readonly now: number
  readonly sentToday: number
  readonly timezone?: string
}

interface Around {
  readonly input: BudgetInput
  readonly past: Past
  /** Cases that are over. */
  readonly concluded: readonly JudgedCase[]
  /** Cases that exist. */
  readonly known: ReadonlySet<number>
}

interface Output {
  readonly deliveries: readonly NewDelivery[]
  readonly decisions: readonly PlanDecision[]
}

/** One group, and what was decided about it. */
export interface Decided {
  readonly bucket: Bucket
  readonly decision: SendDecision | Held
}

const NOTHING: Parted = { alerts: [], resolved: [], updates: [] }

/**
 * What is sent of all that was decided, most overdue first, and what comes as a number only. What changes a message is free: it tells
 * nobody.
 */
export function withinBudget(decided: readonly Decided[], around: Around): Output {
  const { input, past } = around
  const { maxPerDay } = input.config.alerts
  const all = decided.map(({ bucket, decision }) => ({
    ...{ bucket, decision },
    parted: decision.send ? partUpdates(decision, bucket) : NOTHING,
  }))
  // Of one case that several are to be told of, the receiver that is configured first comes first, whatever happened before.
  const claims = inOrder(all, input.config.alerts).flatMap(({ parted }) => parted.alerts)
  const { told } = applyBudget(claims, maxPerDay === null ? null : maxPerDay - input.sentToday)
  const unnamed = new Map<ReceiverConfig, Alert[]>()
  const outputs = all.map(({ bucket, decision, parted }): Output => {
    if (!decision.send) {
      const isWorthAWord = bucket.alerts.length > 0 || decision.reason !== 'nothing'
      return { deliveries: [], decisions: isWorthAWord ? [decisionOf(bucket, { ...decision, cases: bucket.alerts })] : [] }
    }
    const folded = parted.alerts.filter((alert) => !told.has(alert))
    if (folded.length > 0 && folded.length === parted.alerts.length && parted.resolved.length === 0)
      unnamed.set(bucket.receiver, [...(unnamed.get(bucket.receiver) ?? []), ...folded])
    return send(bucket, decision, { ...around, parted, folded: new Set(folded) })
  })
  const counts = [...unnamed].map(([receiver, alerts]) => tellCount(bucketOf(receiver, OVER_BUDGET, past), alerts, input))
  return {
    deliveries: [...outputs, ...counts].flatMap(({ deliveries }) => deliveries),
    decisions: [...outputs, ...counts].flatMap(({ decisions }) => decisions),
  }
}

function inOrder<Item extends Decided>(all: readonly Item[], { receivers }: AlertsConfig): readonly Item[] {
  const places = new Map(receivers.map(({ id }, index) => [id, index]))
  const place = ({ bucket }: Item): number => places.get(bucket.receiver.id) ?? 0
  return [...all].sort((a, b) => place(a) - place(b) || (a.bucket.group < b.bucket.group ? -1 : 1))
}

/** One decision as a message of its own, messages that are brought up to date, both, or nothing where all of it is over the budget. */
function send(
  bucket: Bucket,
  decision: SendDecision,
  { parted, folded, ...around }: Around & { readonly parted: Parted; readonly folded: ReadonlySet<Alert> },
): Output {
  const { input } = around
  const { resolved, updates } = parted
  const alerts = parted.alerts.filter((alert) => !folded.has(alert))
  const isNamed = alerts.length + resolved.length > 0
  if (!isNamed && updates.length === 0) return { deliveries: [], decisions: [] }
  const news = newsIn(decision, alerts)
  // News that the budget folds are not told: what is left is a repetition, and counts as one.
  const isRepeat = decision.news > 0 && news === 0 && resolved.length === 0 && decision.reason !== 'digest'
  const reason = isRepeat ? 'repeat' : decision.reason
  const own = { bucket, reason, alerts, resolved, news, folded: folded.size, input }
  // One of all that a decision leads to carries its reason, so that a repetition counts once; and news are told by no change.
  const changes = updates.map((update, index) =>
    updateOf(update, { ...around, bucket, reason: isNamed || index > 0 || decision.news > 0 ? UPDATE : reason }),
  )
  const cases = [...alerts, ...resolved, ...updates.flatMap((update) => [...update.alerts, ...update.resolved])]
  const told = {
    ...decision,
    detail: `${decision.detail}${inUpdates(updates)}`,
    nextAt: nextAfter(bucket, decision, input),
    cases,
  }
  const overtaken = bucket.stuck.filter(({ edits }) => !updates.some(({ post }) => post.id === edits))
  const deliveries = [...(isNamed ? [deliveryOf(own)] : []), ...changes, ...overtaken.map((one) => again(one, input.now))]
  return { deliveries, decisions: [decisionOf(bucket, told)] }
}

function inUpdates({ length }: readonly Update[]): string {
  if (length === 0) return ''
  return `; ${length === 1 ? 'a message that told of it is' : `${length} messages that told of it are`} brought up to date`
}

/** The budget may leave out some of the news, which come first. */
function newsIn({ alerts, news }: SendDecision, named: readonly Alert[]): number {
  const isNews = new Set(alerts.slice(0, news))
  return named.filter((alert) => isNews.has(alert)).length
}

/** Nothing of these groups is named any more today: one count for all of them. The cases stay untold, so tomorrow's budget names them. */
function tellCount(bucket: Bucket, alerts: readonly Alert[], input: BudgetInput): Output {
  const { maxPerDay, repeatMs } = input.config.alerts
  const reason = 'over-budget'
  const dueAt = overBudgetDue(bucket, repeatMs)
  const send = input.now >= dueAt
  const detail = `the day's ${maxPerDay} cases are told; ${alerts.length} more are ${send ? 'told as a number' : 'counted, and a number was told'}`
  const nextAt = send || !Number.isFinite(dueAt) ? null : dueAt
  const delivery = deliveryOf({ reason, bucket, alerts: [], resolved: [], folded: alerts.length, input })
  return { deliveries: send ? [delivery] : [], decisions: [decisionOf(bucket, { send, reason, detail, nextAt, cases: alerts })] }
}

interface DecisionParts extends Omit<PlanDecision, 'receiver' | 'group' | 'cases'> {
  readonly cases: readonly Pick<Alert, 'record'>[]
}

function decisionOf({ receiver, group, voice, behind = [] }: Bucket, { cases, detail, ...decided }: DecisionParts): PlanDecision {
  const { send, reason, nextAt } = decided
  const about = { receiver: receiver.id, group, send, reason, nextAt }
  // Each member is told of as part of the wave, so that it can be explained for each.
  const ids = [...new Set([...cases, ...(voice?.members ?? []), ...behind].map(({ record }) => record.id))]
  if (voice === undefined) return { ...about, detail, cases: ids }
  return { ...about, detail: `${inWave(voice)}; ${detail}`, cases: ids.sort((a, b) => a - b) }
}

/** When a group that is told now will be told again if nothing happens. */
function nextAfter({ memory }: Bucket, { reason, alerts, nextAt }: SendDecision, { config, now }: BudgetInput): number | null {
  if (nextAt !== undefined) return nextAt
  const pause = repeatInterval({ repeats: reason === 'repeat' ? (memory?.repeats ?? 0) + 1 : 0 }, config.alerts)
  return alerts.length > 0 && Number.isFinite(pause) ? now + pause : null
}
