import type { Mention } from '../../model/mention.js'
import { isErased } from '../../util/is-erased.js'
import type { App } from '../app.js'
import { adapterFor } from '../polling/adapter-for.js'
import { rulesHash } from '../rules.js'
import { judgeFully } from './judge-fully.js'
import { rejudge } from './judge-mention.js'

/** Judges stored mentions by the present rules. Those of sources no longer configured, and erased ones, keep their verdicts. */
export async function judgeAnew(app: App, mentions: readonly Mention[]) {
  const rules = await app.rules()
  const sources = new Map(app.config.sources.map((source) => [source.id, source]))
  const verdicts = []
  for (const mention of mentions) {
    const source = sources.get(mention.source)
    if (source === undefined || isErased(mention)) {
      verdicts.push({ id: mention.id, verdict: mention.verdict, officialIdentity: mention.officialIdentity })
      continue
    }
    const root = mention.rootRef ?? mention.parentRef
    const rootText = root === null ? null : await app.store.rootText(mention.source, root)
    const surroundings = { source: { config: source, platform: (await adapterFor(source)).platform }, rules, rootText }
    verdicts.push(await judgeFully(mention, () => rejudge(mention, surroundings)))
  }
  return verdicts
}

/** The same, and stores the verdicts; threads in which a verdict changed go back on the work list. */
export async function rejudgeStored(app: App, mentions: readonly Mention[]) {
  if (mentions.length === 0) return []
  const hash = rulesHash(await app.rules(), app.runtime.version)
  const verdicts = await judgeAnew(app, mentions)
  await app.store.saveVerdicts(hash, verdicts)
  return verdicts
}
