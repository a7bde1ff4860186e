import { hostname } from 'node:os'
import type { App } from '../app.js'

/** Runs work that only one process may do at a time. Throws `PollLocked` (exit 11), which names the holder, while another process does. */
export async function withPollLock<Result>(app: App, work: () => Promise<Result>): Promise<Result> {
  const lock = await app.store.lockPoll({ pid: process.pid, host: hostname(), since: app.runtime.now() })
  try {
    return await work()
  } finally {
    await lock.release()
  }
}
