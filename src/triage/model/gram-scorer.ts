import { HEADS, type PerHead } from '../heads.js'
import { oncePerWord, type Word } from '../words.js'
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
  score(words: readonly Word[]): Float64Array
  /** What each word adds, the heads weighted by `mixture`. */
  byWord(words: readonly Word[], mixture: PerHead): Float64Array
}

/** Weights bucket by bucket, head by head: times the head's `scale` they are log-odds. */
export interface GramTable {
  readonly weights: Int8Array | Float32Array
  readonly scale: PerHead
}

// A row: the sums of the pieces, head by head, those of the whole word, and the number of pieces.
const ROW = 2 * N + 1
const ROWS = 30_000
/** In place of a row: a word that is no wording. */
const SILENT = -1

/**
 * Sums the weights of all grams of a text. Pieces and whole words are each divided by the
 * root of their number, so that a long text does not shout. What a word is worth is remembered, for texts are made of the same words; and it
 * is remembered in one piece of memory, for reaching it is what takes the time.
 */
export function createGramScorer({ weights, scale }: GramTable, shares: GramShares): GramScorer {
  let rows = new Float32Array(0)
  let hashes = new Int32Array(0)
  let used = 0

  const add = (sums: Float32Array | Float64Array, from: number, bucket: number): void => {
    for (let head = 0, at = bucket * N; head < N; head++, at++) sums[from + head]! += weights[at]!
  }

  const newRow = (word: string): number => {
    if (!isWording(word)) return SILENT
    const { hash, whole, pieces } = gramsOfWord(word)
    const row = used
    used += 1
    for (const piece of pieces) add(rows, row * ROW, piece)
    add(rows, row * ROW + N, whole)
    rows[row * ROW + 2 * N] = pieces.length
    hashes[row] = hash
    return row
  }

  let rowOf = oncePerWord(newRow)

  /** Room for a text: what was remembered is forgotten when it runs out, so that noise has no end of memory. */
  function makeRoom(words: number): void {
    if (used + words <= hashes.length) return
    const size = Math.max(ROWS, words)
    rows = new Float32Array(size * ROW)
    hashes = new Int32Array(size)
    used = 0
    rowOf = oncePerWord(newRow)
  }

  const ofPieces = (pieces: number): number => shares.pieces / Math.sqrt(Math.max(pieces, 1))
  /** A text has as many pairs as words. */
  const ofWords = (words: number): number => shares.words / Math.sqrt(Math.max(2 * words, 1))

  function score(words: readonly Word[]): Float64Array {
    makeRoom(words.length)
    const sums = new Float64Array(ROW)
    let number = 0
    let before = TEXT_START
    for (let at = 0; at < words.length; at++) {
      const row = rowOf(words[at]!)
      if (row === SILENT) continue
      number += 1
      for (let from = row * ROW, place = 0; place < ROW; place++) sums[place]! += rows[from + place]!
      const hash = hashes[row]!
      add(sums, N, pairBucket(before, hash))
      before = hash
    }
    const odds = new Float64Array(N)
    const [pieceFactor, wordFactor] = [ofPieces(sums[2 * N]!), ofWords(number)]
    for (let head = 0; head < N; head++) odds[head] = scale[head]! * (sums[head]! * pieceFactor + sums[N + head]! * wordFactor)
    return odds
  }

  function byWord(words: readonly Word[], mixture: PerHead): Float64Array {
    makeRoom(words.length)
    const factors = mixture.map((factor, head) => factor * scale[head]!)
    const worth = new Float64Array(words.length)
    const spoken = words.map(rowOf)
    const counted = spoken.filter((row) => row !== SILENT)
    const pieceFactor = ofPieces(counted.reduce((sum, row) => sum + rows[row * ROW + 2 * N]!, 0))
    const wordFactor = ofWords(counted.length)
    let before = TEXT_START
    for (let at = 0; at < words.length; at++) {
      const row = spoken[at]!
      if (row === SILENT) continue
      const hash = hashes[row]!
      const pair = pairBucket(before, hash) * N
      before = hash
      for (let head = 0, from = row * ROW; head < N; head++, from++)
        worth[at]! += factors[head]! * (pieceFactor * rows[from]! + wordFactor * (rows[from + N]! + weights[pair + head]!))
    }
    return worth
  }

  return { score, byWord }
}
