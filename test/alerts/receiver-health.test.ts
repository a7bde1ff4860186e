import { describe, expect, it } from 'vitest'
import {
  afterFailure,
  type Consequence,
  type FailedAttempt,
  type Failure,
  healthOf,
  isSameFailure,
  whenFailed,
  whenSent,
} from '../../src/alerts/receiver-health.js'
import type { ReceiverState } from '../../src/model/receiver-state.js'
import { DAY, HOUR, MINUTE, NOW } from './support.js'

const SECOND = 1_000

describe('what a failed try means', () => {
  const failure = { retry: true, retryAfterMs: null }
  const attempt = { attempts: 0, now: NOW, random: 0, isSecond: false }
  const again = (afterMs: number, isDown = false, leftAloneMs: number | null = null): Consequence => ({
    message: 'again',
    nextAt: NOW + afterMs,
    isDown,
    notBefore: leftAloneMs === null ? null : NOW + leftAloneMs,
  })
  const givenUp: Consequence = { message: 'given-up', isDown: false, notBefore: null }
  const table: readonly (readonly [string, Partial<Failure>, Partial<FailedAttempt>, Consequence])[] = [
    ['may be of this message: it waits, the others are tried', {}, {}, again(5 * SECOND)],
    ['a second one of another group: the receiver is down', {}, { isSecond: true }, again(5 * SECOND, true)],
    ['waits longer each time', {}, { attempts: 2 }, again(30 * MINUTE)],
    ['a receiver that names a time is left alone until then', { retryAfterMs: HOUR }, {}, again(HOUR, true, HOUR)],
    [
      'and no longer, though this message waits longer',
      { retryAfterMs: MINUTE },
      { attempts: 2 },
      again(30 * MINUTE, true, MINUTE),
    ],
    ['but not for longer than a day', { retryAfterMs: 30 * DAY }, {}, again(DAY, true, DAY)],
    ['a time of nothing is none', { retryAfterMs: 0 }, {}, again(5 * SECOND)],
    ['what is refused for good holds back nothing', { retry: false }, {}, givenUp],
    ['neither does what was tried ten times', {}, { attempts: 9, isSecond: true }, givenUp],
    [
      'who refuses everything is left alone for a day, and the message does not suffer',
      { retry: false, disable: true },
      { attempts: 9 },
      { message: 'refused', isDown: true, notBefore: NOW + DAY },
    ],
  ]
  it.each(table)('%s', (_rule, how, when, consequence) => {
    expect(afterFailure({ ...failure, ...how }, { ...attempt, ...when })).toEqual(consequence)
  })
})

describe('the health of a receiver', () => {
  const fresh: ReceiverState = {
    receiver: 'care',
    settings: 'one',
    lastSentAt: null,
    failingSince: null,
    notBefore: null,
    refuses: false,
    error: null,
  }
  const failing = {
    ...fresh,
    lastSentAt: NOW - DAY,
    failingSince: NOW - HOUR,
    notBefore: NOW + DAY,
    refuses: true,
    error: 'HTTP 401',
  }

  it('is not known before the first try', () => {
    expect(healthOf('care', 'one', undefined)).toEqual(fresh)
  })
  it('is what the last try told, under the same settings', () => {
    expect(healthOf('care', 'one', failing)).toEqual(failing)
  })
  it('is open again under other settings: they may have mended it', () => {
    expect(healthOf('care', 'two', failing)).toEqual({ ...fresh, settings: 'two', lastSentAt: NOW - DAY })
  })
  it('is restored by whatever gets through', () => {
    expect(whenSent(failing, NOW)).toEqual({ ...fresh, lastSentAt: NOW })
  })
  it('counts its failure from the first one', () => {
    const first = whenFailed(fresh, { now: NOW, error: 'HTTP 503', notBefore: null, refuses: false })
    expect(first).toEqual({ ...fresh, failingSince: NOW, error: 'HTTP 503' })
    expect(whenFailed(first, { now: NOW + HOUR, error: 'HTTP 401', notBefore: NOW + DAY, refuses: true })).toEqual({
      ...first,
      notBefore: NOW + DAY,
      refuses: true,
      error: 'HTTP 401',
    })
  })
})

describe('a failure that was told before is not told anew', () => {
  const down = 'hooks.firma.example: HTTP 500, the server failed'
  const table: readonly (readonly [string, boolean, string, string | null])[] = [
    ['the same words', true, down, down],
    ['nothing was told before', false, down, null],
    ['another status', false, down, 'hooks.firma.example: HTTP 401, the server wants credentials, or refused ours'],
    [
      'only the number of the request differs',
      true,
      `${down} (it said: request 17). Wait.`,
      `${down} (it said: request 18). Wait.`,
    ],
    [
      'and in a sentence as well',
      true,
      `${down}. The server says: "at 09:00". Wait.`,
      `${down}. The server says: "at 10:00". Wait.`,
    ],
  ]
  it.each(table)('%s', (_rule, isSame, error, before) => expect(isSameFailure(error, before)).toBe(isSame))
})
