import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import { connect, isFile } from './connect.js'
import type { Database } from './database.js'
import { translated } from './errors.js'
import { demandNewest, NEWEST } from './known-version.js'
import { lacksPlaceBeside, wholeCopy } from './whole-copy.js'

/** Opens a database to read it: nothing is created or changed, and another process may write meanwhile. */
export function readDatabase(path: string, newest: number = NEWEST): Database {
  const reading = { path, readonly: true, prepare: (db: Database) => demandNewest(db, newest) }
  return translated(path, () => {
    if (!isFile(path)) {
      throw new MonitorError(phrase`There is no database yet: ${path} does not exist.`, {
        hint: 'Run monitor poll; it creates the database.',
      })
    }
    try {
      return connect(reading)
    } catch (thrown) {
      const copy = lacksPlaceBeside(thrown) ? wholeCopy(path) : null
      if (copy === null) throw thrown
      return connect({ ...reading, instead: copy })
    }
  })
}
