import { messageOf } from '../../../util/errors.js'
import type { Database } from './database.js'

export const getMeta = (db: Database, key: string): string | null =>
  db.get<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value ?? null

export function setMeta(db: Database, key: string, value: string): void {
  db.run('REPLACE INTO meta (key, value) VALUES (?, ?)', key, value)
}

/** Up to which migration the file was brought. */
export const schemaVersion = (db: Database): number => Number(db.pragma('user_version'))

/** What SQLite finds wrong in its file, full-text index included; reads the whole file. */
export function integrity(db: Database): string[] {
  try {
    const faults = db.all<{ integrity_check: string }>('PRAGMA integrity_check(100)').map((row) => row.integrity_check)
    const orphans = db.all<{ table: string; parent: string }>('PRAGMA foreign_key_check')
    return [
      ...faults.filter((fault) => fault !== 'ok'),
      ...orphans.slice(0, 100).map(({ table, parent }) => `a row of ${table} refers to a row of ${parent} that is not there`),
    ]
  } catch (thrown) {
    return [messageOf(thrown)]
  }
}
