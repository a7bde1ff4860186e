import type { DigestConfig } from '../../model/receiver.js'
import { DAY_MINUTES, type MinutesOfDay } from './quiet.js'

const MINUTE = 60_000
const DAY = DAY_MINUTES * MINUTE
/** Days to look around `now`: a week, and one more for a clock change. */
const REACH = 8

/** Day of the week in the time zone of the SLA; 0 is Sunday. */
export type DayOfWeek = (at: number) => number

export interface LocalTime {
  readonly minutesOfDay: MinutesOfDay
  readonly dayOfWeek: DayOfWeek
}

/** The day of the week in UTC. */
export const utcDayOfWeek: DayOfWeek = (at) => (((Math.floor(at / DAY) + 4) % 7) + 7) % 7

/** The digest's last time up to `now`, and its next one after it. null: it has none. */
export function digestTimes(
  { days, at }: DigestConfig,
  now: number,
  local: LocalTime,
): { readonly last: number | null; readonly next: number | null } {
  const times = at
    .flatMap((minute) => instantsOf(minute, now, local.minutesOfDay))
    .filter((instant) => (days as readonly number[]).includes(local.dayOfWeek(instant)))
  const past = times.filter((instant) => instant <= now)
  const future = times.filter((instant) => instant > now)
  return {
    last: past.length === 0 ? null : Math.max(...past),
    next: future.length === 0 ? null : Math.min(...future),
  }
}

/** The instants of a time of day (minutes since local midnight) on the days around `now`. */
function instantsOf(minute: number, now: number, minutesOfDay: MinutesOfDay): readonly number[] {
  const today = Math.floor(now / MINUTE) * MINUTE + (minute - minutesOfDay(now)) * MINUTE
  return Array.from({ length: 2 * REACH + 1 }, (_, index) => atMinute(today + (index - REACH) * DAY, minute, minutesOfDay))
}

/**
 * Corrects the instant for a clock change in between. A time that does not exist on that day (spring) moves behind the change; one that comes
 * twice (autumn) is always its first occurrence, otherwise there would be two digests.
 */
function atMinute(near: number, minute: number, minutesOfDay: MinutesOfDay): number {
  const off = ((minutesOfDay(near) - minute + DAY_MINUTES * 1.5) % DAY_MINUTES) - DAY_MINUTES / 2
  const exact = near - off * MINUTE
  if (minutesOfDay(exact) !== minute) return Math.max(near, exact)
  // The change is one hour everywhere but on Lord Howe Island (half an hour).
  const strokes = [exact - 60 * MINUTE, exact - 30 * MINUTE].filter((earlier) => minutesOfDay(earlier) === minute)
  return strokes[0] ?? exact
}
