import { HEADS } from '../heads.js'
import { generationOfWords, REMEMBERED, type Word } from '../text/words.js'
import type { GramTable } from './gram-table.js'
import { gramsOfWord, isWording } from './grams.js'

const N = HEADS.length

// A row: the sums of the pieces, head by head, those of the whole word, the number of pieces, what the row is, and at its end the hash.
export const WHOLE = N
export const PIECES = 2 * N
const STATE = 2 * N + 1
const ROW = 16
const [FILLED, NO_WORDING] = [1, 2] as const

/** What words add to the log-odds. */
export interface GramRows {
  /** Where the row of a word begins, or -1: it is no wording. That of a word which is not remembered holds until the next is asked for. */
  readonly rowOf: (word: Word) => number
  readonly rows: Int16Array | Float32Array
  readonly hashAt: (row: number) => number
}

/**
 * What each word adds is worked out once. It is remembered in one piece of memory, each word's row at its number: to reach it is what
 * takes the time. The shipped weights are bytes, of which a word has less than a hundred, so that a row is half a line of the cache.
 */
export function createGramRows(weights: GramTable['weights']): GramRows {
  const size = (REMEMBERED + 1) * ROW
  const rows = weights instanceof Int8Array ? new Int16Array(size) : new Float32Array(size)
  const perHash = 4 / rows.BYTES_PER_ELEMENT
  const hashes = new Int32Array(rows.buffer)
  const hashPlace = (row: number): number => (row + ROW) / perHash - 1
  let of = generationOfWords()

  function fill(row: number, { text }: Word): void {
    rows.fill(0, row, row + ROW)
    rows[row + STATE] = isWording(text) ? FILLED : NO_WORDING
    if (!isWording(text)) return
    const { hash, whole, pieces } = gramsOfWord(text)
    for (const piece of pieces) add(row, piece)
    add(row + WHOLE, whole)
    rows[row + PIECES] = pieces.length
    hashes[hashPlace(row)] = hash
  }

  function add(from: number, bucket: number): void {
    for (let head = 0; head < N; head++) rows[from + head]! += weights[bucket * N + head]!
  }

  function rowOf(word: Word): number {
    if (of !== generationOfWords()) {
      rows.fill(0)
      of = generationOfWords()
    }
    const isKnown = word.generation === of
    const row = (isKnown ? word.number : REMEMBERED) * ROW
    if (!isKnown || rows[row + STATE] === 0) fill(row, word)
    return rows[row + STATE] === FILLED ? row : -1
  }

  return { rowOf, rows, hashAt: (row) => hashes[hashPlace(row)]! }
}
