import type { IncomingMention, JudgedMention } from '../model/mention.js'
import { countRepeats } from '../triage/repeats.js'
import type { App } from './app.js'
import { judgeFully } from './judge-fully.js'
import { type JudgedSource, judgeMention } from './judge-mention.js'
import { rootTextsOf } from './root-texts.js'

/** Judges what one reading of a source brought, each mention by its own words and those of the root of its thread. */
export async function judgePage(
  { rules, store }: Pick<App, 'rules'> & { readonly store: Pick<App['store'], 'rootText'> },
  source: JudgedSource,
  mentions: readonly IncomingMention[],
): Promise<readonly JudgedMention[]> {
  const { id, match } = source.config
  const beyond = async (ref: string): Promise<string | null> => (match === 'thread' ? store.rootText(id, ref) : null)
  const rootText = match === 'brands' ? () => null : await rootTextsOf(mentions, beyond)
  const known = await rules()
  const repeatsOf = countRepeats(mentions)
  const judged: JudgedMention[] = []
  for (const mention of mentions) {
    const around = { source, rules: known, rootText: rootText(mention), repeated: repeatsOf(mention) }
    const language = mention.language ?? source.config.language
    const found = judgeFully({ text: mention.text, language }, () => judgeMention(mention, around))
    // Hardly any has to wait, and to wait for nothing takes longer than to judge most.
    judged.push(found instanceof Promise ? await found : found)
  }
  return judged
}
