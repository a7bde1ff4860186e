import { adapterFor } from './adapter-for.js'
import type { App } from './app.js'
import { policyHashOf } from './judge-case.js'
import { judgeFully } from './judge-fully.js'
import { rejudge } from './judge-mention.js'
import { rulesHash } from './rules.js'

const BATCH = 500
/** Bounds what one run spends on it; the next run goes on where this one ended. */
const MAX_PER_RUN = 50_000

/** Judges stored mentions again when brands, accounts, rules or this program changed since; open cases are then joined anew. */
export async function retriage(app: App): Promise<number> {
  const { store, config } = app
  const rules = await app.rules()
  const hash = rulesHash(rules, app.runtime.version)
  const before = await store.getMeta('rules_hash')
  if (before === hash) return 0
  if (before === null) {
    await store.setMeta('rules_hash', hash)
    return 0
  }
  const sources = new Map(config.sources.map((source) => [source.id, source]))
  let judged = 0
  while (judged < MAX_PER_RUN) {
    app.runtime.signal.throwIfAborted()
    const mentions = await store.mentionsToTriage(hash, BATCH)
    if (mentions.length === 0) break
    const verdicts = []
    for (const mention of mentions) {
      const source = sources.get(mention.source)
      // A source that left the configuration keeps the verdicts that it had.
      if (source === undefined)
        verdicts.push({ id: mention.id, verdict: mention.verdict, officialIdentity: mention.officialIdentity })
      else {
        const root = mention.rootRef ?? mention.parentRef
        const rootText = root === null ? null : await store.rootText(mention.source, root)
        const surroundings = { source: { config: source, platform: (await adapterFor(source)).platform }, rules, rootText }
        verdicts.push(await judgeFully(mention, () => rejudge(mention, surroundings)))
      }
    }
    await store.saveVerdicts(hash, verdicts)
    judged += mentions.length
  }
  await store.rejoinOpenCases()
  // Last, so that a run that dies before it is repeated.
  if (judged < MAX_PER_RUN) await store.setMeta('rules_hash', hash)
  return judged
}

/** Decides open cases anew when the SLA changed: what counts as an answer may be something else now. Closed ones keep what they came to. */
export async function rejoinByPolicy({ store, config }: App): Promise<void> {
  const hash = policyHashOf(config.sla)
  const before = await store.getMeta('policy_hash')
  if (before === hash) return
  if (before !== null) await store.rejoinOpenCases()
  await store.setMeta('policy_hash', hash)
}
