import type { Delivery } from '../../model/alert.js'
import type { JudgedCase } from '../../model/case.js'
import { toIso } from '../../util/instant.js'
import { decide, type HoldDecision, type SendDecision } from '../decide.js'
import { failureHold } from '../unsent.js'
import type { Bucket } from './bucket.js'
import { decideDigest } from './digest.js'
import { DIGEST } from './group.js'
import { asleepUntil } from './lanes.js'
import { quietHoursOf, quietUntil } from './quiet.js'
import type { Held, Surroundings } from './surroundings.js'

/** `decide`, with everything that can delay a group: a pending delivery, digest times, quiet hours, a failed message. */
export function decideBucket(bucket: Bucket, around: Surroundings): SendDecision | Held {
  const { pending, stuck, failures } = bucket
  if (pending !== null && !isAsleep(pending, bucket, around)) return waitFor(pending)
  // Digest times limit the rate enough, also after failures, and quiet hours do not apply to them.
  if (bucket.group === DIGEST && bucket.receiver.digest !== null) return decideDigest(bucket, around)
  const decision = withQuietHours(bucket, around)
  const hold = decision.send ? failureHold(decision, { failures, repeatMs: around.settings.repeatMs, now: around.now }) : null
  if (hold !== null) return { send: false, reason: 'failed', ...hold }
  const [change] = stuck
  return change === undefined || (decision.send && decision.news > 0) ? decision : waitFor(change)
}

function waitFor({ createdAt, nextAt, lastError }: Delivery): Held {
  const why = lastError === null ? '' : ` (last try: ${lastError})`
  const detail = `a message to this receiver is under way since ${toIso(createdAt)}${why}`
  return { send: false, reason: 'pending', detail, nextAt }
}

/** Whether a pending message is held by quiet hours. It holds no excepted policy, so it must not delay messages that do. */
function isAsleep(pending: Delivery, { receiver, group }: Bucket, { settings, now, minutesOfDay }: Surroundings): boolean {
  const quietHours = quietHoursOf(receiver, settings.quietHours)
  return group !== DIGEST && asleepUntil(pending, { quietHours, now, minutesOfDay }) !== null
}

/** Decides as usual; a message that would be sent now is reduced to the policies that quiet hours except. */
function withQuietHours({ receiver, alerts, memory, over }: Bucket, around: Surroundings): SendDecision | Held {
  const { settings, now } = around
  const quiet = quietHoursOf(receiver, settings.quietHours)
  const until = quietUntil(quiet, now, around.minutesOfDay)
  const concluded = over ?? around.concluded
  const all = decide({ alerts, concluded, memory, now }, settings)
  if (!all.send || until === null) return all
  const isExcepted = ({ clock }: Pick<JudgedCase, 'clock'>): boolean => quiet?.except.includes(clock.policy) ?? false
  const audible = { alerts: alerts.filter(isExcepted), concluded: concluded.filter(isExcepted), memory, now }
  const excepted: SendDecision | HoldDecision = decide(audible, settings)
  if (excepted.send) return excepted
  return { send: false, reason: 'quiet-hours', detail: `quiet until ${toIso(until)}: ${all.detail}`, nextAt: until }
}
