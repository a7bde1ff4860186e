import type { Merge } from '../../answers/similar/folding.js'
import type { CaseRecord } from '../../model/case.js'
import { listsBy } from '../../util/lists-by.js'
import { merge } from '../acts/merge.js'
import type { App } from '../app.js'
import { sceneOf } from './scene.js'

/** A snooze was for what was known of one of them; only where both were put off is nothing new. */
const snoozedUntil = (cases: readonly CaseRecord[]): number | null =>
  cases.every((record) => record.snoozedUntil !== null) ? Math.max(...cases.map((record) => record.snoozedUntil!)) : null

/** Cases are one, as far as the rules can tell: like a person's merge, but that a person's word parts them for good. */
export async function mergeFound(app: App, merges: readonly Merge[]): Promise<void> {
  const scene = sceneOf(app, { who: 'monitor', why: null })
  for (const [into, found] of listsBy(merges, (each) => each.into.id)) {
    const reasons = new Map(found.map(({ from, reason }) => [from.id, reason]))
    await app.store.mergeFound({
      from: [...reasons.keys()],
      into,
      decide: (source, target) => {
        const actor = { ...scene.actor, why: reasons.get(source.id) ?? null }
        return { ...merge({ ...scene, actor })(source, target), snoozedUntil: snoozedUntil([source, target]) }
      },
    })
  }
}
