import type { App } from './app.js'
import { compactLater } from './compact-later.js'
import { eraseAll } from './erase-all.js'

const DAY = 86_400_000

/** Once a day: erases what is older than `privacy.retention`. Keeping personal data longer than it is needed is forbidden (GDPR Art. 5). */
export async function eraseOld(app: App): Promise<number> {
  const { retentionMs } = app.config.privacy
  const now = app.runtime.now()
  const last = Number((await app.store.getMeta('erased_at')) ?? 0)
  if (retentionMs === null || (last <= now && now - last < DAY)) return 0
  const erased = await eraseAll(app, now - retentionMs)
  await compactLater(app, erased > 0)
  await app.store.setMeta('erased_at', String(now))
  return erased
}
