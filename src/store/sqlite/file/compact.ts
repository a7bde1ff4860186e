import { statSync } from 'node:fs'
import { MonitorError } from '../../../util/errors.js'
import { phrase } from '../../../util/say.js'
import type { CompactedFile } from '../../erasing-store.js'
import type { Database } from './database.js'
import { isBusy } from './errors.js'
import { type Room, requireRoom } from './room.js'

/** The file and its log. */
const sizeOf = (path: string): number =>
  ['', '-wal'].reduce((sum, suffix) => sum + (statSync(path + suffix, { throwIfNoEntry: false })?.size ?? 0), 0)

function checkRoom(db: Database, see?: (folder: string) => Room | null): void {
  const pages = Number(db.pragma('page_count')) - Number(db.pragma('freelist_count'))
  const live = pages * Number(db.pragma('page_size'))
  const { index } = db.get<{ index: number }>('SELECT coalesce(sum(length(block)), 0) AS "index" FROM mentions_text_data')!
  // VACUUM copies what lives into a passing file, and from there into the log; before it the index was written anew, to both.
  requireRoom(db.path, { beside: live + 2 * index, passing: live }, see)
}

const busy = (db: Database, cause?: unknown): MonitorError =>
  new MonitorError(phrase`The database ${db.path} could not be compacted: another program is using it.`, {
    hint: 'Nothing is lost. Run the same command again when that program is done.',
    cause,
  })

/**
 * Rewrites the file without anything that was erased. Deleted words stay in the search index until its segments are merged; deleted or moved
 * rows stay in free pages, and in gaps of split pages, until VACUUM; both stay in the write-ahead log until it is truncated. Other processes
 * may read meanwhile, but not write. If the process is killed, the file is either as before or as after.
 */
export function compact(db: Database, see?: (folder: string) => Room | null): CompactedFile {
  const before = sizeOf(db.path)
  checkRoom(db, see)
  try {
    db.run("INSERT INTO mentions_text (mentions_text) VALUES ('optimize')")
    db.script('VACUUM')
  } catch (thrown) {
    throw isBusy(thrown) ? busy(db, thrown) : thrown
  }
  // 1: who still reads an older state needs what the log would overwrite.
  if (db.pragma('wal_checkpoint(TRUNCATE)') !== 0) throw busy(db)
  return { before, after: sizeOf(db.path) }
}
