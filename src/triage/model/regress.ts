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

/**
 * Logistic regression held to nothing by `penalty` (half of it times the square of each weight), exactly, by coordinate ascent in the dual
 * (Yu, Huang, Lin 2011): it costs what the rows hold, knows no step size, and comes out the same every time.
 */
export function regress(rows: readonly Row[], size: number, penalty: number): Float64Array {
  const weights = new Float64Array(size)
  // Of each row how far it pulls, 0 to 1; the weights are the sum of all pulls.
  const pulls = new Float64Array(rows.length)
  const lengths = rows.map(({ values }) => values.reduce((sum, value) => sum + value * value, 0) / penalty)
  const order = rows.map((_, at) => at)
  const next = numbers()
  for (let round = 0; round < MAX_ROUNDS; round++) {
    mix(order, next)
    let farthest = 0
    for (let step = 0; step < rows.length; step++) {
      const at = order[step]!
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
 * Anew each round, as Hsieh and others (2008) found for the dual: in one order always, the weights take hundreds of rounds to come to rest,
 * and most of all where labels were given in blocks, all the spam and then all the praise.
 */
function mix(order: number[], next: () => number): void {
  for (let at = order.length - 1; at > 0; at--) {
    const other = next() % (at + 1)
    const kept = order[at]!
    order[at] = order[other]!
    order[other] = kept
  }
}

/** The same in every run (xorshift, Marsaglia 2003). */
function numbers(): () => number {
  let state = 0x9e3779b9
  return () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
}

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
