import { monthNumber, weekdayNumber, zoneOffset } from './date-names.js'
import { fullYear, offsetMinutes, toEpoch } from './date-parts.js'

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

/** Dates for people, in whatever order and language; null as soon as a part is none. */
export function parseLooseDate(text: string): number | null {
  const loose = collect(text)
  const date = loose === null ? null : calendarDay(loose)
  if (loose === null || date === null) return null
  const [, hour = '0', minute = '0', second = '0'] = loose.time ?? []
  const afternoon = loose.half !== null && /p|오후/i.test(loose.half)
  const written = Number(hour)
  const hours = loose.half === null ? written : (written % 12) + (afternoon ? 12 : 0)
  return toEpoch({ ...date, hour: hours, minute: Number(minute), second: Number(second), offset: loose.offset ?? 0 })
}
