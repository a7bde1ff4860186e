import type { Delivery } from '../../model/alert.js'
import type { AlertsConfig } from '../../model/config.js'
import { type MinutesOfDay, quietUntil } from './quiet.js'

/**
 * What waits for what, on the way to one receiver. Messages of one group go out in the order in which they were decided: one that is to be
 * tried again holds back those behind it, and nothing else, for a message that a service cannot digest must not silence all others. The
 * changes of one message are in order likewise, and apart from what is news: a message that refuses to be changed holds back no other.
 * They come last, for changes of hundreds of messages at the pace of a service take longer than a run, and news must not wait for them.
 * Whether more than one message fails, the next lane shows: see `afterFailure`. Those whose first message was tried least come first, so
 * that the one to show it is not known to be bad itself.
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
  /** Those of the receiver. */
  readonly quietHours: AlertsConfig['quietHours']
  readonly now: number
  readonly minutesOfDay: MinutesOfDay
}

type Asleep = Pick<Delivery, 'createdAt' | 'message'>

/**
 * Until when quiet hours hold a message that was decided before they began; null: they do not. What was decided within them was decided
 * in their knowledge; what quiet hours except goes out at any hour. What sleeps holds back
 * nothing, for it tells of no case that may be told by night.
 */
export function asleepUntil({ createdAt, message }: Asleep, { quietHours, now, minutesOfDay }: Night): number | null {
  const until = quietUntil(quietHours, now, minutesOfDay)
  // The same night ends at the same instant.
  if (until === null || quietUntil(quietHours, createdAt, minutesOfDay) === until) return null
  const isExcepted = message.cases.some(({ policy }) => quietHours?.except.includes(policy) === true)
  return isExcepted ? null : until
}
