import type { OperatingPoint } from './judgement-model.js'

const EVERYTHING: OperatingPoint = { threshold: 0, recall: 1, precision: 0 }

/** The point of the highest threshold with at least this recall, between two measured ones in a straight line. Recall falls along the curve. */
export function operatingPoint(curve: readonly OperatingPoint[], recall: number): OperatingPoint {
  const high = curve.find((point) => point.recall < recall)
  const low = curve.findLast((point) => point.recall >= recall)
  if (low === undefined || high === undefined) return low ?? EVERYTHING
  const share = (low.recall - recall) / (low.recall - high.recall)
  const between = (key: keyof OperatingPoint): number => low[key] + share * (high[key] - low[key])
  return { threshold: between('threshold'), recall: between('recall'), precision: between('precision') }
}

export const thresholdFor = (curve: readonly OperatingPoint[], recall: number): number => operatingPoint(curve, recall).threshold
