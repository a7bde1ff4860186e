import type { CalendarDay, CalendarView, CalendarWeek } from '../../model/calendar.js'
import { toIso } from '../../util/instant.js'

const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const

/** Minutes since midnight → `08:00`; midnight at the end of a day is `24:00`. */
export const clockTime = (minutes: number): string =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(Math.floor(minutes % 60)).padStart(2, '0')}`

/** One day in the style of the contract. `hours` is what the clock on the wall shows, `open` the same as instants. */
export const dayDocument = (day: CalendarDay, week: string) => ({
  date: day.date,
  weekday: WEEKDAYS[day.weekday],
  week,
  closed: day.closed,
  holiday: day.holiday,
  holiday_from: day.holidayFrom === null ? null : clockTime(day.holidayFrom),
  closure: day.closure,
  hours: day.open.map(({ clock }) => `${clockTime(clock.from)}-${clockTime(clock.to)}`),
  open_seconds: day.openMs / 1000,
  day_seconds: day.lengthMs / 1000,
  open: day.open.map(({ from, to }) => `${toIso(from)}/${toIso(to)}`),
})

/** Every field of a day, in the order of the document. */
export const DAY_FIELDS = [
  ...['date', 'weekday', 'week', 'closed', 'holiday', 'holiday_from', 'closure', 'hours', 'open_seconds', 'day_seconds', 'open'],
] as const

export const weekDocument = ({ week, days, openMs }: CalendarWeek) => ({
  week,
  from: days[0]?.date ?? null,
  to: days.at(-1)?.date ?? null,
  open_days: days.filter(({ openMs }) => openMs > 0).length,
  open_seconds: openMs / 1000,
})

/** Whether the holidays of every day that is shown are known; without a region there are none to know. */
export function holidaysComplete({ region, holidaysKnown, weeks }: CalendarView): boolean {
  const [first, last] = [weeks[0]?.days[0]?.date, weeks.at(-1)?.days.at(-1)?.date]
  if (region === null || first === undefined || last === undefined) return true
  return holidaysKnown !== null && holidaysKnown.from <= first && last <= holidaysKnown.to
}
