import type { App } from '../app.js'

/** What happened before is no news any more: a history that was imported must not be searched through. */
const RECENT = 7 * 86_400_000
/** Number of the last case that was looked at. */
const LOOKED_AT = 'waves_case'

/** Looks whether complaints that came in since it last did are part of a wave, old or new. */
export async function updateWaves(app: App): Promise<void> {
  const { store, config } = app
  if (config.waves === null) return
  const news = await store.newComplaints(Number((await store.getMeta(LOOKED_AT)) ?? 0))
  if (news === null) return
  if (news.since !== null) {
    const { lookForWaves } = await import('./look-for-waves.js')
    await lookForWaves(app, config.waves, Math.max(news.since, app.runtime.now() - RECENT))
  }
  // Last, so that a run that dies before it is repeated.
  await store.setMeta(LOOKED_AT, String(news.newest))
}
