import { type Tokens, tokenize } from '../text/tokens.js'
import { type LanguageSigns, languageSigns, languageWords, VOTED, type Votes } from './language-signs.js'

interface Detector {
  detect(text: string): { readonly language: string; getScores(): Readonly<Record<string, number>> }
}

// The languages of the region and of those who live there. Fewer candidates, fewer mistakes on short texts.
const LATIN = [...VOTED, 'ro', 'hu', 'cs', 'sv', 'da']
/** Scripts in which the candidates hold more than one language. */
const SHARED_SCRIPTS: ReadonlyMap<string, readonly string[]> = new Map([
  ['ru', ['ru', 'uk', 'bg', 'sr']],
  ['ar', ['ar', 'fa', 'ur']],
])
const VOTED_WORDS = 80
const READ = 600
// What a platform or thread says is often wrong: two small words outweigh it, one does not.
const PRIOR = 1.2
// German and English are what is written here.
const AT_HOME = 0.3
// A language that is rare here has to show more than its likeness to a common one: "echt super" is no Dutch.
const RARE = 0.6
const COMMON = new Set(['de', 'en', 'fr', 'it'])
// What the detector says is worth so many small words at most, and less of one to three words, of which it knows little.
const DETECTED = 6
const SURE_WORDS = 4
const NO_LIKENESS = 0.5

let detector: Detector | null = null

/**
 * Loads the n-gram detector (a third of a second of CPU), which helps where the words of the lists do not decide. Without it `languageOf`
 * falls back to the words and to what the platform declares. Await it before judging a text of which `languageIsPlain` says false.
 */
export async function prepareLanguages(): Promise<void> {
  if (detector !== null) return
  const { eld } = await import('eld/small')
  eld.setLanguageSubset([...LATIN, ...[...SHARED_SCRIPTS.values()].flat()])
  detector = eld
}

/** Whether the words and the platform tell the language, so that no detector is needed. */
export const languageIsPlain = (text: string, declared: string | null): boolean =>
  plainly(languageSigns(tokenize(text, VOTED_WORDS)), primary(declared)) !== undefined

/**
 * ISO 639-1 code of the text; null when it cannot be told. `declared` is what the platform, the source or the thread says of it, often
 * wrong: it weighs a little more than one small word, and decides where nothing else speaks. `thread` is the text that this one replies to:
 * its language is looked at where nobody declared one and the words alone do not tell.
 */
export function languageOf(tokens: Tokens, declared: string | null, thread: string | null = null): string | null {
  const signs = languageSigns(tokens)
  const alone = plainly(signs, primary(declared))
  if (alone !== undefined) return alone
  const hint = primary(declared) ?? (thread === null ? null : plainLanguage(thread))
  const plain = plainly(signs, hint)
  if (plain !== undefined) return plain
  if (signs.script !== null) return inSharedScript(signs.script, tokens, hint)
  const weights = new Map(VOTED.map((language, at) => [language, signs.votes[at]! - (COMMON.has(language) ? 0 : RARE)]))
  const add = (language: string, weight: number): void => {
    weights.set(language, (weights.get(language) ?? -RARE) + weight)
  }
  if (hint !== null) add(hint, PRIOR)
  if (detector !== null) {
    for (const [language, weight] of detected(detector, tokens)) add(language, weight)
    for (const language of ['de', 'en']) add(language, AT_HOME)
  }
  return heaviest(weights) ?? hint
}

/** The language of a text whose words tell it by themselves; else null. */
export const plainLanguage = (text: string): string | null => plainly(languageSigns(tokenize(text, VOTED_WORDS)), null) ?? null

/** undefined: somebody has to look closer. */
function plainly({ count, votes, script }: LanguageSigns, hint: string | null): string | null | undefined {
  if (count === 0) return null
  if (script !== null) return SHARED_SCRIPTS.has(script) ? undefined : script === 'und' ? null : script
  const { leading, most, second } = leaderOf(votes)
  const enough = Math.max(2, Math.min(count * 0.15, 6))
  if (leading !== null && most >= enough && most >= 2.5 * second) return leading
  if (hint !== null && (leading === null || leading === hint) && (count <= 3 || most > 0)) return hint
  return undefined
}

/** `de-CH` → `de`; Swiss German is German here. */
function primary(tag: string | null): string | null {
  const language = tag?.toLowerCase().split(/[-_]/)[0] ?? ''
  if (language === 'gsw' || language === 'bar') return 'de'
  return /^[a-z]{2}$/.test(language) ? language : null
}

/** Cyrillic or Arabic: what the platform says or the detector, where it is of the script. */
function inSharedScript(script: string, tokens: Tokens, hint: string | null): string {
  const languages = SHARED_SCRIPTS.get(script)!
  if (hint !== null && languages.includes(hint)) return hint
  const found = detector?.detect(languageWords(tokens).join(' ').slice(0, READ)).language ?? ''
  return languages.includes(found) ? found : script
}

/** What the detector says for each language, in votes. */
function detected({ detect }: Detector, tokens: Tokens): readonly (readonly [language: string, votes: number])[] {
  const words = languageWords(tokens)
  const scores = Object.entries(detect(words.join(' ').slice(0, READ)).getScores())
  const best = Math.max(0, ...scores.map(([, score]) => score))
  const worth = DETECTED * Math.min(1, words.length / SURE_WORDS)
  // Scores lie close together: the distance to the best tells more than the height.
  return scores.map(([language, score]) => [language, worth * Math.max(0, score - NO_LIKENESS - 1.5 * (best - score))] as const)
}

/** null where nothing weighs anything, or two as much. */
function heaviest(weights: ReadonlyMap<string, number>): string | null {
  const [[language, most] = [null, 0], [, second] = [null, 0]] = [...weights].sort((a, b) => b[1] - a[1])
  return most > 0 && most > second ? language : null
}

/** `leading` has most votes; null where nothing speaks for any language, or two have as much. */
function leaderOf(votes: Votes): { leading: string | null; most: number; second: number } {
  let leading = -1
  let most = 0
  let second = 0
  for (let at = 0; at < votes.length; at++) {
    const count = votes[at]!
    if (count > most) {
      second = most
      most = count
      leading = at
    } else if (count > second) second = count
  }
  return { leading: most === second ? null : VOTED[leading]!, most, second }
}
