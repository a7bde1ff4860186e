import type { App } from '../../src/app/app.js'
import { checkConfig } from '../../src/config/check.js'
import type { Config } from '../../src/model/config.js'
import { Database } from '../../src/store/sqlite/database.js'
import { openDriver } from '../../src/store/sqlite/driver.js'
import { migrate } from '../../src/store/sqlite/migrate.js'
import { MIGRATIONS } from '../../src/store/sqlite/migrations/migrations.js'
import { createStore } from '../../src/store/sqlite/sqlite-store.js'

/** A run over a store in memory, at an instant that the caller moves. */
export interface MemoryApp extends App {
  now: number
  config: Config
  /** Forgets everything; a tenth of the time that a new store takes. */
  readonly clear: () => void
}

export async function configFrom(yaml: string, now: number): Promise<Config> {
  const { config, faults } = await checkConfig(yaml, { file: 'monitor.yaml', label: 'monitor.yaml', env: {}, home: '/', now })
  if (config === null) throw new Error(faults.map(({ message }) => message).join('\n'))
  return config
}

function emptied(db: Database): () => void {
  const tables = db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'mentions_text%'")
    .map(({ name }) => `DELETE FROM ${name};`)
  const sql = `PRAGMA foreign_keys = OFF; BEGIN; ${tables.join(' ')}
    INSERT INTO mentions_text (mentions_text) VALUES ('delete-all'); COMMIT; PRAGMA foreign_keys = ON;`
  return () => db.script(sql)
}

/** The application as it is, but for the network, which nothing here needs. */
export function memoryApp(config: Config): MemoryApp {
  const db = new Database(openDriver(':memory:', { readonly: false, timeoutMs: 0 }), ':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS)
  const store = createStore(db)
  const app: MemoryApp = {
    now: 0,
    config,
    databaseFile: ':memory:',
    store,
    http: async () => {
      throw new Error('there is no network here')
    },
    close: () => store.close(),
    clear: emptied(db),
    runtime: { env: {}, cwd: '/', home: '/', version: '0', now: () => app.now, signal: new AbortController().signal },
  }
  return app
}
