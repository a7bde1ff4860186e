import { accessSync, constants, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname } from 'node:path'

type Env = Record<string, string | undefined>

function isWritableFolder(folder: string): boolean {
  try {
    if (!statSync(folder).isDirectory()) return false
    accessSync(folder, constants.W_OK | constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Where SQLite writes what is only passing, by its own rule: what it sorts, and the copy when a file is written anew. */
export function sqliteTempFolder(env: Readonly<Env>, isWritable = isWritableFolder): string | null {
  if (process.platform === 'win32') return tmpdir()
  const places = [env['SQLITE_TMPDIR'], env['TMPDIR'], '/var/tmp', '/usr/tmp', '/tmp']
  return places.find((place) => place !== undefined && isWritable(place)) ?? null
}

/**
 * A service or a container may often write to no folder but that of the database. SQLite has no place then for what is passing, and calls
 * it an error of the disk once there is more than fits into memory; so it goes beside the database. Before the first is opened: SQLite
 * looks once.
 */
export function providePassingFolder(database: string, env: Env, isWritable = isWritableFolder): void {
  if (sqliteTempFolder(env, isWritable) === null) env['SQLITE_TMPDIR'] = dirname(database)
}
