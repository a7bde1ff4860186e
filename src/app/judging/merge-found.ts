import type { Merge } from '../../answers/similar/folding.js'
import type { CaseRecord } from '../../model/case.js'
import { merge } from '../acts/merge.js'
import type { App } from '../app.js'
import { sceneOf } from './scene.js'

/** A snooze was for what was known of one of them; only where both were put off is nothing new. */
const snoozedUntil = (cases: readonly CaseRecord[]): number | null =>
  cases.every((record) => record.snoozedUntil !== null) ? Math.max(...cases.map((record) => record.snoozedUntil!)) : null

/** Two cases are one, as far as the rules can tell: like a person's merge, but that a person's word parts them for good. */
export async function mergeFound(app: App, { from, into, reason }: Merge): Promise<void> {
  const decide = merge(sceneOf(app, { who: 'monitor', why: reason }))
  await app.store.merge({
    from: from.id,
    into: into.id,
    found: true,
    decide: (source, target) => ({ ...decide(source, target), snoozedUntil: snoozedUntil([source, target]) }),
  })
}
