const DAY = 86_400_000

/** Monday first, as it is counted where we are used. */
export const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

// 1970-01-01 was a Thursday.
const weekdayIndex = (localMs: number): number => (((Math.floor(localMs / DAY) + 3) % 7) + 7) % 7

export const weekdayOf = (localMs: number): string => WEEKDAYS[weekdayIndex(localMs)]!

/** `00` to `23`. */
export const hourOf = (localMs: number): string => String(new Date(localMs).getUTCHours()).padStart(2, '0')

/** ISO 8601, `2026-W47`: the week belongs to the year of its Thursday. */
export function weekOf(localMs: number): string {
  const thursday = new Date(localMs + (3 - weekdayIndex(localMs)) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() - Date.UTC(year, 0, 1)) / DAY / 7) + 1
  return `${year}-W${String(week).padStart(2, '0')}`
}
