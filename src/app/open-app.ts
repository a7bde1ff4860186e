import { databasePath, loadConfig } from '../config/load.js'
import type { HttpClient } from '../http/types.js'
import { openStore } from '../store/sqlite/file/open-store.js'
import type { UpdateWatcher } from '../store/update-watcher.js'
import type { App, Runtime } from './app.js'
import { openLedger } from './open-ledger.js'

export type { UpdateWatcher }

export interface OpenOptions {
  readonly configFile: string | null
  /** The option that named the file, if it was not `--config`. */
  readonly flag?: string
  readonly databaseFile: string | null
  /** Listings open the database for reading only: they neither create nor change anything. */
  readonly readonly: boolean
  /** With `readonly`: a missing database counts as an empty one, for commands that only try something out. */
  readonly orEmpty?: boolean
  readonly onUpdate?: UpdateWatcher | undefined
}

/** Loads the configuration and opens the database that it names. */
export async function openApp(runtime: Runtime, options: OpenOptions): Promise<App> {
  const { env, cwd, home } = runtime
  const flag = options.flag === undefined ? {} : { flag: options.flag }
  const { version } = runtime
  const config = await loadConfig({ path: options.configFile, ...flag, env, cwd, home, now: runtime.now(), version })
  const databaseFile = databasePath(config, { flag: options.databaseFile, env, home, cwd })
  const { readonly, orEmpty = false, onUpdate } = options
  const store = await openStore(databaseFile, { readonly, orEmpty, onUpdate })
  const counting = options.readonly ? openLedger(databaseFile) : { ledger: async () => store, close: async () => {} }
  let client: Promise<HttpClient> | null = null
  return {
    runtime,
    config,
    databaseFile,
    store,
    rules: async () => (await import('./learning/learned-rules.js')).learnedRules({ store, config }),
    http: () => {
      client ??= import('./open-http.js').then(({ openHttp }) => openHttp(config, runtime))
      return client
    },
    ledger: counting.ledger,
    close: async () => {
      await (await client)?.close()
      await counting.close()
      await store.close()
    },
  }
}
