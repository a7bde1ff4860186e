import { OUR_BRAND } from '../text/matcher.js'

/** Buckets of the table of weights: 2^16, which loses nothing against exact features at this size of training text. */
export const GRAM_BUCKETS = 0x1_00_00

const SHORTEST = 3
const LONGEST = 5
// Longer words are pasted noise; German compounds of thirty letters are rare and end alike.
const MAX_LETTERS = 30

/** FNV-1a over UTF-16 units, then the finaliser of MurmurHash3, so that the upper bits depend on every letter. Same on every platform. */
function hashRange(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from)
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return mix(hash)
}

function mix(value: number): number {
  let hash = Math.imul(value ^ (value >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const bucketOf = (hash: number): number => hash >>> 16

// Beyond stand emoji, stars and scripts that nothing was learned of; the former have codes of their own.
const LETTERS_END = 0x2000

/** Whether a word is one to learn from: our own name is not, for whoever praises us writes it too; nor are signs. */
export const isWording = (word: string): boolean => word !== OUR_BRAND && word.charCodeAt(0) < LETTERS_END

/** What one word is to the model, whatever stands around it. */
export interface WordGrams {
  readonly hash: number
  /** Bucket of the whole word. */
  readonly whole: number
  /** Buckets of its pieces of three to five letters, with its begin and end marked. */
  readonly pieces: readonly number[]
}

const WHOLE_WORD = 0x5bd1e995

/** A folded word as buckets. */
export function gramsOfWord(word: string): WordGrams {
  const marked = `^${word.length > MAX_LETTERS ? word.slice(0, MAX_LETTERS) : word}$`
  const pieces: number[] = []
  for (let length = SHORTEST; length <= LONGEST; length++)
    for (let from = 0; from + length <= marked.length; from++) pieces.push(bucketOf(hashRange(marked, from, from + length)))
  const hash = hashRange(marked, 0, marked.length)
  return { hash, whole: bucketOf(mix(hash ^ WHOLE_WORD)), pieces }
}

/** Stands before the first word. */
export const TEXT_START = 0x9e3779b9

/** Bucket of two words in a row, from their hashes. */
export const pairBucket = (first: number, second: number): number => bucketOf(mix(Math.imul(first, 0x01000193) ^ second))
