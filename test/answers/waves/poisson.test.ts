import { expect, it } from 'vitest'
import { chanceOf } from '../../../src/answers/waves/poisson.js'

it.each([
  [1, 0.1, 1 - Math.exp(-0.1)],
  [2, 1, 1 - 2 * Math.exp(-1)],
  [5, 0.5, 1.7212e-4],
  [120, 100, 0.02825],
])('%i or more, where %f are usual', (count, expected, chance) => {
  expect(chanceOf(count, expected)).toBeCloseTo(chance, 4)
})

it('no more than usual is no news', () => {
  expect([chanceOf(5, 5), chanceOf(0, 0), chanceOf(3, 7)]).toEqual([1, 1, 1])
})

it('neither great nor small numbers lead astray', () => {
  expect([chanceOf(1, 0), chanceOf(3_000, 1_000), chanceOf(10_000, 1)]).toEqual([0, expect.closeTo(0), 0])
})
