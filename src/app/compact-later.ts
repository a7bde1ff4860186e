import { stat } from 'node:fs/promises'
import { MonitorError } from '../util/errors.js'
import type { App } from './app.js'

const WEEK = 7 * 86_400_000
/** Up to here, tens of thousands of mentions, it takes two seconds at most; a million, of 800 MB, take fifteen. */
const SMALL = 100_000_000
/** Since when something erased may have left a trace in the file; empty: it has not. */
const SINCE = 'uncompacted_since'

/** There is nothing left in the file of what was erased. */
export const noteCompacted = (app: App): Promise<void> => app.store.setMeta(SINCE, '')

/** Something was erased, and is not off the disk yet. */
export const isUncompacted = async (app: App): Promise<boolean> => Number((await app.store.getMeta(SINCE)) ?? 0) > 0

/** Something was erased, or will be; since when, of what is not off the disk yet. */
export async function noteErased(app: App): Promise<number> {
  const known = Number((await app.store.getMeta(SINCE)) ?? 0)
  if (known > 0) return known
  const now = app.runtime.now()
  await app.store.setMeta(SINCE, String(now))
  return now
}

async function isDue(app: App, since: number): Promise<boolean> {
  if (app.runtime.now() - since >= WEEK) return true
  const { size } = await stat(app.databaseFile)
  return size <= SMALL
}

/**
 * What is erased is overwritten in its place at once. Copies that the database made when it moved things, and words in the search index,
 * go with writing all anew: at once where that is soon done, else within a week. Where the disk has no room for it, or somebody reads, it
 * is for the next day: no poll fails by it.
 */
export async function compactLater(app: App, hasErased: boolean): Promise<void> {
  const since = hasErased ? await noteErased(app) : Number((await app.store.getMeta(SINCE)) ?? 0)
  if (since === 0 || !(await isDue(app, since))) return
  try {
    await app.store.compact()
  } catch (thrown) {
    if (thrown instanceof MonitorError) return
    throw thrown
  }
  await noteCompacted(app)
}
