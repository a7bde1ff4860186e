import { statSync } from 'node:fs'
import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import { Database } from './database.js'
import { openDriver } from './driver.js'

/** How long a write waits for another process's transaction. */
const BUSY_TIMEOUT_MS = 5_000

interface Connecting {
  readonly path: string
  /** What is opened, where that is not the file itself: a copy of it, or `:memory:`. */
  readonly instead?: string | Buffer
  readonly readonly: boolean
  /** Looks whether the schema is one that we know, or makes it so. */
  readonly prepare: (db: Database) => void
}

/** A connection as all of ours are; closed again where its schema will not do. */
export function connect({ path, instead = path, readonly, prepare }: Connecting): Database {
  const db = new Database(openDriver(instead, { readonly, timeoutMs: BUSY_TIMEOUT_MS }), path)
  try {
    db.pragma('foreign_keys = ON')
    db.pragma('synchronous = NORMAL')
    prepare(db)
    return db
  } catch (thrown) {
    db.close()
    throw thrown
  }
}

/** SQLite calls it a disk error. False: there is no such file. */
export function isFile(path: string): boolean {
  const there = statSync(path, { throwIfNoEntry: false })
  if (there?.isDirectory())
    throw new MonitorError(phrase`The database ${path} is a folder.`, { hint: 'Name a file in it with --db.' })
  return there !== undefined
}
