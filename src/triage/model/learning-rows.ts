import type { GramShares } from './gram-scorer.js'
import { GRAM_BUCKETS } from './grams.js'
import type { Lesson } from './lesson.js'

// Columns of the regression: pieces by their bucket, words by theirs, the bias, then the signs in the order in which they were first seen.
const FIRST_WORD = GRAM_BUCKETS
const BIAS = 2 * GRAM_BUCKETS
const FIRST_SIGN = BIAS + 1

/**
 * How easily each kind of weight is moved, beside the pieces of words. Measured on labels of five fields: whole words tell a field's own
 * matters more surely than pieces, and signs, which carry from field to field, must not be turned by a few labels.
 */
const EASE = { words: 2, signs: 0.5, bias: 1 }

interface Cells {
  readonly columns: Uint32Array
  readonly values: Float64Array
}

/** Texts in columns. */
export interface Columns {
  readonly size: number
  /** Of the signs, in the order of their columns. */
  readonly codes: readonly string[]
  /** Text by text. */
  readonly cells: readonly Cells[]
}

/** Each text's cells as the judge will sum them, times the ease. */
export function columnsOf(lessons: readonly Lesson[], shares: GramShares): Columns {
  const codes = new Map<string, number>()
  const cells = lessons.map(({ features: { pieces, words, signs } }) => {
    const row = new Map<number, number>([[BIAS, EASE.bias]])
    const add = (column: number, value: number): void => {
      row.set(column, (row.get(column) ?? 0) + value)
    }
    const ofPieces = shares.pieces / Math.sqrt(Math.max(pieces.length, 1))
    const ofWords = (EASE.words * shares.words) / Math.sqrt(Math.max(words.length, 1))
    for (const bucket of pieces) add(bucket, ofPieces)
    for (const bucket of words) add(FIRST_WORD + bucket, ofWords)
    for (const [code, amount] of signs) {
      const at = codes.get(code) ?? codes.size
      codes.set(code, at)
      add(FIRST_SIGN + at, EASE.signs * amount)
    }
    return { columns: Uint32Array.from(row.keys()), values: Float64Array.from(row.values()) }
  })
  return { size: FIRST_SIGN + codes.size, codes: [...codes.keys()], cells }
}

/** What the weights of the columns are to the judge. */
export interface Deltas {
  readonly grams: ReadonlyMap<number, number>
  readonly signs: ReadonlyMap<string, number>
  readonly bias: number
}

export function deltasOf(weights: Float64Array, codes: readonly string[]): Deltas {
  const grams = new Map<number, number>()
  for (let column = 0; column < BIAS; column++) {
    const weight = weights[column]!
    if (weight === 0) continue
    const bucket = column % GRAM_BUCKETS
    grams.set(bucket, (grams.get(bucket) ?? 0) + (column < FIRST_WORD ? weight : EASE.words * weight))
  }
  const signs = new Map(codes.map((code, at) => [code, EASE.signs * weights[FIRST_SIGN + at]!] as const))
  return { grams, signs, bias: EASE.bias * weights[BIAS]! }
}
