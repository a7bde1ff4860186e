import { nearest } from './nearest.js'

/** A country or a part of one, by the code that `sla.holidays` takes. */
export interface Region {
  readonly code: string
  readonly name: string
}

type Names = Readonly<Record<string, string>> | undefined

const listed = (names: Names, prefix: string, language: string): readonly Region[] =>
  Object.entries(names ?? {})
    .map(([code, name]) => ({ code: prefix + code, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name, language))

async function calendar() {
  const { default: Calendar } = await import('date-holidays')
  return new Calendar()
}

/** The parts of a country that have holidays of their own, in the order of their names. */
export const regionsOf = async (country: string, language: string): Promise<readonly Region[]> =>
  listed((await calendar()).getStates(country, language), `${country}-`, language)

/** A country as people type it: code, name in their language or in English; null for none that is known. */
export async function findCountry(text: string, language: string): Promise<Region | null> {
  const known = await calendar()
  const local = listed(known.getCountries(language), '', language)
  const all = [...local, ...listed(known.getCountries('en'), '', 'en')]
  const wanted = text.trim()
  const byCode = local.find(({ code }) => code === wanted.toUpperCase())
  if (byCode !== undefined) return byCode
  const name = nearest(
    wanted,
    all.map((each) => each.name),
  )
  const code = all.find((each) => each.name === name)?.code
  return local.find((each) => each.code === code) ?? null
}

/** The time zone of a region, where it has one alone or one that comes first. */
export async function zoneOf(region: string): Promise<string | null> {
  const known = await calendar()
  const [country = '', state] = region.split('-')
  if (state === undefined) known.init(country)
  else known.init(country, state)
  return known.getTimezones()?.[0] ?? null
}

/** The country in which a time zone lies, of the three that are asked for first; null elsewhere. */
export const countryOfZone = (zone: string): string | null =>
  ({ 'Europe/Berlin': 'DE', 'Europe/Busingen': 'DE', 'Europe/Vienna': 'AT', 'Europe/Zurich': 'CH' })[zone] ?? null
