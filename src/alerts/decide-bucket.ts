import type { JudgedCase } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { toIso } from '../util/instant.js'
import type { Bucket } from './buckets.js'
import { decide, type HoldDecision, type HoldReason, type SendDecision } from './decide.js'
import { failureHold } from './unsent.js'

/** Not now, for the group as a whole. */
export interface Held {
  readonly send: false
  readonly reason: HoldReason | 'pending' | 'failed' | 'quiet-hours'
  readonly detail: string
  readonly nextAt: number | null
}

export interface Surroundings {
  readonly concluded: readonly JudgedCase[]
  readonly settings: AlertsConfig
  readonly now: number
  /** End of the quiet hours that hold now; null when it is not quiet. */
  readonly quietUntil: number | null
}

/** `decide`, within what surrounds a group: a delivery under way, quiet hours, one that failed. */
export function decideBucket(bucket: Bucket, around: Surroundings): SendDecision | Held {
  const { pending, failures } = bucket
  if (pending !== null) {
    const why = pending.lastError === null ? '' : ` (last try: ${pending.lastError})`
    const detail = `a message to this receiver is under way since ${toIso(pending.createdAt)}${why}`
    return { send: false, reason: 'pending', detail, nextAt: pending.nextAt }
  }
  const decision = withQuietHours(bucket, around)
  const hold = decision.send ? failureHold(decision, { failures, repeatMs: around.settings.repeatMs, now: around.now }) : null
  return hold === null ? decision : { send: false, reason: 'failed', ...hold }
}

/** Evaluated as always; only a message that would go out now is cut down to the policies that quiet hours except. */
function withQuietHours({ alerts, memory, over }: Bucket, around: Surroundings): SendDecision | Held {
  const { settings, now, quietUntil } = around
  const concluded = over ?? around.concluded
  const all = decide({ alerts, concluded, memory, now }, settings)
  if (!all.send || quietUntil === null) return all
  const isExcepted = ({ clock }: Pick<JudgedCase, 'clock'>): boolean =>
    settings.quietHours?.except.includes(clock.policy) ?? false
  const audible = { alerts: alerts.filter(isExcepted), concluded: concluded.filter(isExcepted), memory, now }
  const excepted: SendDecision | HoldDecision = decide(audible, settings)
  if (excepted.send) return excepted
  return { send: false, reason: 'quiet-hours', detail: `quiet until ${toIso(quietUntil)}: ${all.detail}`, nextAt: quietUntil }
}
