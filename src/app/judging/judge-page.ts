import type { IncomingMention, JudgedMention } from '../../model/mention.js'
import { languageIsPlain, plainLanguage } from '../../triage/language/language.js'
import { countRepeats } from '../../triage/spam/repeats.js'
import { ownWords } from '../../util/own-words.js'
import type { App } from '../app.js'
import { judgeFully } from './judge-fully.js'
import { type JudgedSource, judgeMention, type Surroundings } from './judge-mention.js'
import { pageLanguages } from './page-languages.js'
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
  const languageOf = pageLanguages(mentions, source.config.language)
  const judged: JudgedMention[] = []
  for (const mention of mentions) {
    const around = { source, rules: known, rootText: rootText(mention), repeated: repeatsOf(mention) }
    const found = judgeInPlace(mention, around, languageOf)
    // Hardly any has to wait, and to wait for nothing takes longer than to judge most.
    judged.push(found instanceof Promise ? await found : found)
  }
  return judged
}

/**
 * Where a mention matters and its own words do not tell its language, the place does: the root of its thread, or what else stands there.
 * What the place told is kept as what is declared, so that the mention is judged alike when the rest of its page is gone.
 */
function judgeInPlace(
  mention: IncomingMention,
  around: Surroundings,
  languageOf: (mention: IncomingMention) => string | null,
): JudgedMention | Promise<JudgedMention> {
  const first = judgeMention(mention, around)
  if (!first.verdict.relevant || languageIsPlain(ownWords(mention.text), null)) return first
  const told = mention.language ?? around.source.config.language
  const threadTells = told === null && around.rootText !== null && plainLanguage(around.rootText) !== null
  const language = threadTells ? null : languageOf(mention)
  if (language === told && languageIsPlain(ownWords(mention.text), told)) return first
  const known = language === told ? mention : { ...mention, language }
  return judgeFully({ text: mention.text, language }, () => judgeMention(known, around))
}
