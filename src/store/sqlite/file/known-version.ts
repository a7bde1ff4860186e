import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { Database } from './database.js'
import { schemaVersion } from './meta.js'

/** The version that this release writes. It stands here as well as in the migrations, which who only reads need not load. */
export const NEWEST = 9

/** "moni": tells our databases from those of other programs, whose `user_version` means something else. */
export const APPLICATION_ID = 0x6d6f6e69

function refuseForeign(db: Database): void {
  // In this order: another process may be creating the schema, and sets both at once.
  if (Number(db.pragma('schema_version')) === 0 || Number(db.pragma('application_id')) === APPLICATION_ID) return
  throw new MonitorError(phrase`The database ${db.path} belongs to another program.`, {
    hint: 'Name the right file with --db; monitor poll creates it when it does not exist.',
  })
}

function refuseNewer(db: Database, version: number, newest: number): void {
  if (version <= newest) return
  throw new MonitorError(phrase`The database ${db.path} has version ${version}; this monitor knows versions up to ${newest}.`, {
    hint: 'Update monitor: npm install -g mention-monitor@latest',
  })
}

/** The version of a database of ours that is no newer than we are. */
export function knownVersion(db: Database, newest: number): number {
  refuseForeign(db)
  const version = schemaVersion(db)
  refuseNewer(db, version, newest)
  return version
}

/** Refuses an older database as well: who only reads cannot bring it up to date. */
export function demandNewest(db: Database, newest: number): void {
  const version = knownVersion(db, newest)
  if (version === newest) return
  if (version === 0) throw new MonitorError(phrase`The database ${db.path} is empty.`, { hint: 'Run monitor poll; it fills it.' })
  throw new MonitorError(phrase`The database ${db.path} has version ${version}, and this monitor needs version ${newest}.`, {
    hint: 'Run monitor poll once; it brings the database up to date.',
  })
}
