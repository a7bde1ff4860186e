import { setImmediate as turn } from 'node:timers/promises'
import type { CompactedFile, Erasable } from '../../store/erasing-store.js'
import type { MonitorError } from '../../util/errors.js'
import type { App } from '../app.js'
import { withPollLock } from '../polling/with-poll-lock.js'
import { compactNow } from './compact-now.js'
import { eraseAll } from './erase-all.js'

/** What an erasure by hand came to. */
export interface Pruned {
  readonly mentions: number
  readonly deliveries: number
  /** When the oldest of what was there to be erased was published; null: there was nothing. UTC ms. */
  readonly oldest: number | null
  /** What is as old and stays, since cases are open. */
  readonly kept: Erasable['kept']
  readonly interrupted: boolean
  /** null: it was not written anew. */
  readonly file: CompactedFile | null
  /** Why it could not be. */
  readonly fault: MonitorError | null
}

export interface PruneWatcher {
  readonly onErased: (erased: number, total: number) => void
  readonly onCompact: () => void
}

/** What an erasure would come to. */
export const planPrune = (app: App, before: number): Promise<Erasable> => app.store.erasable(before)

/** Takes an interruption as an end: what was erased is erased. */
async function eraseSome(app: App, before: number, onErased: (erased: number) => void): Promise<void> {
  try {
    await eraseAll(app, before, onErased)
    await turn()
  } catch (thrown) {
    if (!app.runtime.signal.aborted) throw thrown
  }
}

/** Erases what the daily erasure would, but now, and takes it off the disk. Throws exit 11 while a poll runs. */
export function prune(app: App, before: number, watch: PruneWatcher): Promise<Pruned> {
  return withPollLock(app, async () => {
    const there = await app.store.erasable(before)
    let erased: number | null = null
    await eraseSome(app, before, (count) => {
      erased = count
      watch.onErased(count, there.mentions)
    })
    // They go with the first mentions.
    const deliveries = erased === null ? 0 : there.deliveries
    const done = { mentions: erased ?? 0, deliveries, oldest: there.oldest, kept: there.kept }
    if (app.runtime.signal.aborted) return { ...done, interrupted: true, file: null, fault: null }
    watch.onCompact()
    return { ...done, interrupted: false, ...(await compactNow(app)) }
  })
}
