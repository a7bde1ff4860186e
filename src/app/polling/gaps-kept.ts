import type { App } from '../app.js'

const META = 'gaps_kept_since'
/** What older releases kept. */
const MONTH = 30 * 86_400_000

/** Call it before a poll stores anything: what older releases forgot of a database that is not new, it lacks from now on. */
export async function noteGapsKept({ store, runtime }: Pick<App, 'store' | 'runtime'>): Promise<void> {
  if ((await store.getMeta(META)) !== null) return
  const isNew = (await store.sources()).length === 0
  await store.setMeta(META, String(isNew ? 0 : runtime.now() - MONTH))
}

/** Gaps that were over before then may be forgotten. UTC ms; 0: none is. */
export async function gapsKeptSince({ store, runtime }: Pick<App, 'store' | 'runtime'>): Promise<number> {
  const known = await store.getMeta(META)
  return known === null ? runtime.now() - MONTH : Number(known)
}
