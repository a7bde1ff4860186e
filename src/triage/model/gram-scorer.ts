import { HEADS, type PerHead } from '../heads.js'
import type { Word } from '../text/words.js'
import { createGramRows, PIECES, WHOLE } from './gram-rows.js'
import type { GramTable } from './gram-table.js'
import { pairBucket, TEXT_START } from './grams.js'

const N = HEADS.length

/** How much the pieces of words and the whole words count beside each other. */
export interface GramShares {
  readonly pieces: number
  readonly words: number
}

/** How the wording of a text speaks, in log-odds. */
export interface GramScorer {
  /** Head by head; scratch space, which holds until the next text. */
  score(words: readonly Word[]): Float64Array
  /** What each word adds, the heads weighted by `mixture`. */
  byWord(words: readonly Word[], mixture: PerHead): readonly number[]
}

/**
 * Sums the weights of all grams of a text. Pieces and whole words are each divided by the
 * root of their number, so that a long text does not shout.
 */
export function createGramScorer({ weights, scale }: GramTable, shares: GramShares): GramScorer {
  const { rowOf, rows, hashAt } = createGramRows(weights)
  // A typed array lies outside of the heap: to make one takes as long as to sum up a text.
  const sums = new Float64Array(PIECES + 1)
  const odds = new Float64Array(N)

  const ofPieces = (pieces: number): number => shares.pieces / Math.sqrt(Math.max(pieces, 1))
  /** A text has as many pairs as words. */
  const ofWords = (words: number): number => shares.words / Math.sqrt(Math.max(2 * words, 1))

  function score(words: readonly Word[]): Float64Array {
    sums.fill(0)
    let number = 0
    let before = TEXT_START
    for (let at = 0; at < words.length; at++) {
      const row = rowOf(words[at]!)
      if (row === -1) continue
      number += 1
      for (let place = 0; place <= PIECES; place++) sums[place]! += rows[row + place]!
      const hash = hashAt(row)
      const pair = pairBucket(before, hash) * N
      for (let head = 0; head < N; head++) sums[WHOLE + head]! += weights[pair + head]!
      before = hash
    }
    const [pieceFactor, wordFactor] = [ofPieces(sums[PIECES]!), ofWords(number)]
    for (let head = 0; head < N; head++)
      odds[head] = scale[head]! * (sums[head]! * pieceFactor + sums[WHOLE + head]! * wordFactor)
    return odds
  }

  function byWord(words: readonly Word[], mixture: PerHead): readonly number[] {
    const factors = mixture.map((factor, head) => factor * scale[head]!)
    const worth = new Array<number>(words.length).fill(0)
    let number = 0
    let pieces = 0
    for (let at = 0; at < words.length; at++) {
      const row = rowOf(words[at]!)
      if (row === -1) continue
      number += 1
      pieces += rows[row + PIECES]!
    }
    const [pieceFactor, wordFactor] = [ofPieces(pieces), ofWords(number)]
    let before = TEXT_START
    for (let at = 0; at < words.length; at++) {
      const row = rowOf(words[at]!)
      if (row === -1) continue
      const hash = hashAt(row)
      const pair = pairBucket(before, hash) * N
      before = hash
      let sum = 0
      for (let head = 0; head < N; head++)
        sum +=
          factors[head]! * (pieceFactor * rows[row + head]! + wordFactor * (rows[row + WHOLE + head]! + weights[pair + head]!))
      worth[at] = sum
    }
    return worth
  }

  return { score, byWord }
}
