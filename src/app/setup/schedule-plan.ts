import { dirname, join } from 'node:path'
import { xdgFolder } from '../../config/find.js'
import { databasePath, loadConfig } from '../../config/load.js'
import { secretRefs } from '../../config/secret-refs.js'
import type { Runtime } from '../app.js'
import { proxyVariables } from '../proxy-rules.js'

/** What a clock of the system has to know to start the poll. */
export interface SchedulePlan {
  readonly config: string
  readonly database: string
  /** Folders that a poll writes to; the second may be missing. */
  readonly folders: readonly [database: string, cache: string]
  /** As often as the source with the shortest interval wants it. */
  readonly everyMs: number
  /** Environment variables that hold secrets, or the way through a proxy, which may hold one: names, never values. */
  readonly variables: readonly string[]
  readonly secretsFile: string
  readonly hasHeartbeat: boolean
  /** Receivers that only print: cron mails that, other clocks keep it. */
  readonly printing: readonly string[]
}

/** What is asked for where no source says how often. */
const USUAL_MS = 15 * 60_000

/** Reads the configuration and where the database is, both as they are in force now. */
export async function schedulePlan(
  runtime: Runtime,
  files: { readonly config: string | null; readonly database: string | null },
): Promise<SchedulePlan> {
  const { env, cwd, home } = runtime
  const config = await loadConfig({ path: files.config, env, cwd, home, now: runtime.now(), version: runtime.version })
  const database = databasePath(config, { flag: files.database, env, home, cwd })
  const intervals = config.sources.map(({ everyMs }) => everyMs)
  const secrets = secretRefs(config).flatMap(({ ref }) => ('env' in ref ? [ref.env] : []))
  const variables = [...secrets, ...proxyVariables(config.http.proxy, env)]
  return {
    config: config.file,
    database,
    folders: [dirname(database), join(xdgFolder('XDG_CACHE_HOME', env, home), 'monitor')],
    everyMs: intervals.length === 0 ? USUAL_MS : Math.min(...intervals),
    variables: [...new Set(variables)].toSorted(),
    secretsFile: join(xdgFolder('XDG_CONFIG_HOME', env, home), 'monitor', 'secrets.env'),
    hasHeartbeat: config.heartbeat !== null,
    printing: config.alerts.receivers.filter(({ type }) => type === 'stdout').map(({ id }) => id),
  }
}
