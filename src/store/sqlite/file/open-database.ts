import type { UpdateWatcher } from '../../update-watcher.js'
import type { Migration } from '../migrations/migration.js'
import { MIGRATIONS } from '../migrations/migrations.js'
import { connect, isFile } from './connect.js'
import type { Database } from './database.js'
import { translated } from './errors.js'
import { migrate } from './migrate.js'
import { createPrivateFile } from './private-file.js'

interface UpdateOptions {
  readonly migrations?: readonly Migration[]
  readonly onUpdate?: UpdateWatcher | undefined
}

/** Opens a database file at the newest schema version, created and migrated when need be. */
export function openDatabase(path: string, { migrations = MIGRATIONS, onUpdate }: UpdateOptions = {}): Database {
  return translated(path, () => {
    isFile(path)
    createPrivateFile(path)
    return connect({
      path,
      readonly: false,
      prepare: (db) => {
        // A first poll writes a hundred megabytes; every checkpoint waits for the disk twice. 16 MB of log are soon read.
        db.pragma('wal_autocheckpoint = 4000')
        migrate(db, migrations, onUpdate)
      },
    })
  })
}

/** An empty database that is gone when it is closed. `path`: what it stands for. */
export const emptyDatabase = (path: string): Database =>
  connect({ path, instead: ':memory:', readonly: false, prepare: (db) => migrate(db, MIGRATIONS) })
