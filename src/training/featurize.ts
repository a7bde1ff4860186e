import { HEADS, type PerHead } from '../triage/heads.js'
import { OUR_BRAND } from '../triage/matcher.js'
import { gramsOfWord, isWording, pairBucket, TEXT_START } from '../triage/model/grams.js'
import { readSigns } from '../triage/read-signs.js'
import { type Tokens, tokenize } from '../triage/tokens.js'
import { wordOf } from '../triage/words.js'
import type { TextRow } from './text-row.js'

/** A text as numbers. */
export interface Example {
  readonly set: string
  readonly labels: PerHead
  /** What the signs say by their own weights. */
  readonly base: Float64Array
  readonly signs: readonly (readonly [code: string, amount: number])[]
  readonly pieces: Uint16Array
  /** Whole words and pairs of words. */
  readonly words: Uint16Array
}

const MAX_WORDS = 500
const PLACEHOLDER = 'ourbrandhere'

/** As `triage` reads a text in which our name was found. */
export function readRow({ text }: Pick<TextRow, 'text'>): Tokens {
  const tokens = tokenize(text.replaceAll(OUR_BRAND, PLACEHOLDER), MAX_WORDS)
  const words = tokens.words.map((word) => (word.startsWith(PLACEHOLDER) ? OUR_BRAND : word))
  return { ...tokens, words, entries: words.map(wordOf) }
}

const grams = new Map<string, ReturnType<typeof gramsOfWord>>()

function gramsOf(word: string) {
  const known = grams.get(word)
  if (known !== undefined) return known
  const made = gramsOfWord(word)
  grams.set(word, made)
  return made
}

export function featurize(row: TextRow): Example {
  const tokens = readRow(row)
  const signs = readSigns(tokens, { language: row.language, role: 'comment', authorName: null, authorUrl: null })
  const base = new Float64Array(HEADS.length)
  const amounts = new Map<string, number>()
  for (const { code, amount, weights } of signs) {
    amounts.set(code, (amounts.get(code) ?? 0) + amount)
    for (let head = 0; head < HEADS.length; head++) base[head]! += weights[head]!
  }
  const words = tokens.words.filter(isWording).map(gramsOf)
  const pieces = words.flatMap((word) => word.pieces)
  const whole = words.flatMap(({ whole, hash }, at) => [whole, pairBucket(at === 0 ? TEXT_START : words[at - 1]!.hash, hash)])
  return {
    set: row.set,
    labels: row.labels,
    base,
    signs: [...amounts],
    pieces: Uint16Array.from(pieces),
    words: Uint16Array.from(whole),
  }
}
