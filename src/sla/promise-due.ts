import type { PromisedTime } from '../model/promise.js'
import type { Calendar } from './calendar.js'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
/** Upper limit for promised working days. */
const MOST_DAYS = 260

/** Local days, counted from 1970-01-01, in a calendar's zone. */
function daysOf(calendar: Calendar) {
  const dayOf = (at: number): number => Math.floor((at + calendar.offsetAt(at)) / DAY)
  /** The instant of a local time; the distance from UTC is asked near it, for a clock may change in between. */
  const instant = (local: number): number => local - calendar.offsetAt(local - calendar.offsetAt(local))
  const midnightAfter = (day: number): number => instant((day + 1) * DAY)
  /** End of the last working time up to the end of a day. */
  const closing = (day: number): number => calendar.subtract(midnightAfter(day), 1) + 1
  return { dayOf, instant, midnightAfter, closing }
}

/** 1970-01-01 was a Thursday; 0 is Sunday. */
const weekdayOf = (day: number): number => (((day + 4) % 7) + 7) % 7
const sundayOf = (day: number): number => day + ((7 - weekdayOf(day)) % 7)

const dayNumber = (year: number, month: number, day: number): number => Math.floor(Date.UTC(year, month - 1, day) / DAY)

/** The next day with this date; people name the year only where it is not obvious. */
function dateAfter(time: PromisedTime & { unit: 'date' }, today: number): number {
  const now = new Date(today * DAY)
  const { day, month } = time
  const year = time.year ?? now.getUTCFullYear()
  if (month === null) {
    const here = dayNumber(year, now.getUTCMonth() + 1, day)
    return here >= today ? here : dayNumber(year, now.getUTCMonth() + 2, day)
  }
  const here = dayNumber(year, month, day)
  return here >= today || time.year !== null ? here : dayNumber(year + 1, month, day)
}

function monthEnd(today: number, count: number): number {
  const now = new Date(today * DAY)
  return dayNumber(now.getUTCFullYear(), now.getUTCMonth() + 2 + count, 0)
}

/** The local day that a promise names in calendar terms; working days are counted elsewhere. */
function namedDay(time: Exclude<PromisedTime, { unit: 'minutes' | 'hours' | 'open-days' }>, today: number): number {
  switch (time.unit) {
    case 'weekday': {
      const inWeek = (time.weekday + 6) % 7
      if (time.weeks > 0) return sundayOf(today) - 6 + 7 * time.weeks + inWeek
      return today + ((time.weekday - weekdayOf(today) + 7) % 7 || 7)
    }
    case 'week':
      return sundayOf(today) + 7 * time.count
    case 'from-now':
      return today + 7 * time.count
    case 'month':
      return monthEnd(today, time.count)
    case 'date':
      return dateAfter(time, today)
    default:
      return today
  }
}

function openDayAfter(today: number, count: number, calendar: Calendar): number {
  const { dayOf, midnightAfter } = daysOf(calendar)
  let day = today
  for (let passed = 0; passed < Math.min(count, MOST_DAYS); passed += 1) day = dayOf(calendar.add(midnightAfter(day), 1) - 1)
  return day
}

/**
 * When a promise is due, UTC ms: at the end of working time on the named day, or on the last working day before it; at midnight if there is no
 * working time in between. A span of hours is wall time: "48 hours", said to a customer, does not mean six working days.
 */
export function promiseDue(time: PromisedTime, at: number, calendar: Calendar): number {
  if (time.unit === 'minutes') return at + time.count * MINUTE
  if (time.unit === 'hours') return at + time.count * HOUR
  const { dayOf, instant, midnightAfter, closing } = daysOf(calendar)
  const today = dayOf(at)
  const day = time.unit === 'open-days' ? openDayAfter(today, time.count, calendar) : namedDay(time, today)
  const end = closing(day)
  const whole = end > at ? end : Math.max(midnightAfter(day), at)
  if (time.minute === undefined) return whole
  const early = instant(dayOf(whole - 1) * DAY + time.minute * MINUTE)
  return early > at ? early : whole
}
