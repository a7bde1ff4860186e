import { foldWords } from '../fold.js'
import { SMALL_WORDS } from './small-words.js'

const MIN_LETTERS = 3
/** A link of letters that nobody wrote as a word. */
const MAX_LETTERS = 40
const MAX_LENGTH = 8_000
const MIN_SHARED = 2

interface SmallWords {
  readonly words: ReadonlySet<string>
  readonly stems: readonly string[]
}

let compiled: SmallWords | null = null

function smallWords(): SmallWords {
  if (compiled !== null) return compiled
  const all = SMALL_WORDS.split(/\s+/).filter((word) => word !== '')
  const stems = all.filter((word) => word.endsWith('*')).map((word) => word.slice(0, -1))
  compiled = { words: new Set(all.filter((word) => !word.endsWith('*'))), stems }
  return compiled
}

/** Whether a folded word says nothing of what is complained about. */
const isSmall = (word: string): boolean => {
  const { words, stems } = smallWords()
  return words.has(word) || stems.some((stem) => word.startsWith(stem))
}

const ENDINGS = /(?:ern|en|er|es|em|e|n|s)$/

/** `Karte` and `Karten`, `order` and `orders` are one matter: what German and English hang on a word is taken off it, roughly. */
const stemOf = (word: string): string => (word.length > 4 ? word.replace(ENDINGS, '') : word)

const known = new Map<string, string | null>()
/** A word is asked about thousands of times; what strangers invent must not fill the memory. */
const MAX_KNOWN = 20_000

function matterOf(word: string): string | null {
  const found = known.get(word)
  if (found !== undefined) return found
  const matters = word.length >= MIN_LETTERS && word.length <= MAX_LETTERS && !/^\d/.test(word) && !isSmall(word)
  const stem = matters ? stemOf(word) : null
  if (known.size >= MAX_KNOWN) known.clear()
  known.set(word, stem)
  return stem
}

const LINKS_AND_NAMES = /(?:https?:\/\/|www\.)\S+|(?<![\p{L}\p{N}])@\S+/giu
const MAY_HOLD_THEM = /[@/]|www\./i

/** What a text is about: the words that matter by their stems, each with the first form in which it stands there. */
export function mattersOf(text: string, ignored: ReadonlySet<string>): ReadonlyMap<string, string> {
  const start = text.slice(0, MAX_LENGTH)
  const own = MAY_HOLD_THEM.test(start) ? start.replace(LINKS_AND_NAMES, ' ') : start
  const matters = new Map<string, string>()
  for (const word of foldWords(own).split(' ')) {
    const stem = matterOf(word)
    if (stem !== null && !matters.has(stem) && !ignored.has(stem) && !ignored.has(word)) matters.set(stem, word)
  }
  return matters
}

/** What two texts are both about, by their matters, where it is enough to be one matter: two words, and half of those of the shorter. */
export function sharedMatters(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): readonly string[] | null {
  const shared = [...one].filter(([stem]) => other.has(stem)).map(([, word]) => word)
  return shared.length >= MIN_SHARED && shared.length * 2 >= Math.min(one.size, other.size) ? shared : null
}
