import type { ExplainedVerdict } from '../../model/explained-verdict.js'
import type { Mention } from '../../model/mention.js'
import { turningPoint } from '../../triage/turning-point.js'
import type { App } from '../app.js'
import { judgeFully } from '../judging/judge-fully.js'
import { rejudge, triageContext } from '../judging/judge-mention.js'
import { operationOf } from '../operation.js'
import { adapterFor } from '../polling/adapter-for.js'

const isTaught = ({ verdict }: Mention): boolean => verdict.reasons.some(({ code }) => code === 'taught')

/** Explains verdicts by the rules of now: what stands in the store is told as it stands. */
export async function createVerdictExplainer({
  store,
  config,
  ...app
}: App): Promise<(of: Mention) => Promise<ExplainedVerdict>> {
  const rules = await app.rules()
  const operation = operationOf(rules)
  return async (mention) => {
    const source = config.sources.find(({ id }) => id === mention.source)
    const isErased = mention.text === '' && mention.title === null
    // What left the configuration keeps its verdict, as does what nothing is left of; our own posts are judged by nobody.
    if (source === undefined || isErased || mention.officialIdentity !== null)
      return { mention, operation, turning: null, now: null }
    const above = mention.rootRef ?? mention.parentRef
    const rootText = above === null ? null : await store.rootText(mention.source, above)
    const surroundings = { source: { config: source, platform: (await adapterFor(source)).platform }, rules, rootText }
    const { verdict } = await judgeFully(mention, () => rejudge(mention, surroundings))
    const context = triageContext(mention, mention.verdict.sensitive, surroundings)
    return {
      mention,
      operation,
      // Where a person's label speaks, no word of the text would turn it.
      turning: isTaught(mention) ? null : turningPoint(mention.text, context),
      now: verdict.kind === mention.verdict.kind ? null : verdict.kind,
    }
  }
}
