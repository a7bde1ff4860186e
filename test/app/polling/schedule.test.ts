import { describe, expect, test } from 'vitest'
import { bareSource } from '../../../src/app/polling/bare-source.js'
import { isDue, retryDueAt } from '../../../src/app/polling/schedule.js'
import type { SourceConfig } from '../../../src/model/config.js'
import type { SourceState } from '../../../src/model/source.js'
import { DAY, HOUR, MINUTE, NOON } from '../support.js'

const source = (everyMs: number): SourceConfig => ({
  ...bareSource({ id: 'forum', type: 'comments', url: 'https://forum.example/a.atom', match: 'all' }),
  everyMs,
})

const state = (change: Partial<SourceState> = {}): SourceState => ({
  id: 'forum',
  type: 'comments',
  url: 'https://forum.example/a.atom',
  health: 'ok',
  nextDueAt: NOON + 15 * MINUTE,
  notBefore: null,
  spent: null,
  lastAttemptAt: NOON,
  lastSuccessAt: NOON,
  failures: 0,
  message: null,
  unknownSince: null,
  unknownReason: null,
  warnings: [],
  mentions: 0,
  ...change,
})

describe('a source is due', () => {
  const EVERY = 15 * MINUTE
  test.each<[string, SourceState | undefined, number, boolean, RegExp]>([
    ['that was never seen', undefined, NOON, true, /never/],
    ['that was entered but never asked', state({ lastAttemptAt: null }), NOON, true, /never/],
    ['after its interval', state(), NOON + EVERY, true, /time has come/],
    ['not before it', state(), NOON + 10 * MINUTE, false, /not due before 2026-11-16T11:15:00Z/],
    ['a minute early, for cron drifts', state(), NOON + EVERY - MINUTE, true, /time has come/],
    ['not more than a minute early', state(), NOON + EVERY - MINUTE - 1, false, /not due/],
    ['when its address changed', state({ url: 'https://other.example/' }), NOON + 1, true, /configuration changed/],
    ['when its kind changed', state({ type: 'feed' }), NOON + 1, true, /configuration changed/],
    ['never when it is gone', state({ health: 'gone', message: 'gone for good' }), NOON + 99 * DAY, false, /gone for good/],
    [
      'that failed, at the time of its next try',
      state({ health: 'failing', nextDueAt: NOON + HOUR }),
      NOON + HOUR,
      true,
      /time has come/,
    ],
    [
      'that failed, not after its mere interval',
      state({ health: 'failing', nextDueAt: NOON + HOUR }),
      NOON + EVERY,
      false,
      /12:00:00Z/,
    ],
    ['when the clock was set back by more than a day', state({ lastAttemptAt: NOON + 2 * DAY }), NOON, true, /future/],
    ['not when the clock was set back a little', state({ lastAttemptAt: NOON + HOUR }), NOON, false, /not due/],
  ])('%s', (_name, known, now, due, reason) => {
    expect(isDue(source(EVERY), known, now)).toEqual({ due, reason: expect.stringMatching(reason) })
  })

  test('a tenth of its interval early at most, where that is less than a minute', () => {
    expect(isDue(source(MINUTE), state(), NOON + 54_000).due).toBe(true)
    expect(isDue(source(MINUTE), state(), NOON + 53_999).due).toBe(false)
  })

  test('at once when the configured interval became shorter', () => {
    expect(isDue(source(5 * MINUTE), state({ nextDueAt: NOON + DAY }), NOON + 5 * MINUTE).due).toBe(true)
  })
})

type Failure = Parameters<typeof retryDueAt>[1]

describe('a failing source is asked again', () => {
  const failure: Failure = { failures: 0, missing: false, retryAt: null }
  test.each<[string, number, Partial<Failure>, number]>([
    ['after its interval, the first time', 15 * MINUTE, {}, 15 * MINUTE],
    ['after twice that, the second time', 15 * MINUTE, { failures: 1 }, 30 * MINUTE],
    ['after two hours at most', 15 * MINUTE, { failures: 9 }, 2 * HOUR],
    ['after its interval, where that is longer', 6 * HOUR, { failures: 5 }, 6 * HOUR],
    ['after a day at most, when the page is missing', 15 * MINUTE, { failures: 50, missing: true }, DAY],
    ['when the server said', 15 * MINUTE, { retryAt: NOON + 5 * HOUR }, 5 * HOUR],
    ['not earlier because the server said so', 15 * MINUTE, { retryAt: NOON + MINUTE }, 15 * MINUTE],
    ['within a day, whatever the server said', 15 * MINUTE, { retryAt: NOON + 400 * DAY }, DAY],
    ['as if nothing was said, when that time has passed', 15 * MINUTE, { retryAt: NOON - HOUR }, 15 * MINUTE],
  ])('%s', (_name, everyMs, change, after) => {
    expect(retryDueAt(source(everyMs), { ...failure, ...change }, NOON) - NOON).toBe(after)
  })
})
