import { describe, expect, it } from 'vitest'
import { waitCurve } from '../../src/stats/wait-curve.js'
import { HOUR, times } from './support.js'

const waits = (...hours: readonly (readonly [hours: number, answered: boolean])[]) =>
  hours.map(([each, answered]) => ({ ms: each * HOUR, answered }))

describe('the curve of waits', () => {
  it('rises where somebody was answered, and is cut where somebody still waits', () => {
    const { points, ...rest } = waitCurve(waits([1, true], [2, false], [3, true], [9, false]))
    expect(rest).toEqual({ waits: 4, unfinished: 2, cutAt: [2 * HOUR, 9 * HOUR], median: 3 * HOUR, longest: 9 * HOUR })
    expect(points.map(({ ms, share }) => [ms / HOUR, Math.round(share * 1000) / 1000])).toEqual([
      [1, 0.25],
      [3, 0.625],
    ])
  })

  it('lies within its band everywhere', () => {
    const { points } = waitCurve(times(60, (index) => ({ ms: (index + 1) * HOUR, answered: index % 3 !== 0 })))
    expect(points.length).toBeGreaterThan(20)
    for (const { share, low, high } of points) expect(low <= share && share <= high).toBe(true)
  })

  it('of many thousands has no more steps and marks than an eye can tell apart, its first and last among them', () => {
    const { points, cutAt, unfinished } = waitCurve(times(30_000, (index) => ({ ms: index * 1_000, answered: index % 2 === 0 })))
    expect(points.length).toBeLessThan(250)
    expect([points[0]?.ms, points.at(-1)?.ms]).toEqual([0, 29_998_000])
    expect([unfinished, cutAt.length < 150]).toEqual([15_000, true])
  })

  it('of nothing is none', () => {
    expect(waitCurve([])).toEqual({ waits: 0, points: [], unfinished: 0, cutAt: [], median: null, longest: 0 })
  })
})
