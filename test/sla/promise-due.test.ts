import { describe, expect, it } from 'vitest'
import type { PromisedTime } from '../../src/model/promise.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { promiseDue } from '../../src/sla/promise-due.js'
import { at, working } from './support.js'

const calendar = createCalendar(
  working('9:00-17:00', {
    holidayDates: [{ date: '2026-12-25', name: 'Weihnachten' }],
    closures: [{ from: '2026-12-28', to: '2026-12-31', note: 'Betriebsferien' }],
  }),
)
/** A Monday, a Friday and a Sunday at noon, a Friday after hours; Berlin time. */
const MON = '2026-11-16T12:00+01:00'
const FRI = '2026-11-20T12:00+01:00'
const LATE = '2026-11-20T18:30+01:00'
const SUN = '2026-11-22T12:00+01:00'

const due = (time: PromisedTime, said: string, by = calendar) => by.label(promiseDue(time, at(said), by))
const days = (count: number): PromisedTime => ({ unit: 'open-days', count })
const weekday = (day: 0 | 1 | 2 | 3 | 4 | 5 | 6, weeks = 0): PromisedTime => ({ unit: 'weekday', weekday: day, weeks })
const date = (day: number, month: number | null = null, year: number | null = null): PromisedTime => ({
  unit: 'date',
  day,
  month,
  year,
})

describe('a promise is due at the end of the working time of the day that it names', () => {
  it.each<[string, PromisedTime, string, string]>([
    ['today', days(0), MON, 'Mon 2026-11-16 17:00'],
    ['today, said after hours: at midnight', days(0), LATE, 'Sat 2026-11-21 00:00'],
    ['today, said on a closed day: at midnight', days(0), SUN, 'Mon 2026-11-23 00:00'],
    ['tomorrow', days(1), MON, 'Tue 2026-11-17 17:00'],
    ['tomorrow, said on a Friday: the next open day', days(1), FRI, 'Mon 2026-11-23 17:00'],
    ['tomorrow, said on a Sunday', days(1), SUN, 'Mon 2026-11-23 17:00'],
    ['the day after tomorrow', days(2), FRI, 'Tue 2026-11-24 17:00'],
    ['two working days, over a holiday and a closure', days(2), '2026-12-23T12:00+01:00', 'Fri 2027-01-01 17:00'],
    ['Friday', weekday(5), MON, 'Fri 2026-11-20 17:00'],
    ['Friday, said on a Friday: the next', weekday(5), FRI, 'Fri 2026-11-27 17:00'],
    ['Monday, said on a Friday', weekday(1), FRI, 'Mon 2026-11-23 17:00'],
    ['a Friday that is a holiday: the last open day before it', weekday(5), '2026-12-21T12:00+01:00', 'Thu 2026-12-24 17:00'],
    ['Sunday: the last open day before it', weekday(0), MON, 'Fri 2026-11-20 17:00'],
    [
      'Sunday, said on a Saturday: no working time is left, so midnight',
      weekday(0),
      '2026-11-21T12:00+01:00',
      'Mon 2026-11-23 00:00',
    ],
    ['Tuesday of next week', weekday(2, 1), MON, 'Tue 2026-11-24 17:00'],
    ['Tuesday of next week, said on a Sunday', weekday(2, 1), SUN, 'Tue 2026-11-24 17:00'],
    ['this week', { unit: 'week', count: 0 }, MON, 'Fri 2026-11-20 17:00'],
    ['this week, said when it is over: its last midnight', { unit: 'week', count: 0 }, LATE, 'Mon 2026-11-23 00:00'],
    ['next week', { unit: 'week', count: 1 }, MON, 'Fri 2026-11-27 17:00'],
    ['next week, which has but a Friday to work', { unit: 'week', count: 1 }, '2026-12-23T12:00+01:00', 'Fri 2027-01-01 17:00'],
    ['within two weeks', { unit: 'from-now', count: 2 }, MON, 'Mon 2026-11-30 17:00'],
    ['this month', { unit: 'month', count: 0 }, MON, 'Mon 2026-11-30 17:00'],
    ['this month, whose last days are closed', { unit: 'month', count: 0 }, '2026-12-22T12:00+01:00', 'Thu 2026-12-24 17:00'],
    ['next month', { unit: 'month', count: 1 }, MON, 'Thu 2026-12-24 17:00'],
    ['a date', date(24, 11), MON, 'Tue 2026-11-24 17:00'],
    ['a date on a weekend: the last open day before it', date(22, 11), MON, 'Fri 2026-11-20 17:00'],
    ['a date that is over this year is one of the next', date(12, 3), MON, 'Fri 2027-03-12 17:00'],
    ['a date with its year', date(12, 3, 2027), MON, 'Fri 2027-03-12 17:00'],
    ['a day of this month', date(20), MON, 'Fri 2026-11-20 17:00'],
    ['a day that is over is one of the next month', date(15), MON, 'Tue 2026-12-15 17:00'],
    ['a time of the day', { unit: 'open-days', count: 1, minute: 600 }, MON, 'Tue 2026-11-17 10:00'],
    [
      'a time of today that is over: the end of the day',
      { unit: 'open-days', count: 0, minute: 600 },
      MON,
      'Mon 2026-11-16 17:00',
    ],
    ['Monday noon', { ...weekday(1), minute: 720 } as PromisedTime, FRI, 'Mon 2026-11-23 12:00'],
  ])('%s', (_rule, time, said, expected) => {
    expect(due(time, said)).toBe(expected)
  })
})

describe('a span of hours is wall time', () => {
  it.each<[string, PromisedTime, string, string]>([
    ['48 hours', { unit: 'hours', count: 48 }, FRI, 'Sun 2026-11-22 12:00'],
    ['30 minutes', { unit: 'minutes', count: 30 }, LATE, 'Fri 2026-11-20 19:00'],
    [
      '24 hours over the hour that autumn repeats',
      { unit: 'hours', count: 24 },
      '2026-10-24T12:00+02:00',
      'Sun 2026-10-25 11:00',
    ],
  ])('%s', (_rule, time, said, expected) => {
    expect(due(time, said)).toBe(expected)
  })
})

describe('a promise never lies in the past', () => {
  const never = createCalendar(working('9:00-17:00', { hours: [[], [], [], [], [], [], []] }))
  const times: readonly PromisedTime[] = [
    days(0),
    days(3),
    weekday(0),
    { unit: 'week', count: 0 },
    { unit: 'month', count: 0 },
    date(1, 1, 2020),
    { unit: 'open-days', count: 0, minute: 1 },
  ]
  it.each([
    ['in office hours', calendar],
    ['where nobody ever works', never],
  ])('%s', (_rule, by) => {
    for (const time of times)
      for (const said of [MON, FRI, LATE, SUN]) expect(promiseDue(time, at(said), by)).toBeGreaterThanOrEqual(at(said))
  })

  it('without working time a day ends at midnight', () => {
    expect(due(days(1), MON, never)).toBe('Wed 2026-11-18 00:00')
    expect(due(weekday(5), MON, never)).toBe('Sat 2026-11-21 00:00')
  })
})

it('the day is that of the company, wherever the server stands', () => {
  const zurich = createCalendar(working('9:00-17:00', { timezone: 'Europe/Zurich' }))
  const auckland = createCalendar(working('9:00-17:00', { timezone: 'Pacific/Auckland' }))
  expect(due(days(0), '2026-11-16T08:00Z', zurich)).toBe('Mon 2026-11-16 17:00')
  // In Auckland the working day is over by then.
  expect(due(days(0), '2026-11-16T08:00Z', auckland)).toBe('Tue 2026-11-17 00:00')
})
