import { createDice } from './dice.js'

/** A score and whether the label holds. */
export interface Scored {
  readonly score: number
  readonly holds: boolean
}

/** Probability that one of which it holds scores higher than one of which it does not; ties count half. NaN where all are of one class. */
export function auc(items: readonly Scored[]): number {
  const sorted = [...items].sort((a, b) => a.score - b.score)
  let ranks = 0
  let positives = 0
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to]!.score === sorted[from]!.score) to += 1
    const holding = sorted.slice(from, to).filter(({ holds }) => holds).length
    positives += holding
    ranks += (holding * (from + 1 + to)) / 2
  }
  return (ranks - (positives * (positives + 1)) / 2) / (positives * (sorted.length - positives))
}

export interface Confusion {
  readonly hits: number
  readonly alarms: number
  readonly missed: number
  readonly quiet: number
}

export function confusion(items: readonly Scored[], threshold: number): Confusion {
  const counts = { hits: 0, alarms: 0, missed: 0, quiet: 0 }
  for (const { score, holds } of items) {
    if (score >= threshold) counts[holds ? 'hits' : 'alarms'] += 1
    else counts[holds ? 'missed' : 'quiet'] += 1
  }
  return counts
}

export const precisionOf = ({ hits, alarms }: Confusion): number => hits / (hits + alarms)
export const recallOf = ({ hits, missed }: Confusion): number => hits / (hits + missed)

const f1 = (hits: number, wrong: number): number => (hits === 0 ? 0 : (2 * hits) / (2 * hits + wrong))

/** Mean of the F1 of both classes. */
export const macroF1 = ({ hits, alarms, missed, quiet }: Confusion): number =>
  (f1(hits, alarms + missed) + f1(quiet, alarms + missed)) / 2

/** By the threshold that suits this set best: what a perfect calibration would reach. */
export function bestMacroF1(items: readonly Scored[]): number {
  const sorted = [...items].sort((a, b) => b.score - a.score)
  const positives = sorted.filter(({ holds }) => holds).length
  let hits = 0
  let best = 0
  sorted.forEach(({ holds, score }, at) => {
    if (holds) hits += 1
    if (sorted[at + 1]?.score === score) return
    const alarms = at + 1 - hits
    best = Math.max(best, macroF1({ hits, alarms, missed: positives - hits, quiet: sorted.length - positives - alarms }))
  })
  return best
}

/** The share of right alarms at the threshold that finds this share of all. */
export function precisionAt(items: readonly Scored[], recall: number): number {
  const sorted = [...items].sort((a, b) => b.score - a.score)
  const wanted = recall * sorted.filter(({ holds }) => holds).length
  let hits = 0
  for (let at = 0; at < sorted.length; at++) {
    if (sorted[at]!.holds) hits += 1
    if (hits >= wanted && sorted[at + 1]?.score !== sorted[at]!.score) return hits / (at + 1)
  }
  return Number.NaN
}

const RESAMPLES = 200

/** 95 % interval by resampling the texts with replacement, the same in every run. */
export function interval(
  items: readonly Scored[],
  figure: (items: readonly Scored[]) => number,
): readonly [low: number, high: number] {
  const dice = createDice(7)
  const values = Array.from({ length: RESAMPLES }, () => figure(items.map(() => items[Math.floor(dice() * items.length)]!)))
  values.sort((a, b) => a - b)
  return [values[Math.floor(RESAMPLES * 0.025)]!, values[Math.ceil(RESAMPLES * 0.975) - 1]!]
}
