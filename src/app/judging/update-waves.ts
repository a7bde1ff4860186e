import type { App } from '../app.js'

/** Older complaints are not searched for new waves: an imported history is no news. */
const RECENT = 7 * 86_400_000
/** Meta key: number of the last case that was looked at. */
const LOOKED_AT = 'waves_case'
/** Number of new cases looked at together. If a wave brings more at once, it grows with each batch. */
const MOST_NEW = 2_000

/** Checks whether complaints opened since its last run belong to a wave, known or new. */
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
