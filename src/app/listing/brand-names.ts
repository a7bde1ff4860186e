import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import { someNames } from '../../util/some-names.js'
import type { App } from '../app.js'

const fold = (name: string): string => name.toLowerCase()

/** Names of brands as the configuration writes them, whatever their case was. Refuses others: an empty listing would say that all is well. */
export async function brandNames({ config }: App, names: readonly string[] | undefined): Promise<readonly string[] | undefined> {
  if (names === undefined) return undefined
  const own = [...config.company.brands.map((brand) => brand.name), ...config.sources.flatMap((source) => source.brand ?? [])]
  const known = new Map(own.map((name) => [fold(name), name]))
  const stranger = names.find((name) => !known.has(fold(name)))
  if (stranger === undefined) return names.map((name) => known.get(fold(name)) ?? name)
  const { nearest } = await import('../../config/nearest.js')
  const near = nearest(stranger, known.values())
  const hint = near === null ? phrase`known brands: ${someNames([...known.values()])}` : phrase`did you mean ${near}?`
  throw new MonitorError(phrase`no brand '${stranger}' in ${config.file}`, { exit: EXIT.usage, hint })
}
