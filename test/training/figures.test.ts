import { describe, expect, test } from 'vitest'
import { bestThreshold, calibrate, operatingCurve, probability } from '../../src/training/calibrate.js'
import { createDice } from '../../src/training/dice.js'
import { auc, bestMacroF1, confusion, interval, macroF1, precisionAt, precisionOf, recallOf } from '../../src/training/figures.js'

const scored = (pairs: readonly (readonly [score: number, holds: boolean])[]) => pairs.map(([score, holds]) => ({ score, holds }))
const mixed = scored([
  [0.9, true],
  [0.8, false],
  [0.7, true],
  [0.6, true],
  [0.4, false],
  [0.3, false],
  [0.2, true],
  [0.1, false],
])

describe('area under the curve', () => {
  test.each([
    [
      'perfect order',
      scored([
        [2, true],
        [1, false],
      ]),
      1,
    ],
    [
      'the wrong way round',
      scored([
        [1, true],
        [2, false],
      ]),
      0,
    ],
    [
      'all alike',
      scored([
        [1, true],
        [1, false],
        [1, false],
      ]),
      0.5,
    ],
    ['eleven of sixteen pairs', mixed, 11 / 16],
    [
      'one class only',
      scored([
        [1, true],
        [2, true],
      ]),
      Number.NaN,
    ],
  ])('%s', (_, items, expected) => {
    expect(auc(items)).toBe(expected)
  })
})

describe('at a threshold', () => {
  test('what was found, what was missed', () => {
    const counts = confusion(mixed, 0.6)
    expect(counts).toEqual({ hits: 3, alarms: 1, missed: 1, quiet: 3 })
    expect([precisionOf(counts), recallOf(counts), macroF1(counts)]).toEqual([0.75, 0.75, 0.75])
  })

  test('the best one, and the precision at a recall', () => {
    expect(bestMacroF1(mixed)).toBe(0.75)
    expect(precisionAt(mixed, 0.5)).toBeCloseTo(2 / 3, 9)
    expect(precisionAt(mixed, 1)).toBeCloseTo(4 / 7, 9)
    expect(bestThreshold(mixed)).toBeCloseTo(0.41, 9)
  })

  test('the curve begins with everything, and finds less and less', () => {
    const curve = operatingCurve(mixed)
    expect(curve[0]).toEqual({ threshold: 0, recall: 1, precision: 0.5 })
    expect(curve.every(({ recall }, at) => at === 0 || recall <= curve[at - 1]!.recall)).toBe(true)
  })
})

test('an interval holds the figure, and is the same every time', () => {
  const dice = createDice(1)
  const many = Array.from({ length: 400 }, () => {
    const score = dice()
    return { score, holds: dice() < score }
  })
  const [low, high] = interval(many, auc)
  expect(low).toBeLessThan(auc(many))
  expect(high).toBeGreaterThan(auc(many))
  expect(interval(many, auc)).toEqual([low, high])
})

describe('calibration', () => {
  const dice = createDice(2)
  const samples = Array.from({ length: 5_000 }, () => {
    const sums = [dice() * 8 - 4, dice() * 2]
    return { sums, holds: dice() < 1 / (1 + Math.exp(-(0.5 * sums[0]! - 1 * sums[1]! + 0.3))) }
  })

  test('finds the odds by which the labels were drawn', () => {
    const { weights, offset } = calibrate(samples, [0, 1])
    expect([...weights, offset]).toEqual([expect.closeTo(0.5, 1), expect.closeTo(-1, 0), expect.closeTo(0.3, 0)])
  })

  test('a head that is not mixed in has no weight', () => {
    expect(calibrate(samples, [0]).weights[1]).toBe(0)
  })

  test('among texts of one probability that share holds', () => {
    const mixture = calibrate(samples, [0, 1])
    const near = samples.filter(({ sums }) => Math.abs(probability(mixture, sums) - 0.7) < 0.1)
    expect(near.filter(({ holds }) => holds).length / near.length).toBeCloseTo(0.7, 1)
  })

  test('labels that a line parts perfectly do not run away', () => {
    const { weights } = calibrate(
      [1, 2, 3, -1, -2, -3].map((sum) => ({ sums: [sum], holds: sum > 0 })),
      [0],
    )
    expect(weights[0]).toBeGreaterThan(0.3)
    expect(weights[0]).toBeLessThan(10)
  })
})
