import type { Alert, NewDelivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { Config } from '../model/config.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { Silence } from '../model/silence.js'
import { type Bucket, bucketOf, type NotRouted, type Past, type RememberedGroup, sortIntoBuckets } from './buckets.js'
import { applyBudget } from './budget.js'
import { repeatInterval, type SendDecision } from './decide.js'
import { decideBucket, type Held } from './decide-bucket.js'
import { deliveryOf } from './delivery.js'
import { type DayOfWeek, utcDayOfWeek } from './digest-times.js'
import { DIGEST } from './group.js'
import { OVER_BUDGET, overBudgetDue } from './over-budget.js'
import type { MinutesOfDay } from './quiet.js'
import { type BlindSource, type OperatorNotice, type Skip, selectAlerts } from './select.js'
import { type Withdrawal, withdrawals } from './unsent.js'
import { asOneVoice, inWave, wavesAsOne } from './wave.js'

export interface PlanInput extends Past {
  /** Every open case, and every case that some group's memory holds as announced; judged at `now`. */
  readonly cases: readonly JudgedCase[]
  readonly unknown: readonly BlindSource[]
  /** Those that are not over. Absent: none. */
  readonly silences?: readonly Silence[]
  readonly config: Pick<Config, 'alerts' | 'triage'>
  readonly now: number
  readonly minutesOfDay: MinutesOfDay
  /** In the same zone; default UTC. */
  readonly dayOfWeek?: DayOfWeek
  /** When it was last decided who is told what; null or absent: nobody knows. */
  readonly decidedAt?: number | null
  /** Cases told within the last 24 hours. */
  readonly sentToday: number
  /** Zone in which people are told times. */
  readonly timezone?: string
}

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

export interface Plan {
  readonly deliveries: readonly NewDelivery[]
  readonly decisions: readonly PlanDecision[]
  /** Cases that do not fire, and why. */
  readonly skips: readonly Skip[]
  /** Cases that fire, but are not for this receiver, or not yet. */
  readonly notRouted: readonly NotRouted[]
  readonly notices: readonly OperatorNotice[]
  /** Pending deliveries to be given up, since what they tell is over. */
  readonly withdrawn: readonly Withdrawal[]
}

/** All that is to be told now, to whom and why, and of all the rest why not. Made twice from the same memory it gives the same keys. */
export function planDeliveries(input: PlanInput): Plan {
  const { config, now, unsent, silences = [] } = input
  const settings = config.alerts
  const { baselineMs } = settings
  const { alerts, skips, concluded, notices } = selectAlerts(input.cases, {
    baselineMs,
    opens: config.triage.opens,
    unknown: input.unknown,
    silences,
    now,
  })
  const withdrawn = withdrawals(unsent, concluded)
  const past = { memories: knownOnly(input), unsent: unsent.filter(({ id }) => withdrawn.every((one) => one.id !== id)) }
  const { buckets, notRouted } = sortIntoBuckets(alerts, { config: settings, past, now, silences })
  const { minutesOfDay, dayOfWeek = utcDayOfWeek, decidedAt = null } = input
  const around = { concluded, settings, now, minutesOfDay, dayOfWeek, decidedAt }
  const voices = buckets.map((bucket) => (bucket.group === DIGEST ? wavesAsOne(bucket) : asOneVoice(bucket, input.cases)))
  const decided = voices.map((bucket) => ({ bucket, decision: decideBucket(bucket, around) }))
  return { ...withinBudget(decided, { input, past }), skips, notRouted, notices, withdrawn }
}

/** A case that was erased since can be neither repeated nor resolved. */
function knownOnly({ memories, cases }: PlanInput): readonly RememberedGroup[] {
  const known = new Set(cases.map(({ record }) => record.id))
  return memories.map((memory) => ({ ...memory, announced: memory.announced.filter(({ caseId }) => known.has(caseId)) }))
}

interface Decided {
  readonly bucket: Bucket
  readonly decision: SendDecision | Held
}

type Output = Pick<Plan, 'deliveries' | 'decisions'>

function withinBudget(decided: readonly Decided[], { input, past }: { input: PlanInput; past: Past }): Output {
  const { maxPerDay } = input.config.alerts
  const claims = decided.flatMap(({ decision }) => (decision.send ? decision.alerts : []))
  const { told } = applyBudget(claims, maxPerDay === null ? null : maxPerDay - input.sentToday)
  const deliveries: NewDelivery[] = []
  const decisions: PlanDecision[] = []
  const unnamed = new Map<ReceiverConfig, Alert[]>()
  for (const { bucket, decision } of decided) {
    if (!decision.send) {
      if (bucket.alerts.length > 0 || decision.reason !== 'nothing')
        decisions.push(decisionOf(bucket, { ...decision, cases: bucket.alerts }))
      continue
    }
    const named = decision.alerts.filter((alert) => told.has(alert))
    const folded = decision.alerts.filter((alert) => !told.has(alert))
    if (named.length === 0 && decision.resolved.length === 0) {
      unnamed.set(bucket.receiver, [...(unnamed.get(bucket.receiver) ?? []), ...folded])
      continue
    }
    deliveries.push(
      deliveryOf({ ...decision, bucket, alerts: named, news: newsIn(decision, named), folded: folded.length, input }),
    )
    const nextAt = nextAfter(bucket, decision, input)
    decisions.push(decisionOf(bucket, { ...decision, nextAt, cases: [...named, ...decision.resolved] }))
  }
  const counts = [...unnamed].map(([receiver, alerts]) => tellCount(bucketOf(receiver, OVER_BUDGET, past), alerts, input))
  return {
    deliveries: [...deliveries, ...counts.flatMap((one) => one.deliveries)],
    decisions: [...decisions, ...counts.flatMap((one) => one.decisions)],
  }
}

/** The budget may leave out some of the news, which come first. */
function newsIn({ alerts, news }: SendDecision, named: readonly Alert[]): number {
  const isNews = new Set(alerts.slice(0, news))
  return named.filter((alert) => isNews.has(alert)).length
}

/** Nothing of these groups is named any more today: one count for all of them. The cases stay untold, so tomorrow's budget names them. */
function tellCount(bucket: Bucket, alerts: readonly Alert[], input: PlanInput): Output {
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
  const ids = [...cases, ...(voice?.members ?? []), ...behind].map(({ record }) => record.id)
  if (voice === undefined) return { ...about, detail, cases: ids }
  return { ...about, detail: `${inWave(voice)}; ${detail}`, cases: [...new Set(ids)].sort((a, b) => a - b) }
}

/** When a group that is told now will be told again if nothing happens. */
function nextAfter({ memory }: Bucket, { reason, alerts, nextAt }: SendDecision, { config, now }: PlanInput): number | null {
  if (nextAt !== undefined) return nextAt
  const pause = repeatInterval({ repeats: reason === 'repeat' ? (memory?.repeats ?? 0) + 1 : 0 }, config.alerts)
  return alerts.length > 0 && Number.isFinite(pause) ? now + pause : null
}
