import { describe, expect, test } from 'vitest'
import { digestTimes } from '../../../src/alerts/buckets/digest-times.js'
import type { DigestConfig } from '../../../src/model/receiver.js'

/** The clock on the wall of a place, by Intl alone, so that no code of ours judges itself. */
function clockIn(timeZone: string) {
  const format = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    weekday: 'short',
    hourCycle: 'h23',
  })
  const part = (at: number, name: string): string => format.formatToParts(at).find(({ type }) => type === name)?.value ?? ''
  return {
    minutesOfDay: (at: number) => Number(part(at, 'hour')) * 60 + Number(part(at, 'minute')),
    dayOfWeek: (at: number) => ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(part(at, 'weekday')),
  }
}

const minutes = (hhmm: string): number => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3))
const daily = (...at: readonly string[]): DigestConfig => ({ days: [0, 1, 2, 3, 4, 5, 6], at: at.map(minutes) })
const workdays = (...at: readonly string[]): DigestConfig => ({ days: [1, 2, 3, 4, 5], at: at.map(minutes) })

interface Row {
  readonly rule: string
  readonly digest: DigestConfig
  readonly now: string
  readonly last: string
  readonly next: string
  readonly zone?: string
}

// 20 November 2026 is a Friday.
const rows: readonly Row[] = [
  {
    rule: 'before the time of the day: the one of yesterday',
    digest: daily('08:30'),
    now: '2026-11-20T08:29:59+01:00',
    last: '2026-11-19T08:30:00+01:00',
    next: '2026-11-20T08:30:00+01:00',
  },
  {
    rule: 'from its first instant on it is the last one',
    digest: daily('08:30'),
    now: '2026-11-20T08:30:00+01:00',
    last: '2026-11-20T08:30:00+01:00',
    next: '2026-11-21T08:30:00+01:00',
  },
  {
    rule: 'several times a day',
    digest: daily('08:30', '16:00'),
    now: '2026-11-20T12:00:00+01:00',
    last: '2026-11-20T08:30:00+01:00',
    next: '2026-11-20T16:00:00+01:00',
  },
  {
    rule: 'days of the week: over the weekend',
    digest: workdays('08:30'),
    now: '2026-11-22T12:00:00+01:00',
    last: '2026-11-20T08:30:00+01:00',
    next: '2026-11-23T08:30:00+01:00',
  },
  {
    rule: 'one day a week, seen from the day before it',
    digest: { days: [1], at: [minutes('09:00')] },
    now: '2026-11-22T23:59:00+01:00',
    last: '2026-11-16T09:00:00+01:00',
    next: '2026-11-23T09:00:00+01:00',
  },
  {
    rule: 'a day of 23 hours moves the next one by an hour',
    digest: daily('08:30'),
    now: '2026-03-28T12:00:00+01:00',
    last: '2026-03-28T08:30:00+01:00',
    next: '2026-03-29T08:30:00+02:00',
  },
  {
    rule: 'a day of 25 hours likewise',
    digest: daily('08:30'),
    now: '2026-10-25T12:00:00+01:00',
    last: '2026-10-25T08:30:00+01:00',
    next: '2026-10-26T08:30:00+01:00',
  },
  {
    rule: 'and back, over the change',
    digest: workdays('08:30'),
    now: '2026-10-26T07:00:00+01:00',
    last: '2026-10-23T08:30:00+02:00',
    next: '2026-10-26T08:30:00+01:00',
  },
  {
    rule: 'a time that the clock leaps over, seen before the leap: after it',
    digest: daily('02:30'),
    now: '2026-03-29T01:00:00+01:00',
    last: '2026-03-28T02:30:00+01:00',
    next: '2026-03-29T03:30:00+02:00',
  },
  {
    rule: 'the same seen after the leap',
    digest: daily('02:30'),
    now: '2026-03-29T12:00:00+02:00',
    last: '2026-03-29T03:30:00+02:00',
    next: '2026-03-30T02:30:00+02:00',
  },
  {
    rule: 'a time that is struck twice, seen between both strokes: the first',
    digest: daily('02:30'),
    now: '2026-10-25T02:45:00+02:00',
    last: '2026-10-25T02:30:00+02:00',
    next: '2026-10-26T02:30:00+01:00',
  },
  {
    rule: 'the same seen after the second stroke: still the first',
    digest: daily('02:30'),
    now: '2026-10-25T02:31:00+01:00',
    last: '2026-10-25T02:30:00+02:00',
    next: '2026-10-26T02:30:00+01:00',
  },
  {
    rule: 'midnight belongs to the day that begins',
    digest: { days: [6], at: [0] },
    now: '2026-11-20T23:00:00+01:00',
    last: '2026-11-14T00:00:00+01:00',
    next: '2026-11-21T00:00:00+01:00',
  },
  {
    rule: 'a zone far from UTC, on its own day of the week',
    digest: { days: [1], at: [minutes('08:30')] },
    now: '2026-11-22T20:00:00Z',
    last: '2026-11-22T19:30:00Z',
    next: '2026-11-29T19:30:00Z',
    zone: 'Pacific/Auckland',
  },
]

describe('times of a digest', () => {
  test.each(rows)('$rule', ({ digest, now, last, next, zone = 'Europe/Vienna' }) => {
    const found = digestTimes(digest, Date.parse(now), clockIn(zone))
    expect(found).toEqual({ last: Date.parse(last), next: Date.parse(next) })
  })

  test('whatever the hour of a year, the last one is not later than now, and the next one is', () => {
    const local = clockIn('Europe/Vienna')
    const start = Date.parse('2026-01-01T00:10:00Z')
    const found = Array.from({ length: 60 }, (_, step) => start + step * 149 * 3_600_000).map((now) => ({
      now,
      ...digestTimes(workdays('02:30'), now, local),
    }))
    expect(found.filter(({ now, last, next }) => (last ?? now + 1) > now || (next ?? now) <= now)).toEqual([])
  })
})
