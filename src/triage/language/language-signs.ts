import { STOP_WORDS } from '../lexicon/stop-words.js'
import { foldWord } from '../text/fold.js'
import type { Tokens } from '../text/tokens.js'
import { oncePerWord } from '../text/words.js'

/** The languages that words can speak for. */
export const VOTED = Object.keys(STOP_WORDS)

/** How much speaks for each language of `VOTED`, in votes: a small word is one. */
export type Votes = readonly number[]

/** What in a text tells its language. */
export interface LanguageSigns {
  /** How many words count: no handles, hashtags, addresses, names of ours, numbers, emoji. */
  readonly count: number
  readonly votes: Votes
  /** The language of the script of most words; `und` where none of ours is written in it, null for Latin letters. */
  readonly script: string | null
}

const MOST_WORDS = 80
const PLAIN_LETTER = /[a-z]/
const BEYOND_ASCII = /[^\u0000-\u007f]/
const LETTERS = /\p{L}/u
const SCRIPTS: readonly (readonly [script: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Greek}/u, 'el'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/[іїєґ]/iu, 'uk'],
  [/\p{Script=Cyrillic}/u, 'ru'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Devanagari}/u, 'hi'],
]
const LATIN = /\p{Script=Latin}/u

// Beginnings, endings and letters of words that no list holds. Half a vote: names and borrowed words have them too.
const SHAPES: readonly (readonly [shape: RegExp, language: string])[] = [
  [
    /(?:ung|ungen|keit|keiten|heit|heiten|schaft|lich|liche|licher|liches|lichen|igkeit|isch|ische|ischer|isches|erei|iert|ieren|fach|los|lose|bar|artig)$/,
    'de',
  ],
  [/sch[aeioumnlrtw]|^ge[a-z]{3,}t$|^(?:ver|zer|ent|emp)[a-z]{5,}|tz[te]?$|cht[e]?$|pf|^zw|uess|aeu|oe[hrn]|ue[hrn]/, 'de'],
  [/(?:ing|ings|ness|tional|ful|less|ly|ight|ough|ould|ck|ment|ee|oo[a-z]|wn|ew|ay|ays|ed)$|^(?:th|wh|wr|kn)[a-z]/, 'en'],
  [
    /(?:eux|euse|euses|eau|eaux|aient|ait|ais|oire|ique|iques|elle|elles|ette|ement|eur|eurs|oir|ez)$|^(?:qu|lapp|jai|cest|nest|dun)|ouv/,
    'fr',
  ],
  [
    /(?:zione|zioni|issimo|issima|issimi|ggio|gli|glia|glie|ato|ata|ati|uto|uta|mente|ando|endo|ezza|tore|tto|tta|tti|cco|ccio|ino|ella|ello)$/,
    'it',
  ],
  [/(?:cion|ciones|idad|ado|ada|ando|iendo)$/, 'es'],
  [/(?:ij[a-z]{0,3}|lijk|lijke|heid|aar|eer|oor|uur|uis)$/, 'nl'],
]
const SHAPE = 0.5
// Letters that few languages write, looked at in the text as it was typed.
const MARKS: readonly (readonly [letters: string, language: string])[] = [
  ['äöüßÄÖÜ', 'de'],
  ['éêèçœâîûëÉÊÈÇŒÂÎ', 'fr'],
  ['òìùèÈ', 'it'],
  ['ñ¿¡Ñ', 'es'],
  ['ãõÃÕ', 'pt'],
  ['ığşİŞ', 'tr'],
  ['łąężźśćńŁŻŚ', 'pl'],
  ['čćžđšČŽŠ', 'hr'],
]
const ELISIONS: readonly (readonly [elision: RegExp, language: string])[] = [
  [/(?<!\p{L})(?:[jlcdnsmt]|qu)['’]\p{L}/iu, 'fr'],
  [/(?<!\p{L})(?:dell|all|nell|dall|un|sull|c|l|d)['’]\p{L}/iu, 'it'],
]
const MARK = 0.7
const LOOKED_AT = 600

const votedIndex = (language: string): number => VOTED.indexOf(language)
const FIRST_MARK = 0xa1
const marksOf = new Uint16Array(0x250)
for (const [letters, language] of MARKS) for (const letter of letters) marksOf[letter.charCodeAt(0)]! |= 1 << votedIndex(language)
const FOREIGN = 1 << 15

/** What one word says: for which languages, and how much for each. */
interface Voice {
  readonly languages: readonly number[]
  readonly amount: number
}

let lists: ReadonlyMap<string, number> | null = null
const SILENT: Voice = { languages: [], amount: 0 }

// Copied, for a typed array would lie outside of the heap, and to make one takes as long as all the words.
const NO_VOTES: readonly number[] = VOTED.map(() => 0)

/** Reads at most the first eighty words. */
export function languageSigns(tokens: Tokens): LanguageSigns {
  const { text, entries, starts } = tokens
  const votes = NO_VOTES.slice()
  let count = 0
  const end = Math.min(entries.length, MOST_WORDS)
  for (let at = 0; at < end; at++) {
    if (isTag(text.charCodeAt(starts[at]! - 1))) continue
    const voice = voiceOf(entries[at]!)
    if (voice === null) continue
    count += 1
    const { languages, amount } = voice
    for (let index = 0; index < languages.length; index++) votes[languages[index]!]! += amount
  }
  const marks = count === 0 ? 0 : markedIn(text)
  if (marks !== 0) for (let at = 0; at < VOTED.length; at++) if ((marks & (1 << at)) !== 0) votes[at]! += MARK
  return { count, votes, script: (marks & FOREIGN) === 0 ? null : scriptOf(languageWords(tokens)) }
}

/** The words that count, as they stand in the text. */
export function languageWords({ text, entries, starts, ends }: Tokens): readonly string[] {
  const counted: string[] = []
  for (let at = 0; at < Math.min(entries.length, MOST_WORDS); at++)
    if (!isTag(text.charCodeAt(starts[at]! - 1)) && voiceOf(entries[at]!) !== null) counted.push(text.slice(starts[at], ends[at]))
  return counted
}

/** `#` or `@` before it. */
const isTag = (code: number): boolean => code === 0x23 || code === 0x40

/** What a word says; null for what is no word. */
const voiceOf = oncePerWord((word): Voice | null => {
  lists ??= readLists(STOP_WORDS)
  if (word.startsWith('@') || !hasLetter(word)) return null
  const languages = lists.get(word)
  return languages === undefined ? shapeVoice(word) : listedVoice(languages)
})

/** Most words need no pattern for the letters of all scripts, which is slow. */
const hasLetter = (word: string): boolean => PLAIN_LETTER.test(word) || (BEYOND_ASCII.test(word) && LETTERS.test(word))

/** Languages are a bit each; the more of them have the word, the less it says. */
function listedVoice(bits: number): Voice {
  const languages = VOTED.map((_, at) => at).filter((at) => (bits & (1 << at)) !== 0)
  return { languages, amount: 1 / languages.length }
}

function shapeVoice(word: string): Voice {
  if (word.length < 4) return SILENT
  const short = word.slice(0, 40)
  const languages = new Set(SHAPES.flatMap(([shape, language]) => (shape.test(short) ? [language] : [])))
  return languages.size === 0 ? SILENT : { languages: [...languages].map(votedIndex), amount: SHAPE }
}

/** Languages whose letters stand in the text, a bit each, and whether other letters than Latin do. */
function markedIn(text: string): number {
  let marks = 0
  const end = Math.min(text.length, LOOKED_AT)
  let isElided = false
  for (let at = 0; at < end; at++) {
    const code = text.charCodeAt(at)
    if (code < FIRST_MARK) {
      if (code === 0x27) isElided = true
    } else if (code < marksOf.length) marks |= marksOf[code]!
    else if (code === 0x2019) isElided = true
    else if (code >= 0x370 && (code < 0x2000 || code > 0x2bff) && (code < 0xd800 || code > 0xdfff) && code < 0xfe00)
      marks |= FOREIGN
  }
  if (isElided) {
    const shown = text.slice(0, end)
    for (const [elision, language] of ELISIONS) if (elision.test(shown)) marks |= 1 << votedIndex(language)
  }
  return marks
}

/** The language of the script that most words are written in; null for Latin letters. */
function scriptOf(words: readonly string[]): string | null {
  const foreign = words.filter((word) => !LATIN.test(word))
  if (foreign.length * 2 < words.length || foreign.length === 0) return null
  const all = foreign.join(' ').slice(0, LOOKED_AT)
  return SCRIPTS.find(([script]) => script.test(all))?.[1] ?? 'und'
}

/** For each word the languages that have it, a bit each. */
function readLists(all: Readonly<Record<string, string>>): Map<string, number> {
  const languagesOf = new Map<string, number>()
  for (const [language, list] of Object.entries(all)) {
    const bit = 1 << votedIndex(language)
    for (const word of foldWord(list.replace(/['’]/g, '')).split(/\s+/)) languagesOf.set(word, (languagesOf.get(word) ?? 0) | bit)
  }
  return languagesOf
}
