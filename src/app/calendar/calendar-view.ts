import { loadConfig } from '../../config/load.js'
import type { CalendarView } from '../../model/calendar.js'
import { localDayAt } from '../../sla/calendar-days.js'
import { calendarWeeks } from '../../sla/calendar-weeks.js'
import { localDate, localDay } from '../../sla/opening.js'
import type { Runtime } from '../app.js'

export interface CalendarQuery {
  readonly configFile: string | null
  /** Local date; null for today. The whole week is shown. */
  readonly from: string | null
  readonly weeks: number
}

/** The weeks from a date on. The database is not asked: a calendar is there before the first poll. */
export async function calendarView(runtime: Runtime, query: CalendarQuery): Promise<CalendarView> {
  const { env, cwd, home, version } = runtime
  const now = runtime.now()
  const config = await loadConfig({ path: query.configFile, env, cwd, home, now, version })
  const { calendar } = config.sla
  const today = localDayAt(calendar, now)
  const years = calendar.holidayYears
  return {
    generatedAt: now,
    timezone: calendar.timezone,
    today: localDate(today),
    region: calendar.holidays,
    holidaysKnown: years === undefined ? null : { from: `${years.from}-01-01`, to: `${years.to}-12-31` },
    weeks: calendarWeeks(calendar, query.from === null ? today : localDay(query.from), query.weeks),
  }
}
