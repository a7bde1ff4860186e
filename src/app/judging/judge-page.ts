import type { IncomingMention, JudgedMention } from '../../model/mention.js'
import { languageIsPlain, plainLanguage } from '../../triage/language/language.js'
import { countRepeats } from '../../triage/spam/repeats.js'
import { ownWords } from '../../util/own-words.js'
import type { App } from '../app.js'
import { judgeFully } from './judge-fully.js'
import { type JudgedSource, judgeMention, type Surroundings } from './judge-mention.js'
import { pageLanguages } from './page-languages.js'
import { rootTextsOf } from './root-texts.js'

/** Judges the mentions from one reading of a source, each by its own text and that of the root of its thread. */
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
    // Awaited only if it is a promise: hardly any is, and an await takes longer than judging most mentions.
    judged.push(found instanceof Promise ? await found : found)
  }
  return judged
}

/**
 * If a mention matters and its own text does not tell its language, the root of its thread or the rest of the page does. That language is stored
 * as the declared one, so that the mention gets the same verdict when the rest of the page is gone.
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
