/** A text as numbers in columns, what it is judged without the regression, and what is true of it. */
export interface Row {
  readonly columns: Uint32Array
  readonly values: Float64Array
  /** Log-odds that stand already: what is learned is what they miss. */
  readonly offset: number
  readonly holds: boolean
}

const MAX_ROUNDS = 30
const CLOSE = 1e-3
const STEPS = 40
const GOLDEN = 0.618

/**
 * Logistic regression held to nothing by `penalty` (half of it times the square of each weight), exactly, by coordinate ascent in the dual
 * (Yu, Huang, Lin 2011): it costs what the rows hold, knows no step size, and comes out the same every time.
 */
export function regress(rows: readonly Row[], size: number, penalty: number): Float64Array {
  const weights = new Float64Array(size)
  // Of each row how far it pulls, 0 to 1; the weights are the sum of all pulls.
  const pulls = new Float64Array(rows.length)
  const lengths = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0) / penalty)
  const stride = strideOf(rows.length)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    let farthest = 0
    for (let step = 0; step < rows.length; step++) {
      // There and back: what stands last would pull hardest.
      const at = ((round % 2 === 0 ? step : rows.length - 1 - step) * stride) % rows.length
      const { columns, values, offset, holds } = rows[at]!
      let odds = offset
      for (let each = 0; each < columns.length; each++) odds += weights[columns[each]!]! * values[each]!
      const side = holds ? 1 : -1
      const change = pull(side * odds, pulls[at]!, lengths[at]!) - pulls[at]!
      if (change === 0) continue
      farthest = Math.max(farthest, Math.abs(change))
      pulls[at]! += change
      const factor = (side * change) / penalty
      for (let each = 0; each < columns.length; each++) weights[columns[each]!]! += factor * values[each]!
    }
    if (farthest < CLOSE) break
  }
  return weights
}

/**
 * Rows are taken from far apart, each once a round. People label in blocks, all the spam and then all the praise, and where a block comes
 * after the other, hundreds of rounds go by before the weights come to rest.
 */
function strideOf(count: number): number {
  let stride = Math.max(1, Math.round(count * GOLDEN))
  while (commonDivisor(stride, count) > 1) stride += 1
  return stride
}

const commonDivisor = (a: number, b: number): number => (b === 0 ? a : commonDivisor(b, a % b))

/** How far a row pulls when all others stand still: where its pull is the probability of the other side. Newton's method, kept in bounds. */
function pull(margin: number, now: number, length: number): number {
  let low = -(margin + (1 - now) * length)
  let high = -(margin - now * length)
  let z = Math.min(Math.max(-margin, low), high)
  for (let step = 0; step < STEPS; step++) {
    const probability = 1 / (1 + Math.exp(-z))
    const fault = z + margin + (probability - now) * length
    if (Math.abs(fault) < 1e-9) break
    if (fault > 0) high = z
    else low = z
    const next = z - fault / (1 + length * probability * (1 - probability))
    z = next > low && next < high ? next : (low + high) / 2
  }
  return 1 / (1 + Math.exp(-z))
}
