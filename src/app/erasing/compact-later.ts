import { stat } from 'node:fs/promises'
import { MonitorError } from '../../util/errors.js'
import type { App } from '../app.js'

const DAY = 86_400_000
const WEEK = 7 * DAY
/** Up to here, tens of thousands of mentions, it takes two seconds at most; a million, of 800 MB, take fifteen. */
const SMALL = 100_000_000
/** Since when something erased may have left a trace in the file; empty: it has not. */
const SINCE = 'uncompacted_since'

/** How it fails to be written anew, as JSON; empty: it does not. */
const FAILURE = 'compacting_failed'

/** The polls fail to write the file anew. UTC ms. */
export interface CompactingFailure {
  readonly since: number
  /** When it was tried last. */
  readonly at: number
  readonly why: string
}

type Known = Pick<App['store'], 'getMeta'>

export async function compactingFailure(store: Known): Promise<CompactingFailure | null> {
  const stored = (await store.getMeta(FAILURE)) ?? ''
  return stored === '' ? null : (JSON.parse(stored) as CompactingFailure)
}

/** There is nothing left in the file of what was erased. */
export async function noteCompacted({ store }: App): Promise<void> {
  await store.setMeta(SINCE, '')
  await store.setMeta(FAILURE, '')
}

/** UTC ms; 0: everything that was erased is off the disk. */
const uncompactedSince = async ({ store }: App): Promise<number> => Number((await store.getMeta(SINCE)) ?? 0)

/** Something was erased, and is not off the disk yet. */
export const isUncompacted = async (app: App): Promise<boolean> => (await uncompactedSince(app)) > 0

/** Something was erased, or will be. */
export async function noteErased(app: App): Promise<void> {
  if (!(await isUncompacted(app))) await app.store.setMeta(SINCE, String(app.runtime.now()))
}

async function isDue(app: App, since: number): Promise<boolean> {
  if (app.runtime.now() - since >= WEEK) return true
  const { size } = await stat(app.databaseFile)
  return size <= SMALL
}

/**
 * What is erased is overwritten in its place at once. Copies that the database made when it moved things, and words in the search index,
 * go with writing all anew: at once where that is soon done, else within a week. Where the disk has no room for it, or somebody reads, it
 * is for the next day: no poll fails by it, but `monitor check` tells when that goes on.
 */
export async function compactLater(app: App): Promise<void> {
  const since = await uncompactedSince(app)
  if (since === 0 || !(await isDue(app, since))) return
  const now = app.runtime.now()
  const failure = await compactingFailure(app.store)
  if (failure !== null && failure.at <= now && now - failure.at < DAY) return
  try {
    await app.store.compact()
  } catch (thrown) {
    if (!(thrown instanceof MonitorError)) throw thrown
    const told: CompactingFailure = { since: failure?.since ?? now, at: now, why: thrown.message }
    return app.store.setMeta(FAILURE, JSON.stringify(told))
  }
  await noteCompacted(app)
}
