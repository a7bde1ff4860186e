import { fnv1a } from '../../util/fnv.js'
import type { Clause } from '../replies/clauses.js'

/** Wordings are hashed into so many buckets, each of which has a weight for each kind. */
export const BUCKETS = 1 << 13

/** How much the pieces of words count beside the words. */
const PIECES = 0.17
const SHORTEST = 4
const PIECE_LENGTHS = [3, 4, 5]
/** Beyond, a reply was pasted; its beginning tells what it is worth. */
const MOST_WORDS = 120

/** A reply as numbers: buckets, and what each is worth. */
export type ReplyFeatures = ReadonlyMap<number, number>

/** Words, pairs of words and pieces of words; a long reply does not weigh more than a short one. Numbers are one word, whatever they are. */
export function replyFeatures(clauses: readonly Clause[]): ReplyFeatures {
  const features = new Map<number, number>()
  const add = (feature: string, value: number): void => {
    const hash = fnv1a(feature)
    const bucket = (hash ^ (hash >>> 15)) & (BUCKETS - 1)
    features.set(bucket, (features.get(bucket) ?? 0) + value)
  }
  const parts = clauses.map(({ folded }) => folded.split(' ').map((word) => (/\d/.test(word) ? '#' : word)))
  const count = parts.reduce((sum, words) => sum + words.length, 0)
  const worth = 1 / Math.sqrt(Math.max(1, Math.min(count, MOST_WORDS)))
  let left = MOST_WORDS
  for (const words of parts) {
    let before = '^'
    for (const word of words.slice(0, left)) {
      add(`w ${word}`, worth)
      add(`b ${before} ${word}`, worth)
      for (const piece of piecesOf(word)) add(`c ${piece}`, worth * PIECES)
      before = word
    }
    left = Math.max(0, left - words.length)
  }
  if (clauses.some(({ asked }) => asked)) add('asked', 0.5)
  add(`length ${Math.min(6, Math.floor(count / 6))}`, 0.5)
  return features
}

function piecesOf(word: string): string[] {
  if (word.length < SHORTEST) return []
  const whole = ` ${word} `
  return PIECE_LENGTHS.flatMap((length) =>
    Array.from({ length: Math.max(0, whole.length - length + 1) }, (_, at) => whole.slice(at, at + length)),
  )
}
