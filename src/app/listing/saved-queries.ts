import { loadConfig } from '../../config/load.js'
import type { SavedQuery } from '../../model/saved-query.js'
import { EXIT, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Runtime } from '../app.js'

/** The saved queries of a configuration, by name. */
export async function savedQueries(
  { env, cwd, home, now, version }: Runtime,
  configFile: string | null,
): Promise<Readonly<Record<string, SavedQuery>>> {
  const config = await loadConfig({ path: configFile, env, cwd, home, now: now(), version })
  return config.queries
}

/** The query of a name. Throws a usage error that names the nearest one. */
export async function queryNamed(queries: Readonly<Record<string, SavedQuery>>, name: string): Promise<SavedQuery> {
  if (Object.hasOwn(queries, name)) return queries[name]!
  const names = Object.keys(queries)
  const { nearest } = await import('../../config/nearest.js')
  const near = nearest(name, names)
  const hint = near !== null ? phrase`did you mean ${near}?` : phrase`known queries: ${names.join(', ')}`
  throw new MonitorError(phrase`there is no saved query ${name}`, {
    exit: EXIT.usage,
    hint: names.length === 0 ? phrase`write some under queries: in the configuration` : hint,
  })
}
