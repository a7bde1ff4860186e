import type { OperatingPoint } from '../triage/model/judgement-model.js'
import { confusion, precisionOf, recallOf, type Scored } from './figures.js'

/** Weights of the sums of all heads, and an offset: the log-odds of one of them. */
export interface Mixture {
  readonly weights: readonly number[]
  readonly offset: number
}

/** The sums of all heads, and whether the head that is calibrated holds. */
export interface Sample {
  readonly sums: ArrayLike<number>
  readonly holds: boolean
}

const STEPS = 60
// Keeps the solution where two heads say the same.
const RIDGE = 1

const oddsOf = (parameters: readonly number[], sums: ArrayLike<number>): number => {
  let odds = parameters.at(-1)!
  for (let at = 0; at < sums.length; at++) odds += parameters[at]! * sums[at]!
  return odds
}

const lossOf = (samples: readonly Sample[], parameters: readonly number[]): number =>
  samples.reduce(
    (sum, { sums, holds }) => {
      const odds = oddsOf(parameters, sums)
      return sum + Math.log1p(Math.exp(-Math.abs(odds))) + Math.max(holds ? -odds : odds, 0)
    },
    (RIDGE / 2) * parameters.slice(0, -1).reduce((sum, weight) => sum + weight * weight, 0),
  )

/**
 * Makes probabilities of sums: Platt's scaling (1999), but with the sums of those other heads at hand that are named in `mixed`. Logistic
 * regression by Newton's method, with halved steps where a whole one overshoots.
 */
export function calibrate(given: readonly Sample[], mixed: readonly number[]): Mixture {
  const samples = given.map(({ sums, holds }) => ({ sums: mixed.map((head) => sums[head]!), holds }))
  let best: number[] = new Array<number>(mixed.length + 1).fill(0)
  let loss = lossOf(samples, best)
  for (let step = 0; step < STEPS; step++) {
    const direction = newtonStep(samples, best)
    let size = 1
    let next = best
    let reached = loss
    do {
      next = best.map((value, at) => value - size * direction[at]!)
      reached = lossOf(samples, next)
      size /= 2
    } while (reached > loss && size > 1e-6)
    if (loss - reached < 1e-7) break
    best = next
    loss = reached
  }
  const weights = Array.from(given[0]?.sums ?? [], (_, head) => (mixed.includes(head) ? best[mixed.indexOf(head)]! : 0))
  return { weights, offset: best.at(-1)! }
}

function newtonStep(samples: readonly Sample[], parameters: readonly number[]): number[] {
  const size = parameters.length
  const gradient = parameters.map((value, at) => (at === size - 1 ? 0 : RIDGE * value))
  const curvature = parameters.map((_, row) =>
    parameters.map((_, column) => (row === column ? (row === size - 1 ? 1e-9 : RIDGE) : 0)),
  )
  for (const { sums, holds } of samples) {
    const probability = 1 / (1 + Math.exp(-oddsOf(parameters, sums)))
    const weight = probability * (1 - probability)
    const input = (at: number): number => (at === size - 1 ? 1 : sums[at]!)
    for (let row = 0; row < size; row++) {
      gradient[row]! += (probability - (holds ? 1 : 0)) * input(row)
      for (let column = 0; column < size; column++) curvature[row]![column]! += weight * input(row) * input(column)
    }
  }
  return solve(curvature, gradient)
}

/** Gaussian elimination with the largest pivot. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, at) => [...row, right[at]!])
  for (let pivot = 0; pivot < rows.length; pivot++) {
    const largest = rows
      .slice(pivot)
      .reduce((best, row, at) => (Math.abs(row[pivot]!) > Math.abs(rows[best]![pivot]!) ? at + pivot : best), pivot)
    ;[rows[pivot], rows[largest]] = [rows[largest]!, rows[pivot]!]
    for (const row of rows.slice(pivot + 1)) {
      const factor = row[pivot]! / rows[pivot]![pivot]!
      for (let at = pivot; at < row.length; at++) row[at]! -= factor * rows[pivot]![at]!
    }
  }
  const solution = new Array<number>(rows.length).fill(0)
  for (let at = rows.length - 1; at >= 0; at--) {
    const known = solution.reduce((sum, value, other) => sum + value * rows[at]![other]!, 0)
    solution[at] = (rows[at]!.at(-1)! - known) / rows[at]![at]!
  }
  return solution
}

export const probability = ({ weights, offset }: Mixture, sums: ArrayLike<number>): number =>
  1 / (1 + Math.exp(-oddsOf([...weights, offset], sums)))

const rounded = (value: number): number => Math.round(value * 10_000) / 10_000

/** Recall and precision at a hundred thresholds, from everything to little. `items` score probabilities. */
export function operatingCurve(items: readonly Scored[]): OperatingPoint[] {
  const points = Array.from({ length: 100 }, (_, at) => {
    const threshold = at / 100
    const counts = confusion(items, threshold)
    return { threshold, recall: rounded(recallOf(counts)), precision: rounded(precisionOf(counts)) }
  })
  return points.filter(({ precision }) => Number.isFinite(precision))
}

/** The threshold, in hundredths, by which most that it finds is right and most that is right is found: the highest F1. */
export function bestThreshold(items: readonly Scored[]): number {
  const candidates = Array.from({ length: 98 }, (_, at) => (at + 1) / 100)
  const f1 = (threshold: number): number => {
    const { hits, alarms, missed } = confusion(items, threshold)
    return (2 * hits) / (2 * hits + alarms + missed)
  }
  return candidates.reduce((best, threshold) => (f1(threshold) > f1(best) ? threshold : best))
}
