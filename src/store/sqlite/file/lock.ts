import { existsSync, realpathSync } from 'node:fs'
import { phrase } from '../../../util/say.js'
import { PollLocked } from '../../poll-locked.js'
import type { LockHolder } from '../../store.js'
import { Database } from './database.js'
import { openDriver } from './driver.js'
import { isBusy, translated } from './errors.js'
import { getMeta, setMeta } from './meta.js'
import { createPrivateFile } from './private-file.js'

const HOLDER = 'poll_lock'

function lockedBy(db: Database): PollLocked {
  const stored = getMeta(db, HOLDER)
  const hint =
    'Wait for it to end, then try again. Without it you need do nothing: the lock of a process that died is free at once.'
  if (stored === null) return new PollLocked('Another poll has just started.', { since: null, hint })
  const { pid, host, since } = JSON.parse(stored) as LockHolder
  const when = new Date(since).toISOString().replace('.000Z', 'Z')
  return new PollLocked(phrase`Another poll is running: process ${pid} on ${host}, since ${when}.`, { since, hint })
}

function begin(db: Database, file: Database): void {
  try {
    // Nothing is ever written, so a journal would only be litter after a crash.
    file.pragma('journal_mode = MEMORY')
    file.run('BEGIN IMMEDIATE')
  } catch (thrown) {
    file.close()
    throw isBusy(thrown) ? lockedBy(db) : thrown
  }
}

/**
 * The one-poll-at-a-time lock: an open transaction on a file beside the database. The operating system drops it with the process, however
 * that ends; a lock kept as a row would need guesses about who is still alive. Returns what gives it back.
 */
export function takePollLock(db: Database, holder: LockHolder): () => void {
  // Beside the file itself: whoever comes by a link to it has the same lock.
  const path = `${existsSync(db.path) ? realpathSync(db.path) : db.path}.lock`
  const file = translated(path, () => {
    createPrivateFile(path)
    const opened = new Database(openDriver(path, { readonly: false, timeoutMs: 0 }), path)
    begin(db, opened)
    return opened
  })
  try {
    setMeta(db, HOLDER, JSON.stringify(holder))
  } catch (thrown) {
    file.close()
    throw thrown
  }
  let held = true
  return () => {
    if (!held) return
    held = false
    db.run('DELETE FROM meta WHERE key = ?', HOLDER)
    file.close()
  }
}
