import { closeSync, existsSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'

/**
 * Creates an empty file that only its owner may read, with the folders above it, unless it is there. SQLite gives its -wal and -shm
 * files the rights of the database. `wx` opens nothing that exists: closing a second descriptor of a locked file would drop the lock.
 */
export function createPrivateFile(path: string): void {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  try {
    closeSync(openSync(path, 'wx', 0o600))
  } catch (thrown) {
    if ((thrown as NodeJS.ErrnoException).code !== 'EEXIST') throw thrown
    // A link to a file that is not there yet: SQLite would create that for everybody to read.
    if (!existsSync(path)) closeSync(openSync(path, 'a', 0o600))
  }
}
