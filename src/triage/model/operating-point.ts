import type { OperatingPoint } from './judgement-model.js'

/** The highest threshold with at least this recall, between two measured points in a straight line; 0 without a curve. Recall falls along it. */
export function thresholdFor(curve: readonly OperatingPoint[], recall: number): number {
  const high = curve.find((point) => point.recall < recall)
  const low = curve.findLast((point) => point.recall >= recall)
  if (low === undefined || high === undefined) return low?.threshold ?? 0
  return low.threshold + ((low.recall - recall) / (low.recall - high.recall)) * (high.threshold - low.threshold)
}
