const DAY = 86_400_000

/** Monday is 0. 1970-01-01 was a Thursday. */
const mondayBased = (day: number): number => (((day + 3) % 7) + 7) % 7

/** The Monday of a day's week; days are counted from 1970-01-01. */
export const mondayOf = (day: number): number => day - mondayBased(day)

/** `2026-W53`: weeks begin on Monday, and the first one holds the year's first Thursday. */
export function isoWeek(day: number): string {
  const thursday = new Date((mondayOf(day) + 3) * DAY)
  const year = thursday.getUTCFullYear()
  const week = Math.floor((thursday.getTime() / DAY - Date.UTC(year, 0, 1) / DAY) / 7) + 1
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`
}
