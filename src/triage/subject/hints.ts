import { CHAR } from './fold-char.js'
import { type FoldedText, foldedCodes, foldedSlice } from './fold-text.js'

interface Stem {
  /** Folded codes; 32 for what parts words. */
  readonly codes: readonly number[]
  /** The plural with an umlaut, `Züge`, is one only before an `e`. */
  readonly umlaut: boolean
}

/** Words beside which a name that is a common word means the brand, by a hash of their first two codes. */
export type Hints = readonly (readonly Stem[] | undefined)[]

const SIZE = 256
const hash = (code: number, next: number): number => (code * 31 + next) & (SIZE - 1)

export function compileHints(words: readonly string[]): Hints {
  const hints: Stem[][] = []
  for (const word of words) {
    const codes = foldedCodes(word.trim()).map((code) => (code === 45 || code === 95 ? 32 : code))
    if (codes.length < 2) continue
    for (const stem of [{ codes, umlaut: false }, ...umlauted(codes)]) {
      const key = hash(stem.codes[0]!, stem.codes[1]!)
      hints[key] = [...(hints[key] ?? []), stem]
    }
  }
  return hints
}

const [A, E, O, U] = [97, 101, 111, 117] as const

/** `Zug` → `Züg`, `Haus` → `Häus` */
function umlauted(codes: readonly number[]): Stem[] {
  let last = codes.findLastIndex((code) => code === A || code === O || code === U)
  if (last < 0 || codes[last + 1] === E) return []
  if (codes[last] === U && codes[last - 1] === A) last -= 1
  return [{ codes: [...codes.slice(0, last + 1), E, ...codes.slice(last + 1)], umlaut: true }]
}

const ENDING = /^(?:|e|en|er|ern|es|s|n|in|innen|ing|ed)$/
const WORD = CHAR.word
/** What a long article says further down is not said beside the name. */
const LOOKED_AT = 20_000

/** Place of the first hint in the text, as indices of its codes; null without one. */
export function findHint(folded: FoldedText, hints: Hints): { readonly from: number; readonly to: number } | null {
  const { codes, flags } = folded
  const end = Math.min(folded.length, LOOKED_AT)
  for (let at = 0; at < end; at++) {
    if ((flags[at]! & WORD) === 0) continue
    const stems = hints[hash(codes[at]!, codes[at + 1]!)]
    if (stems === undefined) continue
    for (const stem of stems) {
      const to = matchStem(folded, at, stem)
      if (to !== -1) return { from: startOfWord(folded, at), to }
    }
  }
  return null
}

/** Index behind the word that holds the stem, or -1. */
function matchStem(folded: FoldedText, from: number, { codes: stem, umlaut }: Stem): number {
  const { codes, flags } = folded
  let at = from
  for (const code of stem) {
    if (code === 32) {
      if ((flags[at]! & CHAR.gap) === 0) return -1
    } else if (codes[at] !== code) return -1
    at += 1
  }
  let to = at
  while (to < from + 60 && (flags[to]! & WORD) !== 0) to += 1
  const rest = foldedSlice(folded, at, to)
  if (umlaut && !rest.startsWith('e')) return -1
  const begins = from === 0 || (flags[from - 1]! & WORD) === 0
  const length = stem.length
  // `Zug` is in `Zugang` and `zugleich`: three letters are a word, four a stem, five may stand inside a compound.
  const fits = begins ? length > 3 || ENDING.test(rest) : length > 4 || (length === 4 && ENDING.test(rest))
  return fits ? to : -1
}

function startOfWord({ flags }: FoldedText, at: number): number {
  let from = at
  while (from > 0 && from > at - 40 && (flags[from - 1]! & WORD) !== 0) from -= 1
  return from
}

/** The rest of a compound is a hint: `Postpaket` with the hint `Paket`. */
export function isHint(word: string, hints: Hints): boolean {
  const stems = hints[hash(word.charCodeAt(0), word.charCodeAt(1))] ?? []
  return stems.some(({ codes }) => codes.length > 2 && word.startsWith(String.fromCharCode(...codes)))
}
