import type { AlertMessage, Delivery, FairnessFigures, NewDelivery } from '../model/alert.js'
import type { AlertsConfig, FairnessConfig } from '../model/config.js'
import type { ReceiverConfig } from '../model/receiver.js'
import type { Fairness } from '../model/stats.js'
import { sha256 } from '../util/hash.js'
import { toIso } from '../util/instant.js'
import { bucketOf, type Past } from './buckets.js'
import type { Plan, PlanDecision } from './plan.js'
import { failureHold, type Withdrawal } from './unsent.js'

/** The group under which receivers are told of it; no group of cases is called so. */
export const FAIRNESS = 'fairness'

/** It is over only well below the factor: else every customer more or less would raise or end the alarm. */
const OVER = 0.8
/** Told again when it has become so many times worse. */
const WORSE = 2

export interface FairnessInput {
  readonly found: Fairness
  readonly watched: FairnessConfig
  readonly settings: AlertsConfig
  readonly past: Past
  /** What receivers were told of this before, oldest first. */
  readonly sent: readonly Delivery[]
  readonly now: number
  /** Zone in which people are told times. */
  readonly timezone?: string
  /** End of the quiet hours that hold now; null when it is not quiet. */
  readonly quietUntil: number | null
}

/** How customers are treated, by what the configuration calls unfair. `between`: neither clearly so nor clearly not; `unknown`: not to be told. */
interface Standing {
  readonly is: 'unfair' | 'fair' | 'between' | 'unknown'
  readonly reason: string
}

function standingOf({ ratio, bound, low, high, reason }: Fairness, { factor, minCases }: FairnessConfig): Standing {
  if (Math.min(low, high) < minCases) {
    const cases = `${low} cases in the lowest quartile and ${high} in the highest`
    return { is: 'unknown', reason: `${cases}, and below ${minCases} it may be chance. ${reason}` }
  }
  if (ratio === null) return { is: 'unknown', reason }
  if (bound !== 'at-most' && ratio >= factor) return { is: 'unfair', reason }
  if (bound !== 'at-least' && ratio <= factor * OVER) return { is: 'fair', reason }
  return { is: 'between', reason }
}

type Verdict = Pick<PlanDecision, 'send' | 'reason' | 'detail' | 'nextAt'>

const hold = (reason: string, detail: string, nextAt: number | null = null): Verdict => ({ send: false, reason, detail, nextAt })
const tell = (reason: string, detail: string): Verdict => ({ send: true, reason, detail, nextAt: null })

/** Told once, and on change: when it has become far worse, and when it is over. `told`: the last message, null before the first. */
function decide({ is, reason }: Standing, told: AlertMessage | null, ratio: number | null): Verdict {
  if (told?.type !== 'operator.alert') {
    if (is === 'unfair') return tell(told === null ? 'first' : 'again', reason)
    return hold(is === 'unknown' ? 'unknown' : 'nothing', reason)
  }
  const before = told.fairness?.ratio ?? Number.POSITIVE_INFINITY
  if (is === 'unfair' && ratio !== null && ratio >= before * WORSE) return tell('worse', reason)
  if (is === 'fair') return tell('resolved', reason)
  return hold('told', `told already, and not over yet. ${reason}`)
}

const PREFIX: Readonly<Record<string, string>> = {
  first: 'Unfair waiting times: ',
  again: 'Unfair waiting times again: ',
  worse: 'Waiting times more unfair than told: ',
  resolved: 'Waiting times no longer unfair: ',
}

/** What the message tells in figures; a ratio that nobody knows is never told. */
const figuresOf = ({ ratio, low, high }: Fairness, { factor }: FairnessConfig): FairnessFigures => ({
  ratio: Math.round((ratio ?? 0) * 100) / 100,
  factor,
  lowest_cases: low,
  highest_cases: high,
})

function deliveryOf(receiver: ReceiverConfig, { reason, detail }: Verdict, sequence: string, input: FairnessInput): NewDelivery {
  const { now, found, watched } = input
  const key = sha256(receiver.id, FAIRNESS, reason, sequence)
  const message: AlertMessage = {
    schema: 1,
    type: reason === 'resolved' ? 'operator.resolved' : 'operator.alert',
    key,
    reason,
    group: FAIRNESS,
    generated_at: toIso(now),
    // Its figures are told in English so far.
    language: 'en',
    timezone: input.timezone ?? 'UTC',
    summary: `${PREFIX[reason] ?? ''}${detail} More: monitor stats --by reach`,
    cases: [],
    folded: 0,
    fairness: figuresOf(found, watched),
  }
  return { key, receiver: receiver.id, group: FAIRNESS, reason, cases: [], message, now }
}

interface Told {
  readonly decision: PlanDecision
  readonly delivery: NewDelivery | null
  readonly withdrawn: readonly Withdrawal[]
}

function forReceiver(receiver: ReceiverConfig, standing: Standing, input: FairnessInput): Told {
  const { found, past, sent, settings, now, quietUntil } = input
  const bucket = bucketOf(receiver, FAIRNESS, past)
  const told = sent.findLast((delivery) => delivery.receiver === receiver.id)?.message ?? null
  const verdict = decide(standing, told, found.ratio)
  const result = (decided: Verdict, more: Partial<Told> = {}): Told => {
    const decision = { receiver: receiver.id, group: FAIRNESS, cases: [], ...decided }
    return { decision, delivery: null, withdrawn: [], ...more }
  }
  if (bucket.pending !== null) {
    const { id, message, createdAt, nextAt } = bucket.pending
    if (message.type === 'operator.alert' && standing.is === 'fair')
      return result(hold('nothing', standing.reason), { withdrawn: [{ id, reason: 'over before it could be delivered' }] })
    return result(hold('pending', `a message to this receiver is under way since ${toIso(createdAt)}`, nextAt))
  }
  if (!verdict.send) return result(verdict)
  const failed = failureHold({ alerts: [], resolved: [] }, { failures: bucket.failures, repeatMs: settings.repeatMs, now })
  if (failed !== null) return result(hold('failed', failed.detail, failed.nextAt))
  if (quietUntil !== null) return result(hold('quiet-hours', `quiet until ${toIso(quietUntil)}: ${verdict.detail}`, quietUntil))
  const sequence = `${bucket.memory?.lastSentAt ?? 0}/${bucket.inVain}`
  return result(verdict, { delivery: deliveryOf(receiver, verdict, sequence, input) })
}

/** Whom to tell that customers of little reach wait longer, and why or why not. Not counted against the day's budget: it is about no case. */
export function planFairness(input: FairnessInput): Pick<Plan, 'deliveries' | 'decisions' | 'withdrawn'> {
  const { found, watched, settings } = input
  const standing = standingOf(found, watched)
  const receivers = settings.receivers.filter(({ id }) => watched.to.includes(id))
  const told = receivers.map((receiver) => forReceiver(receiver, standing, input))
  return {
    deliveries: told.flatMap(({ delivery }) => delivery ?? []),
    decisions: told.map(({ decision }) => decision),
    withdrawn: told.flatMap(({ withdrawn }) => withdrawn),
  }
}
