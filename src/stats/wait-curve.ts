import type { WaitCurve, WaitPoint } from '../model/pictures.js'
import { kaplanMeier, type Wait } from './kaplan-meier.js'
import { wilson } from './wilson.js'

/** Steps smaller than half a per cent are drawn together. */
const FINE = 0.005
/** Marks of waits that are not over: more would only be a black line. */
const MAX_MARKS = 120

/** Those that an eye can tell apart on an axis of powers: one of each bin. */
function thinned(sorted: readonly number[]): number[] {
  if (sorted.length <= MAX_MARKS) return [...sorted]
  const binOf = (ms: number): number => Math.round(Math.log10(Math.max(1, ms)) * 12)
  return sorted.filter((ms, at) => at === 0 || binOf(ms) !== binOf(sorted[at - 1]!))
}

/** The curve of how many are answered within which time, with what is certain of it at each step. */
export function waitCurve(waits: readonly Wait[]): WaitCurve {
  const curve = kaplanMeier(waits)
  const points: WaitPoint[] = []
  let drawn = 0
  for (const [at, step] of curve.steps.entries()) {
    const share = 1 - step.waiting
    if (at > 0 && at < curve.steps.length - 1 && share - drawn < FINE) continue
    const known = curve.answeredBy(step.ms)
    const range = known === null ? null : wilson(known.share, known.waits)
    if (range === null) continue
    points.push({ ms: step.ms, ...range })
    drawn = share
  }
  const cut = waits.flatMap(({ ms, answered }) => (answered ? [] : [ms])).sort((a, b) => a - b)
  const { longest } = curve
  return { waits: waits.length, points, unfinished: cut.length, cutAt: thinned(cut), median: curve.quantile(0.5), longest }
}
