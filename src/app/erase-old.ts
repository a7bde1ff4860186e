import type { App } from './app.js'

const DAY = 86_400_000
const BATCH = 5_000

/** Once a day: erases what is older than `privacy.retention`. Keeping personal data longer than it is needed is forbidden (GDPR Art. 5). */
export async function eraseOld(app: App): Promise<number> {
  const { retentionMs } = app.config.privacy
  const now = app.runtime.now()
  const last = Number((await app.store.getMeta('erased_at')) ?? 0)
  if (retentionMs === null || (last <= now && now - last < DAY)) return 0
  let erased = 0
  for (;;) {
    app.runtime.signal.throwIfAborted()
    const count = await app.store.eraseBefore(now - retentionMs, BATCH)
    erased += count
    if (count < BATCH) break
  }
  await app.store.setMeta('erased_at', String(now))
  return erased
}
