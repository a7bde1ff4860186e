import { existsSync, statSync } from 'node:fs'
import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { UpdateWatcher } from '../../update-watcher.js'
import type { Migration } from '../migrations/migration.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import { Database } from './database.js'
import { openDriver } from './driver.js'
import { translated } from './errors.js'
import { migrate } from './migrate.js'
import { createPrivateFile } from './private-file.js'
import { lacksPlaceBeside, wholeCopy } from './whole-copy.js'

export interface OpenOptions {
  /** Neither creates nor changes anything; works while another process writes. */
  readonly readonly?: boolean
  /** With `readonly`: a missing file is read as an empty database. */
  readonly orEmpty?: boolean
  readonly migrations?: readonly Migration[]
  readonly onUpdate?: UpdateWatcher | undefined
}

/** How long a write waits for another process's transaction. */
const BUSY_TIMEOUT_MS = 5_000

function prepareFile(path: string, readonly: boolean): void {
  const there = statSync(path, { throwIfNoEntry: false })
  // SQLite calls it a disk error.
  if (there?.isDirectory())
    throw new MonitorError(phrase`The database ${path} is a folder.`, { hint: 'Name a file in it with --db.' })
  if (!readonly) createPrivateFile(path)
  else if (there === undefined) {
    throw new MonitorError(phrase`There is no database yet: ${path} does not exist.`, {
      hint: 'Run monitor poll; it creates the database.',
    })
  }
}

function connect(path: string, options: OpenOptions, file: string | Buffer = path): Database {
  const db = new Database(openDriver(file, { readonly: options.readonly ?? false, timeoutMs: BUSY_TIMEOUT_MS }), path)
  try {
    db.pragma('foreign_keys = ON')
    db.pragma('synchronous = NORMAL')
    // A first poll writes a hundred megabytes; every checkpoint waits for the disk twice. 16 MB of log are soon read.
    if (!db.readonly) db.pragma('wal_autocheckpoint = 4000')
    migrate(db, options.migrations ?? MIGRATIONS, options.onUpdate)
    return db
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

/** Opens a database file at the newest schema version, created and migrated when need be. */
export function openDatabase(path: string, options: OpenOptions = {}): Database {
  return translated(path, () => {
    const { readonly = false, orEmpty = false, ...rest } = options
    if (readonly && orEmpty && !existsSync(path)) return connect(':memory:', rest)
    prepareFile(path, readonly)
    try {
      return connect(path, options)
    } catch (thrown) {
      const copy = readonly && lacksPlaceBeside(thrown) ? wholeCopy(path) : null
      if (copy === null) throw thrown
      // A database in memory is nobody else's, and needs no guard.
      return connect(path, rest, copy)
    }
  })
}
