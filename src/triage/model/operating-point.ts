import type { OperatingPoint } from './judgement-model.js'

/** The highest threshold with at least this recall, between two measured points in a straight line. `curve` begins at threshold 0. */
export function thresholdFor(curve: readonly OperatingPoint[], recall: number): number {
  const after = curve.findIndex((point) => point.recall < recall)
  if (after === 0) return 0
  const low = curve.at(after - 1)!
  const high = after === -1 ? low : curve[after]!
  if (low.recall === high.recall) return low.threshold
  return low.threshold + ((low.recall - recall) / (low.recall - high.recall)) * (high.threshold - low.threshold)
}
