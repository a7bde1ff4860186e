import type { Config } from '../../model/config.js'
import type { Mention } from '../../model/mention.js'
import type { Store } from '../../store/store.js'
import { createJudge } from '../../triage/model/judge.js'
import type { LabelledText, TaughtIndex } from '../../triage/taught/taught-index.js'
import { judgedText, TAUGHT_CHARACTERS } from '../../triage/text/judged-text.js'
import { loadModel } from '../load-model.js'
import { loadRules, type Rules } from '../rules.js'

interface Known {
  readonly config: Config
  readonly rules: Promise<Rules>
}

const known = new WeakMap<Store, Known>()

/** The rules with what people's labels taught, read once a run. */
export function learnedRules({ store, config }: { readonly store: Store; readonly config: Config }): Promise<Rules> {
  const before = known.get(store)
  if (before?.config === config) return before.rules
  const rules = readLearned(store).then((learned) => ({ ...loadRules(config), ...learned }))
  known.set(store, { config, rules })
  return rules
}

/** To be called when labels changed, or something was learned from them. */
export const forgetLearned = (store: Store): void => {
  known.delete(store)
}

async function readLearned(store: Store): Promise<Omit<Rules, 'config'>> {
  const model = loadModel()
  const current = await store.currentCorrection(model.version)
  return {
    judge: createJudge(model, current?.correction ?? null),
    subjectMemory: current?.subject ?? null,
    taught: await taughtIndex(store),
  }
}

async function taughtIndex(store: Store): Promise<TaughtIndex | null> {
  const texts = await labelledTexts(store)
  return texts.length === 0 ? null : (await import('../../triage/taught/taught-index.js')).createTaughtIndex(texts)
}

/** More would cost each run more than they teach: near-identical texts come soon after each other. */
const MAX_TAUGHT = 1_000
const PAGE = 500

async function labelledTexts(store: Store): Promise<readonly LabelledText[]> {
  const texts: LabelledText[] = []
  for await (const mention of labelledMentions(store, MAX_TAUGHT))
    texts.push({ id: mention.id, text: judgedText(mention).slice(0, TAUGHT_CHARACTERS), label: mention.label! })
  return texts
}

/** Newest first, in bounded memory. */
export async function* labelledMentions(store: Store, limit: number): AsyncGenerator<Mention> {
  let after: number | null = null
  for (let left = limit; left > 0; left -= PAGE) {
    const size = Math.min(PAGE, left)
    const page: readonly Mention[] = await store.labelledMentions({ after, limit: size })
    yield* page
    if (page.length < size) return
    after = page.at(-1)!.id
  }
}
