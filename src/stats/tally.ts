import type { Outcome } from '../model/stats.js'
import { FATES, type Fate, type Share, type Tally, WITHIN, type Within } from '../model/tally.js'
import { type Curve, kaplanMeier } from './kaplan-meier.js'
import { wilson } from './wilson.js'

const curveOf = (outcomes: readonly Outcome[], of: 'wallMs' | 'businessMs'): Curve =>
  kaplanMeier(outcomes.map((outcome) => ({ ms: outcome[of], answered: outcome.fate === 'answered' })))

function answeredWithin(curve: Curve, ms: number): Share | null {
  const known = curve.answeredBy(ms)
  return known === null ? null : wilson(known.share, known.waits)
}

function countFates(outcomes: readonly Outcome[]): Record<Fate, number> {
  const counts = Object.fromEntries(FATES.map((fate) => [fate, 0])) as Record<Fate, number>
  for (const { fate } of outcomes) counts[fate] += 1
  return counts
}

/** What was removed nobody could answer any more, and what was dismissed wanted no answer: both are told beside the rest. */
export const isCounted = ({ fate }: Pick<Outcome, 'fate'>): boolean => fate !== 'removed' && fate !== 'dismissed'

/** Answer rate, waiting times and kept promises of some cases. */
export function tallyOf(outcomes: readonly Outcome[]): Tally {
  const counted = outcomes.filter(isCounted)
  const wall = curveOf(counted, 'wallMs')
  const fates = countFates(outcomes)
  const due = counted.filter(({ promise }) => promise !== 'running')
  const broken = due.filter(({ promise }) => promise === 'broken').length
  const within = Object.entries(WITHIN).map(([name, ms]) => [name, answeredWithin(wall, ms)])
  return {
    cases: counted.length,
    fates,
    unseen: counted.filter(({ unseen }) => unseen).length,
    answered: wilson(fates.answered / counted.length, counted.length),
    medianWallMs: wall.quantile(0.5),
    medianBusinessMs: curveOf(counted, 'businessMs').quantile(0.5),
    within: Object.fromEntries(within) as Record<Within, Share | null>,
    due: due.length,
    broken: wilson(broken / due.length, due.length),
  }
}
