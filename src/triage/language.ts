import { foldWord } from './fold.js'
import { STOP_WORDS } from './lexicon/stop-words.js'
import { type Tokens, tokenize } from './tokens.js'

interface Detector {
  detect(text: string): { readonly language: string; isReliable(): boolean }
}

// The languages of the region and of those who live there. Fewer candidates, fewer mistakes on short texts.
const CANDIDATES = [
  'de',
  'en',
  'fr',
  'it',
  'es',
  'pt',
  'nl',
  'pl',
  'tr',
  'hr',
  'sq',
  'ru',
  'uk',
  'el',
  'ar',
  'he',
  'zh',
  'ja',
  'ko',
]
const VOTED_WORDS = 80
const SHORT = 3
const LETTERS = /\p{L}{2}/u

let detector: Detector | null = null
let voices: ReadonlyMap<string, readonly string[]> | null = null

/**
 * Loads the n-gram detector (a third of a second of CPU), which decides where the vote of the small words does not. Without it `languageOf`
 * falls back to the vote and to what the platform declares. Await it before judging a text of which `languageIsPlain` says false.
 */
export async function prepareLanguages(): Promise<void> {
  if (detector !== null) return
  const { eld } = await import('eld/small')
  eld.setLanguageSubset(CANDIDATES)
  detector = eld
}

/** Whether the small words and the platform tell the language, so that no detector is needed. */
export const languageIsPlain = (text: string, declared: string | null): boolean =>
  byVote(tokenize(text, VOTED_WORDS), primary(declared)) !== undefined

/**
 * ISO 639-1 code of the text; null when it cannot be told. `declared` is the platform's word, often wrong: it decides over texts of one to
 * three words, and where nothing else does.
 */
export function languageOf(tokens: Tokens, declared: string | null): string | null {
  const hint = primary(declared)
  const voted = byVote(tokens, hint)
  if (voted !== undefined) return voted
  const detected = detector?.detect(tokens.text)
  if (detected === undefined) return vote(tokens).leading ?? hint
  const language = CANDIDATES.includes(detected.language) ? detected.language : null
  return language !== null && (detected.isReliable() || hint === null) ? language : hint
}

/** undefined: the vote does not decide. */
function byVote(tokens: Tokens, hint: string | null): string | null | undefined {
  if (!tokens.words.some((word) => LETTERS.test(word))) return null
  const { plain, leading } = vote(tokens)
  if (plain !== null) return plain
  if (hint !== null && (tokens.words.length <= SHORT || leading === hint)) return hint
  return undefined
}

/** `de-CH` → `de`; Swiss German is German here. */
function primary(tag: string | null): string | null {
  const language = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  if (language === 'gsw' || language === 'bar') return 'de'
  return /^[a-z]{2}$/.test(language) ? language : null
}

/** `leading` has most small words; `plain` has so many more that nobody would doubt it. */
function vote({ words }: Tokens): { plain: string | null; leading: string | null } {
  voices ??= voicesOf(STOP_WORDS)
  const counts = new Map<string, number>()
  const end = Math.min(words.length, VOTED_WORDS)
  for (let at = 0; at < end; at++) {
    const languages = voices.get(words[at]!)
    if (languages !== undefined)
      for (const language of languages) counts.set(language, (counts.get(language) ?? 0) + 1 / languages.length)
  }
  let leading: string | null = null
  let most = 0
  let second = 0
  for (const [language, count] of counts) {
    if (count > most) {
      second = most
      most = count
      leading = language
    } else if (count > second) second = count
  }
  if (most === second) leading = null
  const enough = Math.max(2, Math.min(end * 0.15, 6))
  return { plain: most >= enough && most >= 2 * second ? leading : null, leading }
}

function voicesOf(lists: Readonly<Record<string, string>>): Map<string, string[]> {
  const languagesOf = new Map<string, string[]>()
  for (const [language, list] of Object.entries(lists)) {
    for (const word of new Set(list.split(/\s+/).map(foldWord))) {
      const others = languagesOf.get(word)
      if (others === undefined) languagesOf.set(word, [language])
      else others.push(language)
    }
  }
  return languagesOf
}
