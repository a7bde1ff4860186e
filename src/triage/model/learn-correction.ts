import type { Correction } from '../../model/correction.js'
import { sha256 } from '../../util/hash.js'
import { HEADS, headIndex, type PerHead } from '../heads.js'
import type { JudgementModel } from './judgement-model.js'
import { FOLDS, foldsOf } from './learning-folds.js'
import { type Columns, columnsOf, type Deltas, deltasOf } from './learning-rows.js'
import type { Lesson } from './lesson.js'
import { inverseOf } from './matrix.js'
import { MIN_LESSONS } from './min-lessons.js'
import { type Row, regress } from './regress.js'

/** Bounds time and memory; the newest count. */
export const MAX_LESSONS = 5_000

/** What the labels taught of complaints, measured on those that were held back in turn: mean loss in nats, lower is better. */
export interface Learning {
  /** null: the weights as they were are no worse, or there is too little to learn from. */
  readonly correction: Correction | null
  readonly lessons: number
  /** Of the complaint head, by the shipped weights and by corrected ones that did not see the text; null: not measured. */
  readonly lossBefore: number | null
  readonly lossAfter: number | null
}

const MIN_OF_A_SIDE = 4
// Where what was learned so freely judges no better, less of it may.
const FIRMER = [1, 4]
// The labels of one installation are no sample: people label what the machine got wrong. How common a kind is, they must not decide.
const MAX_BIAS = 1
// Keeps what is stored, and read with every run, small: the rest says next to nothing.
const MAX_GRAMS = 20_000
const LEAST = 0.002

/** The more is known, the freer: measured at 20, 50, 200 and 1,000 labels of five fields. */
const penaltyFor = (lessons: number): number => (lessons < 40 ? 4 : lessons < 100 ? 2 : lessons < 500 ? 1.5 : 0.7)

/**
 * What labels change of the shipped weights: for each kind a logistic regression on what they miss, held to them the more the less is known,
 * and kept only where it judges texts better that it did not see. The same lessons in the same order give the same correction.
 */
export function learnCorrection(given: readonly Lesson[], model: JudgementModel): Learning {
  const lessons = given.filter(({ label }) => label !== 'irrelevant').slice(0, MAX_LESSONS)
  if (lessons.length < MIN_LESSONS) return { correction: null, lessons: lessons.length, lossBefore: null, lossAfter: null }
  const columns = columnsOf(lessons, model.shares)
  const folds = foldsOf(lessons)
  const learned = HEADS.map((_, head) => learnHead(head, { lessons, columns, folds }))
  const { before, after } = learned[headIndex('complaint')]!
  const heads = learned.map(({ deltas }) => deltas)
  const correction = heads.every((deltas) => deltas === null) ? null : assemble(heads, columns.codes, model)
  return { correction, lessons: lessons.length, lossBefore: before, lossAfter: after }
}

interface School {
  readonly lessons: readonly Lesson[]
  readonly columns: Columns
  /** Of each lesson the part in which it is held back. */
  readonly folds: readonly number[]
}

interface LearnedHead {
  readonly deltas: Deltas | null
  readonly before: number | null
  readonly after: number | null
}

function learnHead(head: number, { lessons, columns, folds }: School): LearnedHead {
  const known = lessons.flatMap(({ targets, odds }, at) =>
    Number.isNaN(targets[head]!)
      ? []
      : [{ ...columns.cells[at]!, offset: odds[head]!, holds: targets[head] === 1, fold: folds[at]! }],
  )
  const holding = known.filter(({ holds }) => holds).length
  if (Math.min(holding, known.length - holding) < MIN_OF_A_SIDE) return { deltas: null, before: null, after: null }
  const before = known.reduce((sum, row) => sum + lossOf(row.offset, row.holds), 0)
  const parts = head === headIndex('complaint') ? FOLDS : 2
  let after = Number.POSITIVE_INFINITY
  for (const firmness of FIRMER) {
    const penalty = firmness * penaltyFor(known.length)
    const learn = (rows: readonly Row[]): Float64Array => regress(rows, columns.size, penalty)
    const reached = heldBackLoss(known, parts, learn)
    after = Math.min(after, reached)
    if (reached < before) return { ...perText(known.length, before, after), deltas: deltasOf(learn(known), columns.codes) }
  }
  return { ...perText(known.length, before, after), deltas: null }
}

const perText = (count: number, before: number, after: number) => ({ before: before / count, after: after / count })

/** The loss on each part by what the others taught. */
function heldBackLoss(
  rows: readonly (Row & { readonly fold: number })[],
  parts: number,
  learn: (rows: readonly Row[]) => Float64Array,
): number {
  let loss = 0
  for (let part = 0; part < parts; part++) {
    const held = rows.filter(({ fold }) => fold % parts === part)
    if (held.length === 0) continue
    const weights = learn(rows.filter(({ fold }) => fold % parts !== part))
    for (const row of held) loss += lossOf(oddsOf(row, weights), row.holds)
  }
  return loss
}

function oddsOf({ columns, values, offset }: Row, weights: Float64Array): number {
  let odds = offset
  for (let at = 0; at < columns.length; at++) odds += weights[columns[at]!]! * values[at]!
  return odds
}

const lossOf = (odds: number, holds: boolean): number => Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(holds ? -odds : odds, 0)

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** The judge mixes the sums of all heads into the odds of one; what was learned of the odds is unmixed, so that it comes out as learned. */
function assemble(heads: readonly (Deltas | null)[], codes: readonly string[], { mixture }: JudgementModel): Correction {
  const inverse = inverseOf(mixture)
  const unmixed = (ofOdds: PerHead): PerHead =>
    inverse.map((row) => rounded(row.reduce((sum, factor, head) => sum + factor * ofOdds[head]!, 0)))
  const buckets = [...new Set(heads.flatMap((deltas) => [...(deltas?.grams.keys() ?? [])]))]
  const strength = (deltas: PerHead): number => Math.max(...deltas.map(Math.abs))
  const grams = buckets
    .map((bucket) => [bucket, unmixed(heads.map((deltas) => deltas?.grams.get(bucket) ?? 0))] as const)
    .filter(([, deltas]) => strength(deltas) >= LEAST)
    .sort(([a, left], [b, right]) => strength(right) - strength(left) || a - b)
    .slice(0, MAX_GRAMS)
    .sort(([a], [b]) => a - b)
  const signs = codes
    .toSorted()
    .map((code) => [code, unmixed(heads.map((deltas) => deltas?.signs.get(code) ?? 0))] as const)
    .filter(([, deltas]) => strength(deltas) >= LEAST)
  const bias = heads.map((deltas) => rounded(Math.min(Math.max(deltas?.bias ?? 0, -MAX_BIAS), MAX_BIAS)))
  const body = { grams, signs: Object.fromEntries(signs), bias }
  return { id: sha256(JSON.stringify(body)).slice(0, 12), ...body }
}
