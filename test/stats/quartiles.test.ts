import { describe, expect, it } from 'vitest'
import { byReach } from '../../src/stats/quartiles.js'
import { outcome } from './support.js'

/** `q1 0-5 ×3`. */
const parts = (...followers: readonly (number | null)[]): string[] =>
  byReach(followers.map((each) => outcome({ followers: each }))).quartiles.map(
    ({ index, from, to, outcomes }) => `q${index + 1} ${from}-${to} ×${outcomes.length}`,
  )

describe('quartiles of reach', () => {
  it.each<[string, readonly (number | null)[], string[]]>([
    ['a quarter each', [8, 1, 7, 2, 6, 3, 5, 4], ['q1 1-2 ×2', 'q2 3-4 ×2', 'q3 5-6 ×2', 'q4 7-8 ×2']],
    ['equal reach is never parted', [0, 0, 0, 0, 0, 10, 20, 30], ['q1 0-0 ×5', 'q3 10-10 ×1', 'q4 20-30 ×2']],
    ['the same reach for all is one', [5, 5, 5, 5], ['q1 5-5 ×4']],
    ['who is not known counts in none', [null, 1, null, 9], ['q1 1-1 ×1', 'q3 9-9 ×1']],
    ['of nobody there are none', [null], []],
  ])('%s', (_, followers, expected) => {
    expect(parts(...followers)).toEqual(expected)
  })

  it('the unknown are told apart, not left out', () => {
    expect(byReach([outcome({ followers: null }), outcome({ followers: 3 })]).unknown).toHaveLength(1)
  })

  it('what is no case moves no bound', () => {
    const spam = Array.from({ length: 20 }, () => outcome({ followers: 0, fate: 'dismissed' }))
    const { quartiles } = byReach([...spam, ...[10, 20, 30, 40].map((followers) => outcome({ followers }))])
    expect(quartiles.map(({ to }) => to)).toEqual([10, 20, 30, 40])
  })
})
