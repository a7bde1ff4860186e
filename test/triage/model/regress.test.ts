import { describe, expect, it } from 'vitest'
import { inverseOf } from '../../../src/triage/model/matrix.js'
import { type Row, regress } from '../../../src/triage/model/regress.js'

const row = (values: readonly number[], holds: boolean, offset = 0): Row => ({
  columns: Uint32Array.from(values.keys()),
  values: Float64Array.from(values),
  offset,
  holds,
})
const rows = [row([1, 0], true), row([1, 1], true), row([0, 1], false), row([0.5, 1], false, 0.3)]

/** Zero at the best weights. */
function slopeOf(weights: Float64Array, penalty: number): number[] {
  return [...weights].map((weight, column) =>
    rows.reduce((sum, { values, offset, holds }) => {
      const odds = values.reduce((total, value, at) => total + value * weights[at]!, offset)
      return sum + (1 / (1 + Math.exp(-odds)) - (holds ? 1 : 0)) * values[column]!
    }, penalty * weight),
  )
}

describe('the regression', () => {
  it.each([5, 1, 0.1])('finds the best weights under a penalty of %d', (penalty) => {
    for (const slope of slopeOf(regress(rows, 2, penalty), penalty)) expect(Math.abs(slope)).toBeLessThan(0.02)
  })

  it('moves less the heavier the penalty', () => {
    const moved = [0.1, 1, 10, 1_000].map((penalty) => Math.hypot(...regress(rows, 2, penalty)))
    expect(moved).toEqual(moved.toSorted((a, b) => b - a))
    expect(moved.at(-1)).toBeLessThan(0.01)
  })

  it('comes out the same whether labels were given in blocks or mixed', () => {
    const blocks = [...Array(200)].map((_, at) => row([1, at % 7, Number(at < 100), (at % 13) / 13], at < 100))
    const mixed = blocks.map((_, at) => blocks[(at * 77) % 200]!)
    const [inBlocks, together] = [regress(blocks, 4, 0.1), regress(mixed, 4, 0.1)]
    for (const [at, weight] of inBlocks.entries()) expect(Math.abs(weight - together[at]!)).toBeLessThan(0.02)
    for (const { values, holds } of blocks)
      expect(values.reduce((sum, value, at) => sum + value * inBlocks[at]!, 0) > 0).toBe(holds)
  })

  it('leaves alone what is right already', () => {
    expect(Math.hypot(...regress([row([1], true, 30), row([1], false, -30)], 1, 0.1))).toBeLessThan(1e-6)
  })
})

describe('the inverse', () => {
  it('undoes the matrix', () => {
    const matrix = [
      [0, 2, 1],
      [1, -0.5, 0.2],
      [0.3, 0, 1.5],
    ]
    const inverse = inverseOf(matrix)
    const product = matrix.map((left) =>
      left.map((_, column) => left.reduce((sum, value, at) => sum + value * inverse[at]![column]!, 0)),
    )
    expect(product.flat().map((value) => Math.round(value * 1e9) / 1e9 + 0)).toEqual([1, 0, 0, 0, 1, 0, 0, 0, 1])
  })

  it('is refused where there is none', () => {
    expect(() =>
      inverseOf([
        [1, 2],
        [2, 4],
      ]),
    ).toThrow('cannot be told apart')
  })
})
