import { readFileSync, statSync } from 'node:fs'

/**
 * Even to read, SQLite puts files beside a database with a log: where nobody may write, as in a volume that is mounted read-only, it cannot.
 * At rest, its log is gone and the file is whole: then a copy in memory says the same.
 */
export function wholeCopy(path: string): Buffer | null {
  try {
    const before = statSync(path)
    const bytes = readFileSync(path)
    if (hasLog(path) || isOther(before, statSync(path))) return null
    // "File format": write and read version 2 is the one with a log, which memory has no place for.
    bytes[18] = 1
    bytes[19] = 1
    return bytes
  } catch {
    return null
  }
}

const hasLog = (path: string): boolean => (statSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0

const isOther = (a: { mtimeMs: number; size: number }, b: { mtimeMs: number; size: number }): boolean =>
  a.mtimeMs !== b.mtimeMs || a.size !== b.size

/** What SQLite says where it may put nothing beside the file. */
export const lacksPlaceBeside = (thrown: unknown): boolean =>
  thrown instanceof Error && 'code' in thrown && /^SQLITE_(?:READONLY|CANTOPEN)/.test(String(thrown.code))
