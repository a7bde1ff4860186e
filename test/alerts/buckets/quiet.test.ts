import { describe, expect, test } from 'vitest'
import { quietUntil } from '../../../src/alerts/buckets/quiet.js'

const at = (text: string): number => Date.parse(text)

/** Minutes of the day in Vienna, by Intl alone, so that no code of ours judges itself. */
const vienna = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Vienna',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})
function minutesOfDay(instant: number): number {
  const [hour, minute] = vienna.format(instant).split(':').map(Number)
  return (hour ?? 0) * 60 + (minute ?? 0)
}
const clock = (hhmm: string): number => Number(hhmm.slice(0, 2)) * 60 + Number(hhmm.slice(3))
const quiet = (...times: readonly string[]) => ({
  times: times.map((time) => ({ from: clock(time.slice(0, 5)), to: clock(time.slice(6)) })),
  except: [],
})

describe('quiet hours in local time', () => {
  const rows: readonly [rule: string, times: readonly string[], now: string, until: string | null][] = [
    ['before they begin', ['20:00-07:00'], '2026-11-20T18:59:59+01:00', null],
    ['from their first instant on', ['20:00-07:00'], '2026-11-20T20:00:00+01:00', '2026-11-21T07:00:00+01:00'],
    ['across midnight', ['20:00-07:00'], '2026-11-21T03:12:45+01:00', '2026-11-21T07:00:00+01:00'],
    ['over at their end', ['20:00-07:00'], '2026-11-21T07:00:00+01:00', null],
    ['within one day', ['12:00-13:00'], '2026-11-20T12:30:00+01:00', '2026-11-20T13:00:00+01:00'],
    ['until midnight', ['22:00-24:00'], '2026-11-20T23:59:59+01:00', '2026-11-21T00:00:00+01:00'],
    [
      'intervals that follow one another are one',
      ['22:00-24:00', '00:00-06:30'],
      '2026-11-20T23:00:00+01:00',
      '2026-11-21T06:30:00+01:00',
    ],
    ['the night of 23 hours', ['20:00-07:00'], '2026-03-28T23:00:00+01:00', '2026-03-29T07:00:00+02:00'],
    ['the night of 25 hours', ['20:00-07:00'], '2026-10-24T23:00:00+02:00', '2026-10-25T07:00:00+01:00'],
    [
      'an end that the clock leaps over: the later instant',
      ['20:00-02:30'],
      '2026-03-29T01:00:00+01:00',
      '2026-03-29T03:30:00+02:00',
    ],
    ['an interval of no length is none', ['08:00-08:00'], '2026-11-20T08:00:00+01:00', null],
  ]
  test.each(rows)('%s', (_, times, now, until) => {
    expect(quietUntil(quiet(...times), at(now), minutesOfDay)).toBe(until === null ? null : at(until))
  })

  test('none are configured', () => expect(quietUntil(null, at('2026-11-20T03:00:00Z'), minutesOfDay)).toBeNull())
  test('quiet all day long does not loop for ever', () =>
    expect(quietUntil(quiet('00:00-24:00'), at('2026-11-20T03:00:00Z'), minutesOfDay)).toBeGreaterThan(
      at('2026-11-20T22:00:00Z'),
    ))
})
