import { dirname } from 'node:path'
import { MonitorError, messageOf } from '../../../util/errors.js'
import { kept, phrase } from '../../../util/say.js'
import { type Room, roomIn } from './room.js'

interface Advice {
  readonly what: string
  readonly hint: string
}

const READ_ONLY: Advice = {
  what: 'cannot be written: it is read-only',
  hint: 'Allow writing to the file and its folder, or choose another with --db.',
}
const CANNOT_OPEN: Advice = {
  what: 'cannot be opened',
  hint: 'Check that the file and its folder exist and belong to the user who runs monitor, or choose another with --db.',
}
const FORBIDDEN: Advice = {
  what: 'cannot be opened: permission denied',
  hint: 'Run monitor as the user who owns the file and its folder, or choose another with --db.',
}
const FULL: Advice = {
  what: 'cannot be written: the disk is full',
  hint: 'Free some space and run the same command again. What was stored before is safe.',
}
const NO_FOLDER: Advice = { what: 'cannot be created: part of its path is no folder', hint: 'Choose another file with --db.' }

// Codes of SQLite without what follows the second underscore (SQLITE_IOERR_WRITE → SQLITE_IOERR), and of the file system.
const ADVICE: Readonly<Record<string, Advice>> = {
  SQLITE_FULL: FULL,
  SQLITE_READONLY: READ_ONLY,
  SQLITE_CANTOPEN: CANNOT_OPEN,
  SQLITE_PERM: FORBIDDEN,
  SQLITE_AUTH: FORBIDDEN,
  SQLITE_NOTADB: {
    what: 'is not a database of monitor',
    hint: 'Name the right file with --db, or move this one away; monitor poll then starts a new database.',
  },
  SQLITE_CORRUPT: {
    what: 'is damaged',
    hint: 'Restore it from a backup, or save what is left: sqlite3 OLD.db .recover | sqlite3 NEW.db',
  },
  SQLITE_BUSY: { what: 'is in use by another program', hint: 'Wait until that program is done, then try again.' },
  SQLITE_LOCKED: { what: 'is in use by another program', hint: 'Wait until that program is done, then try again.' },
  SQLITE_IOERR: {
    what: 'cannot be read or written: the disk reports an error',
    hint: 'Check the disk, and that the file lies on no network share.',
  },
  EACCES: FORBIDDEN,
  EPERM: FORBIDDEN,
  EROFS: READ_ONLY,
  ENOSPC: FULL,
  EDQUOT: FULL,
  ENOTDIR: NO_FOLDER,
  EEXIST: NO_FOLDER,
  ENOENT: CANNOT_OPEN,
}

const codeOf = (thrown: unknown): string | null =>
  thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string' ? thrown.code : null

/** As much as the smallest of the files takes that SQLite puts beside the database to read it. */
const LEAST_ROOM = 65_536

/** Where not even a reader's files have room, SQLite speaks of an error of the disk. */
function adviceFor(family: string, path: string, see: (folder: string) => Room | null): Advice | undefined {
  if (family !== 'SQLITE_IOERR') return ADVICE[family]
  const room = see(dirname(path))
  return room !== null && room.free < LEAST_ROOM ? FULL : ADVICE[family]
}

/** Whatever a driver or the file system threw, as an error that names the file and the way to mend it. */
export function storeError(thrown: unknown, path: string, see: (folder: string) => Room | null = roomIn): unknown {
  if (thrown instanceof MonitorError) return thrown
  const code = codeOf(thrown)
  if (code === null) return thrown
  const family = code.startsWith('SQLITE_') ? code.split('_').slice(0, 2).join('_') : code
  const advice = adviceFor(family, path, see)
  if (advice !== undefined)
    return new MonitorError(phrase`The database ${path} ${kept(advice.what)}.`, { hint: advice.hint, cause: thrown })
  return new MonitorError(phrase`The database ${path} failed: ${messageOf(thrown)} (${code}).`, { cause: thrown })
}

/** Runs `work` and translates what it throws. */
export function translated<Result>(path: string, work: () => Result): Result {
  try {
    return work()
  } catch (thrown) {
    throw storeError(thrown, path)
  }
}

/** True for an error by which SQLite says that somebody else holds the lock. */
export const isBusy = (thrown: unknown): boolean => codeOf(thrown)?.startsWith('SQLITE_BUSY') ?? false

/** True for an error in the text of a query, full-text queries included. */
export const isQueryFault = (thrown: unknown): boolean => codeOf(thrown) === 'SQLITE_ERROR'
