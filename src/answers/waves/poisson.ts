/** Chance of seeing at least `count` where `expected` are usual, each coming by itself; 1 where that is no more than usual. */
export function chanceOf(count: number, expected: number): number {
  if (count <= expected) return 1
  if (expected <= 0) return 0
  // In logarithms, for both numbers may be in the thousands.
  let log = -expected
  for (let at = 1; at <= count; at += 1) log += Math.log(expected / at)
  let term = Math.exp(log)
  let sum = 0
  for (let at = count; term > sum * 1e-12; at += 1) {
    sum += term
    term *= expected / (at + 1)
  }
  return sum
}
