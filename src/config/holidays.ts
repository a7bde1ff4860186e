import type Calendar from 'date-holidays'
import type { HolidaysTypes } from 'date-holidays'
import { HOLIDAY_CORRECTIONS } from './holiday-corrections.js'
import { nearest } from './nearest.js'

export interface HolidayDate {
  /** Local `YYYY-MM-DD`. */
  readonly date: string
  readonly name: string
  /** Minutes since midnight from which on the day is off; absent: the whole day. */
  readonly from?: number
}

export interface KnownHolidays {
  readonly dates: readonly HolidayDate[]
  /** Years of which they were worked out, both included. */
  readonly years: { readonly from: number; readonly to: number }
}

export type Holidays = KnownHolidays | { readonly fault: string; readonly nearest: string | null }

const DAY = 86_400_000

const UNKNOWN = {
  country: { none: 'has no country', other: 'unknown country' },
  region: { none: 'has no region', other: 'unknown region' },
  part: { none: 'has no part', other: 'unknown part' },
} as const

/** The calendar of a region, or what is wrong with its code. */
function calendarOf(region: string, calendar: Calendar): Calendar | Exclude<Holidays, KnownHolidays> {
  const [country = '', state, part] = region.split('-')
  const unknown = (known: Readonly<Record<string, string>> | undefined, prefix: string, what: keyof typeof UNKNOWN) => {
    const codes = Object.keys(known ?? {}).map((code) => prefix + code)
    const { none, other } = UNKNOWN[what]
    const fault = codes.length === 0 ? none : codes.length > 60 ? other : `${other}; known: ${codes.join(', ')}`
    return { fault, nearest: nearest(region, codes) }
  }
  const countries: Readonly<Record<string, string>> = calendar.getCountries()
  if (!Object.hasOwn(countries, country)) return unknown(countries, '', 'country')
  const states: Readonly<Record<string, string>> | undefined = calendar.getStates(country)
  if (state !== undefined && !Object.hasOwn(states ?? {}, state)) return unknown(states, `${country}-`, 'region')
  const parts: Readonly<Record<string, string>> | undefined =
    state === undefined ? undefined : calendar.getRegions(country, state)
  if (part !== undefined && !Object.hasOwn(parts ?? {}, part)) return unknown(parts, `${country}-${state}-`, 'part')

  if (state === undefined) calendar.init(country)
  else if (part === undefined) calendar.init(country, state)
  else calendar.init(country, state, part)
  for (const { rule, name } of HOLIDAY_CORRECTIONS[region] ?? []) {
    if (name === null) calendar.unsetRule(rule)
    else calendar.setHoliday(rule, { name, type: 'public' })
  }
  return calendar
}

/** The days of one holiday: `date` is local text; `start` and `end` are instants and may be several days apart. */
function daysOf({ date, name, start, end }: HolidaysTypes.Holiday): readonly HolidayDate[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`)
  const length = end.getTime() - start.getTime()
  const [hour, minute] = [Number(date.slice(11, 13)), Number(date.slice(14, 16))]
  // 1 May in Solothurn begins at noon.
  const from = hour * 60 + minute
  if (from > 0 && length < DAY) return [{ date: date.slice(0, 10), name, from }]
  // The day on which the clocks change has 23 or 25 hours.
  return Array.from({ length: Math.max(1, Math.round(length / DAY)) }, (_, day) => ({
    date: new Date(first + day * DAY).toISOString().slice(0, 10),
    name,
  }))
}

/**
 * Public holidays of a region (`AT`, `CH-ZH`, `DE-BY-KATH`) from the year before `now` to two years after it.
 * Observances, bank and school holidays are working days; half a holiday is half a day off.
 */
export async function publicHolidays(region: string, now: number): Promise<Holidays> {
  const { default: Calendar } = await import('date-holidays')
  const calendar = calendarOf(region, new Calendar())
  if ('fault' in calendar) return calendar
  const year = new Date(now).getUTCFullYear()
  const years = { from: year - 1, to: year + 2 }
  const byDate = new Map<string, HolidayDate>()
  for (let each = years.from; each <= years.to; each += 1) {
    for (const holiday of calendar.getHolidays(each)) {
      if (holiday.type !== 'public') continue
      for (const day of daysOf(holiday)) {
        const known = byDate.get(day.date)
        if (known === undefined || (known.from ?? 0) > (day.from ?? 0)) byDate.set(day.date, day)
      }
    }
  }
  return { dates: [...byDate.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)), years }
}
