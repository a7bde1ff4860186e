import type { App } from '../app.js'
import { compactLater } from './compact-later.js'
import { eraseAll } from './erase-all.js'

const DAY = 86_400_000

/** Once a day: erases what is older than `privacy.retention`. Keeping personal data longer than it is needed is forbidden (GDPR Art. 5). */
export async function eraseOld(app: App): Promise<number> {
  const { retentionMs } = app.config.privacy
  const now = app.runtime.now()
  const last = Number((await app.store.getMeta('erased_at')) ?? 0)
  const isDue = retentionMs !== null && (last > now || now - last >= DAY)
  const erased = isDue ? await eraseAll(app, now - retentionMs) : 0
  // Not only then: something may have been erased by other means, also where all is kept for ever.
  await compactLater(app)
  if (isDue) await app.store.setMeta('erased_at', String(now))
  return erased
}
