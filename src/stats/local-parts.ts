import { isoWeek, mondayOf } from '../util/iso-week.js'

const DAY = 86_400_000

/** Monday first, as it is counted where we are used. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** Names of weekdays in their order. */
export const compareWeekdays = (a: string, b: string): number =>
  (WEEKDAYS as readonly string[]).indexOf(a) - (WEEKDAYS as readonly string[]).indexOf(b)

/** By code units: the same wherever it runs. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

const dayOf = (localMs: number): number => Math.floor(localMs / DAY)

export const weekdayOf = (localMs: number): string => WEEKDAYS[dayOf(localMs) - mondayOf(dayOf(localMs))]!

/** `00` to `23`. */
export const hourOf = (localMs: number): string => String(new Date(localMs).getUTCHours()).padStart(2, '0')

/** ISO 8601, `2026-W47`. */
export const weekOf = (localMs: number): string => isoWeek(dayOf(localMs))

/** `2026-11-16`. */
export const dateOf = (localMs: number): string => new Date(localMs).toISOString().slice(0, 10)
