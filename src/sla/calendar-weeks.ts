import type { CalendarWeek } from '../model/calendar.js'
import type { CalendarConfig } from '../model/config.js'
import { isoWeek, mondayOf } from '../util/iso-week.js'
import { calendarDays } from './calendar-days.js'

/** Whole weeks, from the Monday of the day's week on; the day is counted from 1970-01-01. */
export function calendarWeeks(config: CalendarConfig, day: number, count: number): readonly CalendarWeek[] {
  const monday = mondayOf(day)
  return Array.from({ length: count }, (_, index) => {
    const first = monday + 7 * index
    const days = calendarDays(config, first, 7)
    return { week: isoWeek(first), days, openMs: days.reduce((sum, { openMs }) => sum + openMs, 0) }
  })
}
