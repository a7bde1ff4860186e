import { describe, expect, it } from 'vitest'
import type { Outcome } from '../../src/model/stats.js'
import { compareReach } from '../../src/stats/fairness.js'
import { answered, HOUR, outcome, times, waiting } from './support.js'

/** Four customers whom nobody follows, four whom many do, and twice as many between. */
const world = (low: Outcome, high: Outcome): Outcome[] => [
  ...times(4, (index) => ({ ...low, followers: index })),
  ...times(8, (index) => answered(5, { followers: 100 + index })),
  ...times(4, (index) => ({ ...high, followers: 10_000 + index })),
]

describe('reach and waiting', () => {
  it('is told in one sentence, with the figures behind it', () => {
    expect(compareReach(world(answered(16), answered(5)))).toEqual({
      ratio: 3.2,
      bound: 'exact',
      low: 4,
      high: 4,
      reason:
        'Customers of the lowest quartile wait 3.2 times as long as those of the highest. By the clock on the wall, half of the lowest ' +
        '(0 to 3 followers, 4 cases) are answered within 16h, half of the highest (10,000 to 10,003 followers, 4 cases) are answered ' +
        'within 5h.',
      sides: [
        { from: 0, to: 3, cases: 4, medianMs: 16 * HOUR },
        { from: 10_000, to: 10_003, cases: 4, medianMs: 5 * HOUR },
      ],
    })
  })

  it.each<[string, readonly Outcome[], string]>([
    ['nearly the same is the same', world(answered(5.1), answered(5)), 'wait as long as those of the highest.'],
    ['shorter is said as well', world(answered(1), answered(5)), 'wait 0.2 times as long as those of the highest.'],
    ['many times in whole numbers', world(answered(100), answered(5)), 'wait 20 times as long as those of the highest.'],
    ['an answer within a minute is at once', world(answered(1), answered(0)), 'wait 60 times as long as those of the highest.'],
    ['who is not answered at all waits at least so long', world(waiting(50), answered(5)), 'wait at least 10 times as long as'],
    ['when the others wait in vain, at most', world(answered(5), waiting(50)), 'wait at most 0.1 times as long as'],
    ['young cases tell nothing yet', world(waiting(1), answered(5)), 'It cannot be told yet who waits longer.'],
    ['nobody answered tells nothing', world(waiting(50), waiting(5)), 'It cannot be told yet who waits longer.'],
    ['nobody known', [answered(1)], 'Nothing can be compared: the reach of no customer is known.'],
    ['all alike', times(8, () => answered(1, { followers: 7 })), 'Nothing can be compared: all customers have the same reach.'],
  ])('%s', (_, outcomes, words) => {
    expect(compareReach(outcomes).reason).toContain(words)
  })

  it('the unanswered count: one quick answer among four does not make the wait short', () => {
    const quick = answered(1, { followers: 0 })
    const [, ...others] = world(waiting(50), answered(5))
    expect(compareReach([quick, ...others])).toMatchObject({ ratio: 10, bound: 'at-least' })
  })

  it('what was removed or dismissed is no case of either', () => {
    const noise = times(8, (index) => outcome({ followers: index % 2 === 0 ? 0 : 10_000, fate: 'dismissed' }))
    expect(compareReach([...world(answered(16), answered(5)), ...noise])).toMatchObject({ ratio: 3.2, low: 4, high: 4 })
  })
})
