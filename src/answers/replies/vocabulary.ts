import { talkGerman } from '../phrases/talk-de.js'
import { talkEnglish } from '../phrases/talk-en.js'

interface Vocabulary {
  readonly words: ReadonlySet<string>
  readonly stems: ReadonlySet<string>
  /** Words in which one slip of the finger is undone, by first letter and length: hardly anybody mistypes the first. */
  readonly long: ReadonlyMap<string, readonly string[]>
}

/** Shorter stems would swallow words that mean something. */
const MIN_STEM = 3
/** Shorter words are too near to each other: a slip in "melden" may be "meiden". */
const MIN_CORRECTED = 7

const keyOf = (word: string, length: number): string => `${word[0]}${length}`

let compiled: Vocabulary | null = null

function compile(): Vocabulary {
  const words = new Set<string>()
  const stems = new Set<string>()
  const long = new Map<string, string[]>()
  for (const word of `${talkGerman} ${talkEnglish}`.split(/\s+/)) {
    if (word === '') continue
    if (word.endsWith('*')) stems.add(word.slice(0, -1))
    else words.add(word)
    const plain = word.replace('*', '')
    if (plain.length < MIN_CORRECTED) continue
    const key = keyOf(plain, plain.length)
    long.set(key, [...(long.get(key) ?? []), plain])
  }
  return { words, stems, long }
}

const vocabulary = (): Vocabulary => {
  compiled ??= compile()
  return compiled
}

/** "Qualitätsteam", "Schadenabteilung", "Teamsitzung": German makes such words anew every day. */
const OFFICES = /(?:team|abteilung|stelle|leitung|sitzung|meeting|betreuung|verwaltung|zentrale)$/

/** A word of service talk, or one that only counts or tells the time. */
export function isTalk(word: string): boolean {
  const { words, stems } = vocabulary()
  if (words.has(word) || /^\d/.test(word) || OFFICES.test(word)) return true
  for (let length = MIN_STEM; length <= word.length; length += 1) if (stems.has(word.slice(0, length))) return true
  return false
}

/** One letter too many, too few, wrong, or two changed places. */
export function isOneSlip(a: string, b: string): boolean {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  let same = 0
  while (same < short.length && short[same] === long[same]) same += 1
  if (long.length > short.length) return short.slice(same) === long.slice(same + 1)
  const swapped = short[same] === long[same + 1] && short[same + 1] === long[same]
  return short.slice(same + 1) === long.slice(same + 1) || (swapped && short.slice(same + 2) === long.slice(same + 2))
}

/** The word as it was meant, where it is one slip away from a long word of service talk: `kuemern`, `weitergeleitt`. */
export function corrected(word: string): string {
  if (word.length < MIN_CORRECTED - 1 || isTalk(word)) return word
  const { long } = vocabulary()
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const known = long.get(keyOf(word, length))?.find((each) => isOneSlip(word, each))
    if (known !== undefined) return known
  }
  return word
}
