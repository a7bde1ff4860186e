import type { AlertsConfig } from '../../model/config.js'
import type { OpenInterval } from '../../model/hours.js'
import type { ReceiverConfig } from '../../model/receiver.js'

const MINUTE = 60_000
export const DAY_MINUTES = 1_440

/** Minutes since local midnight in the SLA's zone. */
export type MinutesOfDay = (at: number) => number

// `from > to` crosses midnight. The end is exclusive.
const holds = ({ from, to }: OpenInterval, minute: number): boolean =>
  from <= to ? minute >= from && minute < to : minute >= from || minute < to

/** The quiet hours of one receiver: its own times, else the common ones. The exceptions are the same for all receivers. */
export function quietHoursOf(
  { quietTimes }: Pick<ReceiverConfig, 'quietTimes'>,
  common: AlertsConfig['quietHours'],
): AlertsConfig['quietHours'] {
  return quietTimes === null ? common : { times: quietTimes, except: common?.except ?? [] }
}

/** When the present quiet hours end, UTC ms; null: there are none now. They delay delivery, never evaluation. */
export function quietUntil(quiet: AlertsConfig['quietHours'], now: number, minutesOfDay: MinutesOfDay): number | null {
  const times = quiet?.times ?? []
  let at = now
  // Intervals may follow one another (22:00-24:00, 00:00-07:00), and the clock change may repeat an hour: hence more than one step.
  for (let steps = 0; steps <= times.length * 2; steps += 1) {
    const minute = minutesOfDay(at)
    const interval = times.find((one) => holds(one, minute))
    if (interval === undefined) return at === now ? null : at
    at = endOf(interval, at, minutesOfDay)
  }
  return at
}

function endOf({ to }: OpenInterval, at: number, minutesOfDay: MinutesOfDay): number {
  const minuteStart = Math.floor(at / MINUTE) * MINUTE
  const end = minuteStart + ((to - minutesOfDay(at) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES) * MINUTE
  // A clock change on the way moves the end by its hour; the difference is taken the short way round midnight.
  const off = ((minutesOfDay(end) - to + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
  const shifted = end - off * MINUTE
  // An end inside the hour that the change leaps over does not exist; then the later instant is the safe answer.
  return minutesOfDay(shifted) === to % DAY_MINUTES ? shifted : end
}
