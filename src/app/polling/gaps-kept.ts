import type { App } from '../app.js'

const META = 'gaps_kept_since'
/** How long older releases kept gaps. */
const MONTH = 30 * 86_400_000

/**
 * Records since when gaps are complete in this database. Call it before a poll stores anything: afterwards a new database cannot be told
 * from an old one.
 */
export async function noteGapsKept({ store, runtime }: Pick<App, 'store' | 'runtime'>): Promise<void> {
  if ((await store.getMeta(META)) !== null) return
  const isNew = (await store.sources()).length === 0
  await store.setMeta(META, String(isNew ? 0 : runtime.now() - MONTH))
}

/** Gaps that ended before this instant may be missing. UTC ms; 0: none is. */
export async function gapsKeptSince({ store, runtime }: Pick<App, 'store' | 'runtime'>): Promise<number> {
  const known = await store.getMeta(META)
  return known === null ? runtime.now() - MONTH : Number(known)
}
