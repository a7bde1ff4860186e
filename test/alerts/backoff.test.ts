import { describe, expect, test } from 'vitest'
import { nextTry } from '../../src/alerts/backoff.js'
import { DAY, HOUR, MINUTE, NOW } from './support.js'

const SECOND = 1_000

describe('the next try of a delivery', () => {
  const rows: readonly [rule: string, attempts: number, retryAfterMs: number | null, random: number, pause: number | null][] = [
    ['after the 1st', 1, null, 0, 5 * SECOND],
    ['after the 2nd', 2, null, 0, 5 * MINUTE],
    ['after the 3rd', 3, null, 0, 30 * MINUTE],
    ['after the 4th', 4, null, 0, 2 * HOUR],
    ['after the 5th', 5, null, 0, 5 * HOUR],
    ['after the 6th', 6, null, 0, 10 * HOUR],
    ['after the 7th', 7, null, 0, 14 * HOUR],
    ['after the 8th', 8, null, 0, 20 * HOUR],
    ['after the 9th', 9, null, 0, 24 * HOUR],
    ['after the 10th: failed for good', 10, null, 0, null],
    ['failed for good, whatever Retry-After says', 10, MINUTE, 0, null],
    ['jitter only ever waits longer, by a fifth at most', 2, null, 1, 6 * MINUTE],
    ['Retry-After is obeyed', 1, HOUR, 0, HOUR],
    ['Retry-After never makes it sooner', 3, SECOND, 0, 30 * MINUTE],
    ['Retry-After of a year is taken as a day', 1, 365 * DAY, 0, DAY],
    ['a negative Retry-After is none', 1, -HOUR, 0, 5 * SECOND],
  ]
  test.each(rows)('%s', (_, attempts, retryAfterMs, random, pause) => {
    expect(nextTry({ attempts, now: NOW, retryAfterMs, random })).toBe(pause === null ? null : NOW + pause)
  })
})
