import type { OperatingPoint } from './judgement-model.js'

/** The point of the highest threshold with at least this recall, between two measured ones in a straight line. `curve` begins at threshold 0. */
export function operatingPoint(curve: readonly OperatingPoint[], recall: number): OperatingPoint {
  const after = curve.findIndex((point) => point.recall < recall)
  if (after === 0) return { ...curve[0]!, threshold: 0 }
  const low = curve.at(after - 1)!
  const high = after === -1 ? low : curve[after]!
  const share = low.recall === high.recall ? 0 : (low.recall - recall) / (low.recall - high.recall)
  const between = (key: keyof OperatingPoint): number => low[key] + share * (high[key] - low[key])
  return { threshold: between('threshold'), recall: between('recall'), precision: between('precision') }
}

export const thresholdFor = (curve: readonly OperatingPoint[], recall: number): number => operatingPoint(curve, recall).threshold
