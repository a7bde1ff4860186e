import { HEADS } from '../triage/heads.js'
import type { JudgementModel } from '../triage/model/judgement-model.js'
import type { Example } from './featurize.js'
import type { Learned } from './learn.js'

const N = HEADS.length

/**
 * How far what was learned is believed beside the weights that were written by hand: measured on sets of fields that training never saw. Of
 * the signs little, for invented texts use strong words and outer shapes as real ones do not; of the wording all.
 */
const TRUST = { grams: 1, signs: 0.4 }

/** The sum that calibration makes a probability of: the signs' own weights, and what was learned beside them. */
export function sumsOf({ base, signs, pieces, words }: Example, learned: Learned, trust = TRUST): Float64Array {
  const sums = Float64Array.from(base)
  const add = (bucket: number, factor: number): void => {
    for (let head = 0; head < N; head++) sums[head]! += trust.grams * factor * learned.table[bucket * N + head]!
  }
  for (const piece of pieces) add(piece, 1 / Math.sqrt(pieces.length))
  for (const word of words) add(word, 1 / Math.sqrt(words.length))
  for (const [code, amount] of signs) {
    const weights = learned.signs.get(code) ?? []
    for (let head = 0; head < weights.length; head++) sums[head]! += trust.signs * amount * weights[head]!
  }
  return sums
}

/** Eight bits a weight, the scale of a head at its largest. Loses nothing that can be measured. */
function quantise(table: Float32Array): { table: Int8Array; scale: number[] } {
  const scale = HEADS.map((_, head) => {
    let largest = 0
    for (let at = head; at < table.length; at += N) largest = Math.max(largest, Math.abs(table[at]!))
    return largest === 0 ? 1 : largest / 127
  })
  return { table: Int8Array.from(table, (weight, at) => Math.round(weight / scale[at % N]!)), scale }
}

type Calibration = Pick<JudgementModel, 'version' | 'mixture' | 'offset' | 'thresholds' | 'curve'>

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

export function assemble(learned: Learned, calibration: Calibration): JudgementModel {
  const { table, scale } = quantise(learned.table)
  const signs = [...learned.signs].sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...calibration,
    table,
    scale: scale.map((value) => value * TRUST.grams),
    shares: { pieces: 1, words: 1 },
    signs: Object.fromEntries(
      signs.map(([code, weights]) => [code, Array.from(weights, (weight) => rounded(weight * TRUST.signs))]),
    ),
  }
}
