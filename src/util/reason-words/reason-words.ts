import { oneLine, truncate } from '../text.js'
import { de } from './de.js'
import { en } from './en.js'

/** What is told of a reason; a `Reason` of the model is one. */
export interface ToldReason {
  readonly code: string
  readonly passage: string | null
}

export type ReasonLanguage = 'en' | 'de'

interface Phrases {
  readonly texts: Readonly<Record<string, string>>
  readonly quotes: readonly [open: string, close: string]
  readonly wording: (words: string, many: boolean) => string
}

const PHRASES: Readonly<Record<ReasonLanguage, Phrases>> = {
  en: { texts: en, quotes: ['“', '”'], wording: (words, many) => `the word${many ? 's' : ''} ${words}` },
  de: { texts: de, quotes: ['„', '“'], wording: (words, many) => `${many ? 'die Worte' : 'das Wort'} ${words}` },
}

const lookUp = (texts: Phrases['texts'], code: string): string | undefined =>
  Object.hasOwn(texts, code) ? texts[code] : undefined

/** In words what the code of a reason says; the code itself when it is unknown. */
export function reasonText(code: string, language: ReasonLanguage = 'en'): string {
  const { texts } = PHRASES[language]
  return lookUp(texts, code) ?? lookUp(texts, code.replace(/^severity-/, '')) ?? code
}

// A few words of a stranger are enough.
const PASSAGE_MAX = 40
// Their passage is a count or a sign that the words tell already.
const TOLD_WITHOUT = new Set(['spam-links', 'insisting-question', 'contrast', 'question-mark'])

/** A stranger's words in the quotation marks of a language, on one line and short. */
export function quoted(passage: string, language: ReasonLanguage = 'en'): string {
  const [open, close] = PHRASES[language].quotes
  return `${open}${truncate(oneLine(passage), PASSAGE_MAX)}${close}`
}

/** One reason in words, with the passage: `waits too long: “seit drei Wochen”`. */
export function reasonInWords({ code, passage }: ToldReason, language: ReasonLanguage = 'en'): string {
  const text = reasonText(code, language)
  return passage === null || passage === '' || TOLD_WITHOUT.has(code) ? text : `${text}: ${quoted(passage, language)}`
}

/** Reasons as parts of a sentence, in their order: each code once, with its first passage; learned words together, where the first stands. */
export function reasonsInWords(reasons: readonly ToldReason[], language: ReasonLanguage = 'en'): readonly string[] {
  const words = [...new Set(reasons.flatMap(({ code, passage }) => (code === 'wording' ? (passage ?? []) : [])))]
  const together = words.map((word) => quoted(word, language)).join(', ')
  const told = new Set<string>()
  return reasons.flatMap((reason) => {
    if (told.has(reason.code)) return []
    told.add(reason.code)
    return reason.code === 'wording' && words.length > 0
      ? PHRASES[language].wording(together, words.length > 1)
      : reasonInWords(reason, language)
  })
}
