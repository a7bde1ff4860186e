import type { App } from '../app.js'

/** What happened before is no news any more: a history that was imported must not be searched through. */
const RECENT = 7 * 86_400_000
/** Number of the last case that was looked at. */
const LOOKED_AT = 'waves_case'
/** News that is looked at together. A wave may bring more at once: it grows by each part, which is seen beside those before it. */
const MOST_NEW = 2_000

/** Looks whether complaints that came in since it last did are part of a wave, old or new. */
export async function updateWaves(app: App): Promise<void> {
  const { store, config } = app
  if (config.waves === null) return
  for (;;) {
    app.runtime.signal.throwIfAborted()
    const news = await store.newComplaints(Number((await store.getMeta(LOOKED_AT)) ?? 0), MOST_NEW)
    if (news === null) return
    if (news.since !== null) {
      const { lookForWaves } = await import('./look-for-waves.js')
      const since = Math.max(news.since, app.runtime.now() - RECENT)
      await lookForWaves(app, config.waves, { since, upToCase: news.newest })
    }
    // Last, so that a run that dies before it is repeated.
    await store.setMeta(LOOKED_AT, String(news.newest))
  }
}
