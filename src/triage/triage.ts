import type { Reason, Verdict } from '../model/verdict.js'
import { isClosing } from './closing.js'
import type { TriageContext } from './context.js'
import { judgeKind, type KindContext } from './kind.js'
import { languageOf } from './language/language.js'
import { relevanceOf } from './relevance.js'
import { judgeSeverity } from './severity/severity.js'
import type { BrandHit } from './subject/subject.js'
import { applyTaught } from './taught/apply-taught.js'
import { JUDGED_WORDS } from './text/judged-text.js'
import { OUR_BRAND } from './text/matcher.js'
import { type Tokens, tokenize } from './text/tokens.js'
import { wordOf } from './text/words.js'

export type { TriageContext } from './context.js'

/**
 * Judges one text, redacted before. Pure but for `prepareLanguages`, whose detector sharpens the language of short texts. A text that is
 * not about us is judged no further: `neutral`, with the reason why.
 */
export function triage(text: string, context: TriageContext): Verdict {
  const read = relevanceOf(text, context)
  const { relevant, brand, hits, reason } = read
  const { sensitive, reach = null } = context
  if (!relevant) return irrelevant(reason, sensitive)
  const asWritten = read.tokens ?? tokenize(read.judged, JUDGED_WORDS)
  const tokens = withBrands(asWritten, hits)
  const known = kindContext(tokens, context)
  const { kind, score, complaint, uncertain, reasons } = judgeKind(tokens, known)
  const { followers } = context.author
  const { language } = known
  const urgency = judgeSeverity(tokens, { kind, sensitive, codes: reasons.map(({ code }) => code), followers, reach })
  const all: Reason[] = [...reasons, ...urgency.reasons, reason]
  const closing = kind !== 'complaint' && kind !== 'spam' && isClosing(tokens)
  const { severity } = urgency
  const verdict = { kind, score, complaint, uncertain, severity, language, relevant, brand, reasons: all, sensitive, closing }
  const taught = context.taught?.find(asWritten.entries, context.mentionId) ?? null
  return taught === null ? verdict : applyTaught(verdict, taught)
}

/** What the kind is judged by, beside the words. */
function kindContext(tokens: Tokens, context: TriageContext): KindContext {
  const { declaredLanguage, rootText, author, role, judge, recall, repeated = 1 } = context
  const language = languageOf(tokens, declaredLanguage, rootText)
  return {
    language,
    role,
    authorName: author.name,
    authorUrl: author.url,
    repeated,
    judge,
    threshold: judge.thresholdFor(recall),
    isArticle: context.isArticle ?? false,
  }
}

/** A text as its kind is judged, and how it reads with some of its words blanked out; null: it is not about us, and not judged. */
export function readForKind(text: string, context: TriageContext) {
  const { relevant, hits, judged } = relevanceOf(text, context)
  if (!relevant) return null
  const read = (blanked: string): Tokens => withBrands(tokenize(blanked, JUDGED_WORDS), hits)
  const tokens = read(judged)
  return { tokens, known: kindContext(tokens, context), read }
}

const irrelevant = (reason: Reason, sensitive: Verdict['sensitive']): Verdict => ({
  kind: 'neutral',
  score: 1,
  complaint: 0,
  uncertain: false,
  severity: 'low',
  language: null,
  relevant: false,
  brand: null,
  reasons: [reason],
  sensitive,
  closing: false,
})

/** Our names become one word, so that phrases can speak of us whatever we are called. */
function withBrands(tokens: Tokens, hits: readonly BrandHit[]): Tokens {
  if (hits.length === 0) return tokens
  const words = [...tokens.words]
  const entries = [...tokens.entries]
  const brandWord = wordOf(OUR_BRAND)
  let next = 0
  for (let at = 0; at < words.length && next < hits.length; at++) {
    while (next < hits.length && hits[next]!.end <= tokens.starts[at]!) next += 1
    if (next < hits.length && tokens.ends[at]! > hits[next]!.start) {
      words[at] = OUR_BRAND
      entries[at] = brandWord
    }
  }
  return { ...tokens, words, entries }
}
