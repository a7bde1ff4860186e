import type { Config, SourceConfig } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import type { ThreadWork } from '../../store/thread-store.js'
import { isErased } from '../../util/is-erased.js'
import { once } from '../../util/once.js'
import type { App } from '../app.js'
import { judgeFully } from '../judging/judge-fully.js'
import { rejudge } from '../judging/judge-mention.js'
import { adapterFor } from '../polling/adapter-for.js'
import { type Rules, withConfig } from '../rules.js'

type Judgement = Pick<Mention, 'verdict' | 'officialIdentity'>

interface Side {
  readonly rules: Rules
  readonly sources: ReadonlyMap<string, { readonly config: SourceConfig; readonly platform: string }>
}

/** What another configuration makes of the mentions of a thread. */
export interface RejudgedThread {
  /** In the order of the thread; the very same object where nothing changed. */
  readonly mentions: readonly Mention[]
  readonly changed: number
  /** Of these nothing is left that could be judged. */
  readonly erased: number
}

async function sideOf(rules: Rules): Promise<Side> {
  const sources = await Promise.all(
    rules.config.sources.map(
      async (source) => [source.id, { config: source, platform: (await adapterFor(source)).platform }] as const,
    ),
  )
  return { rules, sources: new Map(sources) }
}

function isSame(a: Judgement, b: Judgement): boolean {
  const { verdict: one } = a
  const { verdict: other } = b
  return (
    a.officialIdentity === b.officialIdentity &&
    (['kind', 'score', 'uncertain', 'severity', 'language', 'relevant', 'brand', 'closing'] as const).every(
      (key) => one[key] === other[key],
    ) &&
    one.sensitive.join() === other.sensitive.join() &&
    JSON.stringify(one.reasons.map(reasonParts)) === JSON.stringify(other.reasons.map(reasonParts))
  )
}

const reasonParts = ({ code, passage, weight }: Judgement['verdict']['reasons'][number]) => [code, passage, weight]

type RootText = () => Promise<string | null>

/** As the poll and the joining of threads judge it: by its own words, and those of the root of its thread. */
async function judgeBy(mention: Mention, { rules, sources }: Side, rootText: RootText): Promise<Judgement> {
  const source = sources.get(mention.source)
  // A source that left the configuration keeps the verdicts that it had.
  if (source === undefined) return mention
  const isReply = (mention.rootRef ?? mention.parentRef) !== null
  const surroundings = { source, rules, rootText: isReply ? await rootText() : null }
  return judgeFully(mention, () => rejudge(mention, surroundings))
}

/**
 * Judges stored mentions by another configuration. A verdict changes only where the two configurations disagree: that a root came later
 * or was edited since changes verdicts as well, and is no work of the configuration.
 */
export async function createRejudge(app: App, configs: { readonly before: Config; readonly after: Config }) {
  const rules = await app.rules()
  const [before, after] = await Promise.all([sideOf(withConfig(rules, configs.before)), sideOf(withConfig(rules, configs.after))])
  return async (work: ThreadWork): Promise<RejudgedThread> => {
    const rootText = once(() => app.store.rootText(work.source, work.thread))
    let changed = 0
    let erased = 0
    const mentions: Mention[] = []
    for (const mention of work.mentions) {
      if (isErased(mention)) {
        erased += 1
        mentions.push(mention)
        continue
      }
      const judged = await judgeBy(mention, after, rootText)
      const differs = !isSame(mention, judged) && !isSame(await judgeBy(mention, before, rootText), judged)
      if (differs) changed += 1
      mentions.push(differs ? { ...mention, verdict: judged.verdict, officialIdentity: judged.officialIdentity } : mention)
    }
    return { mentions, changed, erased }
  }
}
