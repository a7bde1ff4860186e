import type { NewDelivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { Config } from '../model/config.js'
import type { Silence } from '../model/silence.js'
import { type NotRouted, type Past, type RememberedGroup, sortIntoBuckets } from './buckets/buckets.js'
import { decideBucket } from './buckets/decide-bucket.js'
import { type DayOfWeek, utcDayOfWeek } from './buckets/digest-times.js'
import { DIGEST } from './buckets/group.js'
import type { MinutesOfDay } from './buckets/quiet.js'
import { type Decided, type PlanDecision, withinBudget } from './buckets/within-budget.js'
import { type BlindSource, type OperatorNotice, type Skip, selectAlerts } from './select.js'
import { type Withdrawal, withdrawals } from './unsent.js'
import { asOneVoice, wavesAsOne } from './wave.js'

export interface PlanInput extends Past {
  /** Every open case, and every case that some group remembers as announced; judged at `now`. */
  readonly cases: readonly JudgedCase[]
  readonly unknown: readonly BlindSource[]
  /** Those that are not over. Absent: none. */
  readonly silences?: readonly Silence[]
  readonly config: Pick<Config, 'alerts' | 'triage'>
  readonly now: number
  readonly minutesOfDay: MinutesOfDay
  /** In the same zone; default UTC. */
  readonly dayOfWeek?: DayOfWeek
  /** When the last plan was made, UTC ms; null or absent: not known. */
  readonly decidedAt?: number | null
  /** Number of cases told within the last 24 hours. */
  readonly sentToday: number
  /** Time zone of times in messages. */
  readonly timezone?: string
}

export type { PlanDecision } from './buckets/within-budget.js'

export interface Plan {
  readonly deliveries: readonly NewDelivery[]
  readonly decisions: readonly PlanDecision[]
  /** Cases that do not fire, and why. */
  readonly skips: readonly Skip[]
  /** Cases that fire, but are not for this receiver, or not yet. */
  readonly notRouted: readonly NotRouted[]
  readonly notices: readonly OperatorNotice[]
  /** Pending deliveries to be dropped, since what they tell is over. */
  readonly withdrawn: readonly Withdrawal[]
}

/** Decides what is sent to whom now and why, and for everything else why not. The same input always gives the same idempotency keys. */
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
  const withdrawn = withdrawals(unsent, { concluded, skips })
  const known = new Set(input.cases.map(({ record }) => record.id))
  const gone = new Set(withdrawn.map(({ id }) => id))
  const past = {
    memories: input.memories.map((memory) => knownOnly(memory, known)),
    unsent: unsent.filter(({ id }) => !gone.has(id)),
    posts: input.posts ?? [],
  }
  const { buckets, notRouted } = sortIntoBuckets(alerts, { config: settings, past, now, silences })
  const { minutesOfDay, dayOfWeek = utcDayOfWeek, decidedAt = null } = input
  const around = { concluded, settings, now, minutesOfDay, dayOfWeek, decidedAt }
  const voices = buckets.map((bucket) => (bucket.group === DIGEST ? wavesAsOne(bucket) : asOneVoice(bucket, input.cases)))
  const decided = voices.map((bucket) => ({ bucket, decision: decideBucket(bucket, around) }))
  const told = withinBudget(decided, { input, past, concluded, known })
  return { ...told, skips, notRouted, notices, withdrawn: [...withdrawn, ...overtaken(decided)] }
}

/** An update that keeps failing must not hold back news; it is enqueued again behind them. */
const overtaken = (decided: readonly Decided[]): readonly Withdrawal[] =>
  decided.flatMap(({ bucket, decision }) =>
    decision.send ? bucket.stuck.map(({ id }) => ({ id, reason: 'overtaken by news of its group' })) : [],
  )

/** A case that was erased meanwhile can be neither repeated nor resolved. */
const knownOnly = (memory: RememberedGroup, known: ReadonlySet<number>): RememberedGroup => ({
  ...memory,
  announced: memory.announced.filter(({ caseId }) => known.has(caseId)),
})
