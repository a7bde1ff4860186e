import type { Verdict } from '../../model/verdict.js'
import { languageIsPlain, prepareLanguages } from '../../triage/language/language.js'
import { ownWords } from '../../util/own-words.js'

/**
 * Judges a text; if it matters and neither its small words nor the platform tell its language, judges it again with the language detector.
 * The detector is loaded only then: that takes 0.4 s of CPU, more than all the rest of a small poll.
 */
export function judgeFully<Judged extends { readonly verdict: Verdict }>(
  { text, language }: { readonly text: string; readonly language: string | null },
  judge: () => Judged,
): Judged | Promise<Judged> {
  const first = judge()
  if (!first.verdict.relevant || languageIsPlain(ownWords(text), language)) return first
  return prepareLanguages().then(judge)
}
