import { monthNumber, weekdayNumber, zoneOffset } from './date-names.js'

interface Parts {
  year: number
  month: number
  day: number
  hour: number
  minute: number
  second: number
  /** Minutes east of Greenwich. A date without zone is UTC: any other choice would depend on the machine. */
  offset: number
}

/** null for a day that no calendar has, an hour of 25 or an offset that no zone has. */
function toEpoch(parts: Parts): number | null {
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
const fullYear = (digits: string): number => {
  const year = Number(digits)
  return digits.length === 2 ? year + (year < 50 ? 2_000 : 1_900) : digits.length === 3 ? year + 1_900 : year
}

function offsetMinutes(written: string): number {
  const match = /([+-])(\d{1,2}):?(\d{2})?/.exec(written)
  if (match === null) return 0
  const [, sign, hours, minutes] = match
  // Minutes of 99 are no offset; the check in toEpoch then refuses the date.
  if (Number(minutes ?? 0) > 59) return Number.POSITIVE_INFINITY
  return (Number(hours) * 60 + Number(minutes ?? 0)) * (sign === '-' ? -1 : 1)
}

const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:T|\s+)(\d{1,2})(?::?(\d{2})(?::?(\d{2})(?:[.,]\d{1,9})?)?)?\s*(Z|UTC|GMT|[+-]\d{2}(?::?\d{2})?)?)?$/i
const RFC822 =
  /^(?:[a-z]{2,9}\.?,?\s*)?(\d{1,2})\s+([a-z]{3,9})\s+(\d{4}|\d{2})\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{4}|[+-]\d{2}:\d{2})?$/i

/** W3CDTF in all its lengths, ISO 8601 with a blank for the T and in its basic form. */
function parseIso(text: string): number | null {
  const match = ISO.exec(text)
  if (match === null) return null
  const [, year, month = '1', day = '1', hour = '0', minute = '0', second = '0', zone = 'Z'] = match
  return toEpoch({
    year: Number(year),
    month: Number(month),
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: offsetMinutes(zone),
  })
}

function parseRfc822(text: string): number | null {
  const match = RFC822.exec(text)
  if (match === null) return null
  const [, day, monthName, year, hour, minute, second = '0', zone = 'GMT'] = match
  const month = monthNumber(monthName!)
  const named = zoneOffset(zone)
  if (month === null) return null
  return toEpoch({
    year: fullYear(year!),
    month,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    offset: named ?? offsetMinutes(zone),
  })
}

// Fillers that stand between the parts: "15. Oktober 2025 um 12:30 Uhr", "June 22, 2023 at 01:11 PM", Korean date units.
const FILLER = /^(?:t|um|uhr|at|h|de|del|of|le|den|a|à|th|st|nd|rd|er|년|월|일)$/i
const TOKEN =
  /\s*(?:(?<time>\d{1,2}[:h]\d{1,2}(?::\d{1,2}(?:[.,]\d+)?)?(?![:\d]))|(?<clock>\d{1,2}\.\d{2})(?=\s*Uhr)|(?<offset>[+-]\d{1,2}:?\d{2}(?!\d))|(?<half>(?:[ap]\.?m\b\.?)|오전|오후)|(?<number>\d+)|(?<word>\p{L}[\p{L}\p{M}'/_]*\.?)|(?<sign>[-/.,;()\s]))/iuy

// Korean blogs write their own dates without a zone.
const KOREA = 540

interface Loose {
  time: RegExpExecArray | null
  half: string | null
  offset: number | null
  month: number | null
  weekday: number | null
  /** Digits of day, month and year in their order, and what stood behind each. */
  numbers: { digits: string; sign: string }[]
}

const TIME = /^(\d{1,2})[:.h](\d{1,2})(?::(\d{1,2}))?/i

/** Reads the parts in whatever order they come; null as soon as one is none. */
function collect(text: string): Loose | null {
  const loose: Loose = { time: null, half: null, offset: null, month: null, weekday: null, numbers: [] }
  let words = 0
  for (TOKEN.lastIndex = 0; TOKEN.lastIndex < text.length; ) {
    // A minus is an offset only behind the time; before it, it parts a date.
    const groups = TOKEN.exec(text)?.groups
    if (groups === undefined) return null
    const { time, clock, offset, half, number, word, sign } = groups
    if (time !== undefined || clock !== undefined) {
      if (loose.time !== null) return null
      loose.time = TIME.exec((time ?? clock)!)
    } else if (offset !== undefined) {
      if (loose.time !== null) loose.offset = offsetMinutes(offset)
      else loose.numbers.push({ digits: offset.slice(1), sign: '' })
    } else if (half !== undefined) {
      loose.half = half
      if (/오/.test(half)) loose.offset ??= KOREA
    } else if (number !== undefined) loose.numbers.push({ digits: number, sign: '' })
    else if (sign !== undefined) {
      const last = loose.numbers.at(-1)
      if (last !== undefined) last.sign ||= sign
    } else if (!readWord(word!, loose, words++)) return null
  }
  return loose
}

function readWord(word: string, loose: Loose, position: number): boolean {
  const name = word.replace(/\.$/, '')
  if (FILLER.test(name)) {
    if (/[년월일]/.test(name)) loose.offset = KOREA
    return true
  }
  const month = monthNumber(name)
  // "mar., 01 déc." is a Tuesday: of two names that could be a month the later is it.
  if (month !== null) {
    loose.month = month
    return true
  }
  const zone = zoneOffset(name)
  if (zone !== null && (position > 0 || loose.time !== null)) {
    loose.offset ??= zone
    return true
  }
  if (position === 0 && loose.time === null && loose.numbers.length === 0) {
    loose.weekday = weekdayNumber(name)
    return true
  }
  // A zone that nobody knows is read as UTC, as RFC 5322 4.3 wants it; but nothing may hang behind an offset.
  if (loose.time === null || loose.offset !== null || name.length < 2) return false
  loose.offset = 0
  return true
}

const isWeekday = (year: number, month: number, day: number, weekday: number | null): boolean =>
  weekday === null || new Date(Date.UTC(year, month - 1, day)).getUTCDay() === weekday

/** Which number is day, month and year. Dots are European; slashes American, unless the day or the weekday says otherwise. */
function calendarDay(loose: Loose): { year: number; month: number; day: number } | null {
  const { numbers } = loose
  const digits = numbers.map((number) => number.digits)
  const yearFirst = digits[0]?.length === 4
  if (loose.month !== null) {
    if (digits.length !== 2) return null
    const [day, year] = yearFirst ? [digits[1]!, digits[0]!] : [digits[0]!, digits[1]!]
    if (day.length > 2 || year.length < 2 || year.length > 4) return null
    return { year: fullYear(year), month: loose.month, day: Number(day) }
  }
  if (digits.length !== 3) return null
  if (yearFirst) return { year: Number(digits[0]), month: Number(digits[1]), day: Number(digits[2]) }
  const [a, b] = [Number(digits[0]), Number(digits[1])]
  const yearDigits = digits[2]!
  if (digits[0]!.length > 2 || digits[1]!.length > 2 || (yearDigits.length !== 4 && yearDigits.length !== 2)) return null
  const year = fullYear(yearDigits)
  const dayFirst = { year, month: b, day: a }
  const monthFirst = { year, month: a, day: b }
  if (numbers[0]!.sign !== '/' || a > 12) return dayFirst
  return b <= 12 && !isWeekday(year, a, b, loose.weekday) && isWeekday(year, b, a, loose.weekday) ? dayFirst : monthFirst
}

function parseLoose(text: string): number | null {
  const loose = collect(text)
  const date = loose === null ? null : calendarDay(loose)
  if (loose === null || date === null) return null
  const [, hour = '0', minute = '0', second = '0'] = loose.time ?? []
  const afternoon = loose.half !== null && /p|오후/i.test(loose.half)
  const written = Number(hour)
  const hours = loose.half === null ? written : (written % 12) + (afternoon ? 12 : 0)
  return toEpoch({ ...date, hour: hours, minute: Number(minute), second: Number(second), offset: loose.offset ?? 0 })
}

/** Unix time in seconds or milliseconds, between 1990 and 2100. */
function parseUnix(text: string): number | null {
  if (!/^\d{9,13}$/.test(text)) return null
  const value = text.length > 10 ? Number(text) : Number(text) * 1_000
  return value >= Date.UTC(1990, 0) && value < Date.UTC(2100, 0) ? value : null
}

/** ISO 8601:1988 with its century left out: `031231`, `-0312`. */
function parseTruncated(text: string): number | null {
  const match = /^(?:(\d\d)(\d\d)(\d\d)|-(\d\d)-?(\d\d))$/.exec(text)
  if (match === null) return null
  const [, year = match[4]!, month = match[5]!, day = '1'] = match
  return toEpoch({ year: fullYear(year), month: Number(month), day: Number(day), hour: 0, minute: 0, second: 0, offset: 0 })
}

/**
 * A date as feeds write it → UTC ms; null when it is missing or not understood, never a guess from the clock. Milliseconds are
 * dropped. The result does not depend on the machine's zone or locale.
 */
export function parseDate(written: string | null): number | null {
  if (written === null || written.length > 200) return null
  // JavaScript prints the zone's name once more in brackets.
  const text = written.replace(/\([^()]*\)\s*$/, '').trim()
  if (text === '') return null
  return (
    parseIso(text) ?? parseRfc822(text) ?? parseUnix(text) ?? parseTruncated(text) ?? (text.length > 80 ? null : parseLoose(text))
  )
}
