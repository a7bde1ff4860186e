/** A calendar date and a time of day, as written. */
export interface DateParts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** Minutes east of Greenwich. A date without zone is UTC: the machine's own zone would differ from one to the next. */
  offset: number
}

/** UTC ms; null for a day that no calendar has, an hour of 25 or an offset that no zone has. */
export function toEpoch(parts: DateParts): number | null {
  const { year, month, day, hour, minute, second, offset } = parts
  if (month < 1 || month > 12 || day < 1 || hour > 24 || minute > 59 || second > 60) return null
  if (hour === 24 && (minute > 0 || second > 0)) return null
  if (Math.abs(offset) > 15 * 60) return null
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, day)
  if (date.getUTCMonth() !== month - 1) return null
  return date.getTime() + ((hour * 60 + minute - offset) * 60 + second) * 1_000
}

/** RFC 5322 4.3: 00 to 49 are this century, 50 to 99 and three digits the last. */
export const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 2 ? year + (year < 50 ? 2_000 : 1_900) : digits.length === 3 ? year + 1_900 : year
}

/** `+0200`, `-07:00`, `+1` → minutes east of Greenwich; 0 for anything else. */
export function offsetMinutes(written: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(written)
  if (match === null) return 0
  const [, sign, hours, minutes] = match
  // Minutes of 99 are no offset; the check in toEpoch then refuses the date.
  if (Number(minutes ?? 0) > 59) return Number.POSITIVE_INFINITY
  return (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
}
