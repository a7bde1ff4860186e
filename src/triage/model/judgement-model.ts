import { HEADS, type Head, type PerHead } from '../heads.js'
import type { GramShares } from './gram-scorer.js'
import { GRAM_BUCKETS } from './grams.js'

/** The share of complaints found (`recall`) and of alarms that are right (`precision`) when everything from `threshold` on counts as one. */
export interface OperatingPoint {
  readonly threshold: number
  readonly recall: number
  readonly precision: number
}

/**
 * What training learned: numbers only. The log-odds of a head are
 * `mixture · sums + offset`, the sums being those of all heads: the signs' own weights, what was learned of their codes, and the grams of the words.
 */
export interface JudgementModel {
  /** Changes with every training: verdicts of another model are judged again. */
  readonly version: string
  /** Bucket by bucket, head by head; times the head's `scale`. */
  readonly table: Int8Array
  readonly scale: PerHead
  readonly shares: GramShares
  /** Added to the weights of a sign, by its code. */
  readonly signs: Readonly<Record<string, PerHead>>
  /** Makes of the sums probabilities on texts of fields unseen in training: a row for each head, with the weights of all. */
  readonly mixture: readonly PerHead[]
  readonly offset: PerHead
  /** Probability from which on a head holds; of `complaint` the curve decides. */
  readonly thresholds: PerHead
  /** Of the head `complaint`, on texts of fields unseen in training; recall falls. */
  readonly curve: readonly OperatingPoint[]
}

interface Header extends Omit<JudgementModel, 'table'> {
  readonly format: number
  readonly heads: readonly Head[]
  readonly buckets: number
}

const FORMAT = 1

/** One line of JSON, then the table, a byte each. */
export function encodeModel({ table, ...rest }: JudgementModel): Uint8Array {
  const header: Header = { format: FORMAT, heads: HEADS, buckets: GRAM_BUCKETS, ...rest }
  const line = new TextEncoder().encode(`${JSON.stringify(header)}\n`)
  const bytes = new Uint8Array(line.length + table.length)
  bytes.set(line)
  bytes.set(new Uint8Array(table.buffer, table.byteOffset, table.length), line.length)
  return bytes
}

/** Throws when the bytes are no model of this program, or only a part of one. */
export function decodeModel(bytes: Uint8Array): JudgementModel {
  const end = bytes.indexOf(0x0a)
  const size = GRAM_BUCKETS * HEADS.length
  const header = end === -1 ? null : (JSON.parse(new TextDecoder().decode(bytes.subarray(0, end))) as Header)
  const isOurs = header?.format === FORMAT && header.buckets === GRAM_BUCKETS && header.heads.join() === HEADS.join()
  if (!isOurs || bytes.length !== end + 1 + size)
    throw new Error('The weights of the judgement are damaged or of another version: install this program anew')
  const { format: _format, heads: _heads, buckets: _buckets, ...rest } = header
  return { ...rest, table: new Int8Array(bytes.buffer, bytes.byteOffset + end + 1, size) }
}
