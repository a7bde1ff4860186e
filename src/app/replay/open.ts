import { ConfigError, loadConfig } from '../../config/load.js'
import type { Config } from '../../model/config.js'
import type { BeforeAfter } from '../../model/replay.js'
import { EXIT, MonitorError, reasonOf } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { App, Runtime } from '../app.js'

export interface ReplayFiles {
  /** The configuration to try; null: the one in force. */
  readonly tried: string | null
  /** The one that it is compared with; null: the one in force. */
  readonly against: string | null
  readonly database: string | null
  readonly readonly: boolean
}

export interface OpenedReplay {
  readonly app: App
  readonly configs: BeforeAfter<Config>
}

const NAME_THEM = '--config names the one to try, --against the one to compare it with; without it, the one in force'

/**
 * Both configurations, and the database of the one in force: the file that is tried often lies elsewhere, and a relative path in it would
 * lead to another database or to none.
 */
export async function openReplay(runtime: Runtime, { tried, against, database, readonly }: ReplayFiles): Promise<OpenedReplay> {
  const { env, cwd, home, version } = runtime
  const load = (path: string | null, flag: string): Promise<Config> =>
    loadConfig({ path, flag, env, cwd, home, now: runtime.now(), version })
  const after = await load(tried, '--config')
  const before = await load(against, '--against').catch((thrown) => {
    const hasFaults = thrown instanceof ConfigError
    if (against !== null || hasFaults || !(thrown instanceof MonitorError)) throw thrown
    throw new MonitorError(phrase`nothing to compare with: ${reasonOf(thrown)}`, { exit: thrown.exit, hint: NAME_THEM })
  })
  if (before.file === after.file)
    throw new MonitorError(phrase`${after.file} is compared with itself`, { exit: EXIT.usage, hint: NAME_THEM })
  const inForce = against === null ? null : tried
  const { openApp } = await import('../open-app.js')
  const app = await openApp(runtime, { configFile: inForce, databaseFile: database, readonly })
  return { app, configs: { before, after } }
}
