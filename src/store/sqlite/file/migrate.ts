import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { UpdateWatcher } from '../../update-watcher.js'
import type { Migration } from '../migrations/migration.js'
import type { Database } from './database.js'
import { APPLICATION_ID, knownVersion } from './known-version.js'
import { schemaVersion } from './meta.js'

/** A step that lost a row which others refer to must not be kept. */
function refuseTorn(db: Database): void {
  const torn = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
  if (torn[0] === undefined) return
  throw new MonitorError(
    phrase`The database ${db.path} cannot be brought up to date: a row of ${torn[0].table} refers to nothing.`,
    {
      hint: 'monitor check says more. The file was left as it is.',
    },
  )
}

function applySteps(db: Database, migrations: readonly Migration[]): void {
  // These two cannot be changed inside of a transaction. The first stays set in the file; the second is a script, since a kept statement
  // may not be compiled again, and that is when it takes effect. A table that is rebuilt is dropped, which would delete what refers to it.
  db.pragma('journal_mode = WAL')
  db.script('PRAGMA foreign_keys = OFF')
  try {
    db.transaction(() => {
      // Read again inside: another process may have done it meanwhile.
      const version = schemaVersion(db)
      for (const step of migrations.filter((each) => each.version > version)) {
        db.script(step.sql)
        step.run?.(db)
      }
      if (version > 0) refuseTorn(db)
      db.pragma(`application_id = ${APPLICATION_ID}`)
      db.pragma(`user_version = ${Math.max(version, migrations.at(-1)?.version ?? 0)}`)
    })
  } finally {
    db.script('PRAGMA foreign_keys = ON')
  }
}

/**
 * Brings a database to the newest version, all steps in one transaction. The usual case, nothing to do, reads the version only. A new one
 * is nothing to tell of.
 */
export function migrate(db: Database, migrations: readonly Migration[], watch?: UpdateWatcher): void {
  const newest = migrations.at(-1)?.version ?? 0
  const version = knownVersion(db, newest)
  if (version === newest) return
  const tellDone = version === 0 ? undefined : watch?.({ from: version, to: newest })
  applySteps(db, migrations)
  tellDone?.()
}
