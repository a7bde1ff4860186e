import { nearest } from './nearest.js'

export interface HolidayDate {
  /** Local `YYYY-MM-DD`. */
  readonly date: string
  readonly name: string
}

export type Holidays = { readonly dates: readonly HolidayDate[] } | { readonly fault: string; readonly nearest: string | null }

/**
 * Public holidays of a region (`AT`, `CH-ZH`, `DE-BY-KATH`) from the year before `now` to two years after it.
 * Observances, bank and school holidays are working days.
 */
export async function publicHolidays(region: string, now: number): Promise<Holidays> {
  const { default: Calendar } = await import('date-holidays')
  const calendar = new Calendar()
  const [country = '', state, part] = region.split('-')
  const unknown = (known: Readonly<Record<string, string>> | undefined, prefix: string, what: string): Holidays => {
    const codes = Object.keys(known ?? {}).map((code) => prefix + code)
    const fault =
      codes.length === 0 ? `has no ${what}` : `unknown ${what}${codes.length > 60 ? '' : `; known: ${codes.join(', ')}`}`
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

  const year = new Date(now).getUTCFullYear()
  const byDate = new Map<string, string>()
  for (const each of [year - 1, year, year + 1, year + 2].flatMap((which) => calendar.getHolidays(which))) {
    if (each.type !== 'public') continue
    // `date` is local text; `start` and `end` are instants and may be several days apart.
    const days = Math.max(1, Math.round((each.end.getTime() - each.start.getTime()) / 86_400_000))
    for (let day = 0; day < days; day += 1) {
      const date = new Date(Date.parse(`${each.date.slice(0, 10)}T00:00:00Z`) + day * 86_400_000).toISOString().slice(0, 10)
      if (!byDate.has(date)) byDate.set(date, each.name)
    }
  }
  return { dates: [...byDate].map(([date, name]) => ({ date, name })).toSorted((a, b) => (a.date < b.date ? -1 : 1)) }
}
