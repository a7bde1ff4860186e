import type { Delivery } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'
import { type MinutesOfDay, quietUntil } from './quiet.js'

/**
 * Splits the pending messages of one receiver into lanes, each sent in order. The messages of a group are one lane: one that has to be retried
 * holds back those behind it, but no other lane, since a message that a service rejects must not block all others. The updates of one sent
 * message are a lane of their own, so that one that cannot be edited holds back nothing else. Update lanes come last: hundreds of edits at
 * the pace of a service take longer than a run, and news must not wait for them. Otherwise lanes with the fewest attempts come first, because
 * the next lane shows whether the receiver itself is down (see `afterFailure`), and should not fail for reasons of its own.
 */
export function lanesOf(pending: readonly Delivery[]): readonly (readonly Delivery[])[] {
  const lanes = new Map<string, Delivery[]>()
  for (const delivery of [...pending].sort((a, b) => a.id - b.id)) {
    const key = JSON.stringify([delivery.group, delivery.edits])
    const lane = lanes.get(key)
    if (lane === undefined) lanes.set(key, [delivery])
    else lane.push(delivery)
  }
  const triesOf = ([first]: readonly Delivery[]): number => first?.attempts ?? 0
  const isChange = ([first]: readonly Delivery[]): boolean => first?.edits != null
  return [...lanes.values()].sort((a, b) => Number(isChange(a)) - Number(isChange(b)) || triesOf(a) - triesOf(b))
}

export interface Night {
  /** Quiet hours of the receiver. */
  readonly quietHours: AlertsConfig['quietHours']
  readonly now: number
  readonly minutesOfDay: MinutesOfDay
}

type Asleep = Pick<Delivery, 'createdAt' | 'message'>

/**
 * Until when quiet hours hold a message that was decided before they began, UTC ms; null: they do not. A message decided during quiet hours
 * already respects them, and excepted policies are sent at any time. A held message delays no other, since it holds no excepted policy.
 */
export function asleepUntil({ createdAt, message }: Asleep, { quietHours, now, minutesOfDay }: Night): number | null {
  const until = quietUntil(quietHours, now, minutesOfDay)
  // Created during the same quiet hours if both end at the same instant.
  if (until === null || quietUntil(quietHours, createdAt, minutesOfDay) === until) return null
  const isExcepted = message.cases.some(({ policy }) => quietHours?.except.includes(policy) === true)
  return isExcepted ? null : until
}
