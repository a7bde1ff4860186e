import type { Share } from '../model/tally.js'

/** Of the normal distribution 95 % lie within so many deviations. */
const Z = 1.959964

const within = (value: number): number => Math.min(1, Math.max(0, value))

/**
 * Between what a share of so few cases truly lies (Wilson 1927): never below 0 or over 1, and of use with three cases too, where the usual
 * formula says that 0 of 3 is exactly never. Null of nothing.
 */
export function wilson(share: number, cases: number): Share | null {
  if (cases <= 0) return null
  const middle = share + (Z * Z) / (2 * cases)
  const reach = Z * Math.sqrt((share * (1 - share)) / cases + (Z * Z) / (4 * cases * cases))
  const size = 1 + (Z * Z) / cases
  return { share: within(share), low: within((middle - reach) / size), high: within((middle + reach) / size) }
}
