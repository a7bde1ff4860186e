import type { App } from '../../src/app/app.js'
import { loadRules } from '../../src/app/rules.js'
import { checkConfig } from '../../src/config/check.js'
import type { Config } from '../../src/model/config.js'
import { Database } from '../../src/store/sqlite/file/database.js'
import { openDriver } from '../../src/store/sqlite/file/driver.js'
import { migrate } from '../../src/store/sqlite/file/migrate.js'
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

const tablesOf = (db: Database): string[] =>
  db
    .all<{ name: string }>("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'mentions_text%'")
    .map(({ name }) => name)

/** Who refers before who is referred to; the one circle, of a case and its mentions, is opened before. */
function childrenFirst(db: Database, tables: readonly string[]): string[] {
  const parents = new Map(
    tables.map((name) => [name, db.all<{ table: string }>(`PRAGMA foreign_key_list(${name})`).map(({ table }) => table)]),
  )
  parents.set('mentions', ['sources', 'rulesets'])
  const ordered: string[] = []
  while (ordered.length < tables.length) {
    const left = tables.filter((name) => !ordered.includes(name))
    const free = left.filter((name) => !left.some((other) => other !== name && parents.get(other)!.includes(name)))
    if (free.length === 0) throw new Error(`${left.join(', ')} refer to each other`)
    ordered.push(...free)
  }
  return ordered
}

/** Without a pragma, for that would have every statement compiled again, which takes longer than all that a thread asks of them. */
function emptied(db: Database): () => void {
  const deletes = childrenFirst(db, tablesOf(db)).map((name) => `DELETE FROM ${name}`)
  const all = [
    'UPDATE mentions SET case_id = NULL',
    ...deletes,
    "INSERT INTO mentions_text (mentions_text) VALUES ('delete-all')",
  ]
  return () =>
    db.transaction(() => {
      for (const sql of all) db.run(sql)
    })
}

/** The application as it is, but for the network, which nothing here needs. */
export function memoryApp(config: Config): MemoryApp {
  const db = new Database(openDriver(':memory:', { readonly: false, timeoutMs: 0 }), ':memory:')
  db.pragma('foreign_keys = ON')
  migrate(db, MIGRATIONS)
  const store = createStore(db)
  const rules = loadRules(config)
  const app: MemoryApp = {
    now: 0,
    config,
    databaseFile: ':memory:',
    store,
    rules: async () => rules,
    http: async () => {
      throw new Error('there is no network here')
    },
    ledger: async () => store,
    close: () => store.close(),
    clear: emptied(db),
    runtime: { env: {}, cwd: '/', home: '/', version: '0', now: () => app.now, signal: new AbortController().signal },
  }
  return app
}
