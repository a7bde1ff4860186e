import { HEADS, type PerHead } from '../heads.js'
import { gramsOfWord, isWording, pairBucket, TEXT_START } from './grams.js'

const N = HEADS.length

/** How much the pieces of words and the whole words count beside each other. */
export interface GramShares {
  readonly pieces: number
  readonly words: number
}

/** How the wording of a text speaks, in log-odds. */
export interface GramScorer {
  /** Head by head. */
  score(words: readonly string[]): Float64Array
  /** What each word adds, the heads weighted by `mixture`. */
  byWord(words: readonly string[], mixture: PerHead): Float64Array
}

/** `sums` are those of the pieces, head by head, then those of the whole word. */
interface WordScore {
  readonly hash: number
  readonly count: number
  readonly sums: Float64Array
}

// Bounds what hostile text can make us remember; the ordinary text of a run has some ten thousand different words.
const REMEMBERED_WORDS = 30_000

/**
 * Sums the weights of all grams of a text; `table` holds them bucket by bucket, head by head. Pieces and whole words are each divided by the
 * root of their number, so that a long text does not shout. What a word is worth is remembered, for texts are made of the same words: that is
 * what makes judging a matter of microseconds.
 */
export function createGramScorer(table: Float32Array, shares: GramShares): GramScorer {
  const memory = new Map<string, WordScore>()

  const add = (sums: Float64Array, offset: number, bucket: number): void => {
    for (let head = 0, at = bucket * N; head < N; head++, at++) sums[offset + head]! += table[at]!
  }

  function remember(word: string): WordScore {
    const known = memory.get(word)
    if (known !== undefined) return known
    const { hash, whole, pieces } = gramsOfWord(word)
    const sums = new Float64Array(2 * N)
    for (const piece of pieces) add(sums, 0, piece)
    add(sums, N, whole)
    if (memory.size >= REMEMBERED_WORDS) memory.clear()
    const made = { hash, count: pieces.length, sums }
    memory.set(word, made)
    return made
  }

  /** Factors of the two kinds of grams: a text has as many pairs as words. */
  const factors = (pieces: number, words: number): GramShares => ({
    pieces: shares.pieces / Math.sqrt(Math.max(pieces, 1)),
    words: shares.words / Math.sqrt(Math.max(2 * words, 1)),
  })

  function score(words: readonly string[]): Float64Array {
    const sums = new Float64Array(2 * N)
    let count = 0
    let number = 0
    let before = TEXT_START
    for (const word of words) {
      if (!isWording(word)) continue
      number += 1
      const known = remember(word)
      for (let at = 0; at < 2 * N; at++) sums[at]! += known.sums[at]!
      add(sums, N, pairBucket(before, known.hash))
      count += known.count
      before = known.hash
    }
    const factor = factors(count, number)
    const odds = new Float64Array(N)
    for (let head = 0; head < N; head++) odds[head] = sums[head]! * factor.pieces + sums[N + head]! * factor.words
    return odds
  }

  function byWord(words: readonly string[], mixture: PerHead): Float64Array {
    const spoken = words.filter(isWording).map(remember)
    const count = spoken.reduce((sum, known) => sum + known.count, 0)
    const factor = factors(count, spoken.length)
    let before = TEXT_START
    return Float64Array.from(words, (word) => {
      if (!isWording(word)) return 0
      const { hash, sums } = remember(word)
      const pair = pairBucket(before, hash) * N
      before = hash
      return mixture.reduce(
        (sum, weight, head) =>
          sum + weight * (factor.pieces * sums[head]! + factor.words * (sums[N + head]! + table[pair + head]!)),
        0,
      )
    })
  }

  return { score, byWord }
}
