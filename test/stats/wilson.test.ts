import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wilson } from '../../src/stats/wilson.js'

const percent = (share: number, cases: number): readonly number[] | null => {
  const known = wilson(share, cases)
  return known === null ? null : [known.share, known.low, known.high].map((each) => Math.round(each * 1_000) / 10)
}

describe('between what a share truly lies', () => {
  it.each([
    // z² / (n + z²) = 3.8415 / 8.8415
    ['none of five is not never', 0, 5, [0, 0, 43.4]],
    ['all of five is not always', 1, 5, [100, 56.6, 100]],
    ['half of ten is nearly anything', 0.5, 10, [50, 23.7, 76.3]],
    ['half of a thousand is half', 0.5, 1_000, [50, 46.9, 53.1]],
    // Wilson's interval as the usual example of the literature has it: 15 of 148.
    ['few of many', 15 / 148, 148, [10.1, 6.2, 16]],
  ])('%s', (_, share, cases, expected) => {
    expect(percent(share, cases)).toEqual(expected)
  })

  it('of nothing there is no share', () => {
    expect(wilson(Number.NaN, 0)).toBeNull()
  })

  it('it holds the share, within none and all', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 1_000_000 }), (share, cases) => {
        const known = wilson(share, cases)!
        expect(known.low).toBeGreaterThanOrEqual(0)
        expect(known.low).toBeLessThanOrEqual(share + 1e-9)
        expect(known.high).toBeGreaterThanOrEqual(share - 1e-9)
        expect(known.high).toBeLessThanOrEqual(1)
      }),
    )
  })
})
