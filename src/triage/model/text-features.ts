import type { Sign } from '../sign.js'
import { gramsOfWord, isWording, pairBucket, TEXT_START, type WordGrams } from './grams.js'

/** A text as what can be learned from it. */
export interface TextFeatures {
  readonly signs: readonly (readonly [code: string, amount: number])[]
  /** Buckets, each as often as it occurs. */
  readonly pieces: Uint16Array
  /** Whole words and pairs of words. */
  readonly words: Uint16Array
}

const MAX_REMEMBERED = 200_000
const remembered = new Map<string, WordGrams>()

function gramsOf(word: string): WordGrams {
  const known = remembered.get(word)
  if (known !== undefined) return known
  const made = gramsOfWord(word)
  if (remembered.size >= MAX_REMEMBERED) remembered.clear()
  remembered.set(word, made)
  return made
}

/** The same that judging sums up: see `createGramScorer`. */
export function featuresOf(words: readonly string[], signs: readonly Sign[]): TextFeatures {
  const amounts = new Map<string, number>()
  for (const { code, amount } of signs) amounts.set(code, (amounts.get(code) ?? 0) + amount)
  const known = words.filter(isWording).map(gramsOf)
  const pieces = known.flatMap((word) => word.pieces)
  const whole = known.flatMap(({ whole, hash }, at) => [whole, pairBucket(at === 0 ? TEXT_START : known[at - 1]!.hash, hash)])
  return { signs: [...amounts], pieces: Uint16Array.from(pieces), words: Uint16Array.from(whole) }
}
