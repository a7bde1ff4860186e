import type { Merge } from '../../answers/similar/folding.js'
import type { CaseRecord } from '../../model/case.js'
import { listsBy } from '../../util/lists-by.js'
import { merge } from '../acts/merge.js'
import type { App } from '../app.js'
import { sceneOf } from './scene.js'

/** A merged case stays snoozed only if both were: a snooze was decided knowing only one of them. */
const snoozedUntil = (cases: readonly CaseRecord[]): number | null =>
  cases.every((record) => record.snoozedUntil !== null) ? Math.max(...cases.map((record) => record.snoozedUntil!)) : null

/** Merges cases that are the same by the rules. Like a person's merge, except that a person can separate them for good. */
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
