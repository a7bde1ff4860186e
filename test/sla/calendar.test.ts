import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/sla/calendar.js'
import { at, clock, HOUR, MINUTE, working } from './support.js'

// November 2026: the 20th is a Friday, Berlin is at +01:00.
const office = createCalendar(working('9:00-17:00'))
const long = createCalendar(working('8:00-18:00'))
const swiss = createCalendar(working('8:00-12:00 13:00-17:30', { timezone: 'Europe/Zurich' }))

describe('add', () => {
  it.each([
    ['Friday evening runs into Monday', office, '2026-11-20T16:30+01:00', HOUR, '2026-11-23T09:30+01:00'],
    ['before opening counts from opening', office, '2026-11-18T07:00+01:00', 2 * HOUR, '2026-11-18T11:00+01:00'],
    ['a full day ends at closing, not at the next opening', office, '2026-11-20T17:00+01:00', 8 * HOUR, '2026-11-23T17:00+01:00'],
    ['Monday evening to Tuesday noon', long, '2026-11-16T17:00+01:00', 4 * HOUR, '2026-11-17T11:00+01:00'],
    ['the lunch break does not count', swiss, '2026-11-18T11:00+01:00', 2 * HOUR, '2026-11-18T14:00+01:00'],
    ['nothing to add changes nothing, even at night', office, '2026-11-18T03:00+01:00', 0, '2026-11-18T03:00+01:00'],
    ['seconds are kept', office, '2026-11-18T09:00:30+01:00', 90_000, '2026-11-18T09:02:00+01:00'],
    ['weeks', office, '2026-11-16T09:00+01:00', 80 * HOUR, '2026-11-27T17:00+01:00'],
  ])('%s', (_rule, calendar, start, ms, end) => {
    expect(calendar.add(at(start), ms)).toBe(at(end))
  })
})

describe('subtract', () => {
  it.each([
    ['one hour before a due time in the morning', long, '2026-11-17T11:00+01:00', HOUR, '2026-11-17T10:00+01:00'],
    ['back over the night', long, '2026-11-17T08:30+01:00', HOUR, '2026-11-16T17:30+01:00'],
    ['back over the weekend', office, '2026-11-23T09:30+01:00', HOUR, '2026-11-20T16:30+01:00'],
    [
      'the last instant counts: opening rather than the evening before',
      long,
      '2026-11-17T09:00+01:00',
      HOUR,
      '2026-11-17T08:00+01:00',
    ],
    ['from a Sunday', office, '2026-11-22T12:00+01:00', 2 * HOUR, '2026-11-20T15:00+01:00'],
  ])('%s', (_rule, calendar, end, ms, start) => {
    expect(calendar.subtract(at(end), ms)).toBe(at(start))
  })
})

describe('between', () => {
  it.each([
    ['17:30 to 08:00 next day is half an hour', long, '2026-11-17T17:30+01:00', '2026-11-18T08:00+01:00', 30 * MINUTE],
    ['a weekend is nothing', office, '2026-11-20T17:00+01:00', '2026-11-23T09:00+01:00', 0],
    ['backwards is nothing', office, '2026-11-20T12:00+01:00', '2026-11-20T10:00+01:00', 0],
    ['two years', office, '2024-11-18T00:00+01:00', '2026-11-16T00:00+01:00', 104 * 5 * 8 * HOUR],
  ])('%s', (_rule, calendar, from, to, ms) => {
    expect(calendar.between(at(from), at(to))).toBe(ms)
  })
})

describe('days off', () => {
  const calendar = createCalendar(
    working('9:00-17:00', {
      holidayDates: [{ date: '2026-12-25', name: 'Weihnachten' }],
      closures: [{ from: '2026-12-28', to: '2026-12-30', note: 'Betriebsferien' }],
    }),
  )

  it('holidays and closures do not count', () => {
    expect(calendar.add(at('2026-12-24T16:00+01:00'), 2 * HOUR)).toBe(at('2026-12-31T10:00+01:00'))
  })

  it('says what was skipped and why', () => {
    const skipped = calendar.skipped(at('2026-12-24T16:00+01:00'), at('2026-12-31T10:00+01:00'))
    expect(skipped.map(({ from, to, why }) => `${calendar.label(from)} – ${calendar.label(to)} ${why}`)).toEqual([
      'Thu 2026-12-24 17:00 – Fri 2026-12-25 00:00 night',
      'Fri 2026-12-25 00:00 – Sat 2026-12-26 00:00 holiday: Weihnachten',
      'Sat 2026-12-26 00:00 – Mon 2026-12-28 00:00 weekend',
      'Mon 2026-12-28 00:00 – Thu 2026-12-31 00:00 closure: Betriebsferien',
      'Thu 2026-12-31 00:00 – Thu 2026-12-31 09:00 night',
    ])
  })

  it('half a holiday closes from its hour on; the morning is worked', () => {
    const may = createCalendar(
      working('8:00-12:00 13:00-17:30', {
        timezone: 'Europe/Zurich',
        holidayDates: [{ date: '2026-05-01', name: 'Tag der Arbeit', from: 720 }],
      }),
    )
    const [from, to] = [at('2026-05-01T00:00+02:00'), at('2026-05-02T00:00+02:00')]
    expect(may.between(from, to)).toBe(4 * HOUR)
    expect(
      may.skipped(from, to).map(({ from, to, why }) => `${may.label(from).slice(-5)}-${may.label(to).slice(-5)} ${why}`),
    ).toEqual(['00:00-08:00 night', '12:00-00:00 holiday: Tag der Arbeit'])
  })

  it('a holiday on a day without hours is that day all the same', () => {
    const sunday = createCalendar(
      working('9:00-17:00', { holidayDates: [{ date: '2026-11-01', name: 'Allerheiligen', from: 720 }] }),
    )
    expect(sunday.skipped(at('2026-11-01T00:00+01:00'), at('2026-11-02T00:00+01:00')).map(({ why }) => why)).toEqual(['weekend'])
  })

  it('a list of skipped hours has an end', () => {
    expect(calendar.skipped(at('1990-01-01T00:00Z'), at('2026-01-01T00:00Z'), 7)).toHaveLength(7)
  })

  it('a lunch break is a break', () => {
    expect(swiss.skipped(at('2026-11-18T11:00+01:00'), at('2026-11-18T14:00+01:00'))).toEqual([
      { from: at('2026-11-18T12:00+01:00'), to: at('2026-11-18T13:00+01:00'), why: 'break' },
    ])
  })
})

describe('changes of the clock', () => {
  const always = clock('0:00-24:00')
  const night = clock('1:00-4:00')
  const days = (interval: { from: number; to: number }, timezone: string) =>
    createCalendar(working('9:00-17:00', { timezone, hours: Array.from({ length: 7 }, () => [interval]) }))

  it.each([
    ['spring in Berlin: the day has 23 hours', always, 'Europe/Berlin', '2026-03-29T00:00+01:00', '2026-03-30T00:00+02:00', 23],
    ['autumn in Berlin: the day has 25 hours', always, 'Europe/Berlin', '2026-10-25T00:00+02:00', '2026-10-26T00:00+01:00', 25],
    [
      'autumn on Lord Howe: half an hour more',
      always,
      'Australia/Lord_Howe',
      '2026-04-05T00:00+11:00',
      '2026-04-06T00:00+10:30',
      24.5,
    ],
    ['Troll goes two hours ahead at once', always, 'Antarctica/Troll', '2026-03-29T00:00+00:00', '2026-03-30T00:00+02:00', 22],
    ['Troll goes two hours back at once', always, 'Antarctica/Troll', '2026-10-25T00:00+02:00', '2026-10-26T00:00+00:00', 26],
    ['Samoa had no 30 December 2011', always, 'Pacific/Apia', '2011-12-29T00:00-10:00', '2012-01-01T00:00+14:00', 48],
    [
      'in Santiago the day of the change begins at one',
      night,
      'America/Santiago',
      '2026-09-06T00:00-04:00',
      '2026-09-07T00:00-03:00',
      3,
    ],
    [
      'spring in New York: the hour from 2 to 3 is not worked',
      night,
      'America/New_York',
      '2026-03-08T00:00-05:00',
      '2026-03-09T00:00-04:00',
      2,
    ],
    [
      'autumn in New York: the hour from 1 to 2 is worked twice',
      night,
      'America/New_York',
      '2026-11-01T00:00-04:00',
      '2026-11-02T00:00-05:00',
      4,
    ],
  ])('%s', (_rule, interval, zone, from, to, hours) => {
    expect(days(interval, zone).between(at(from), at(to))).toBe(hours * HOUR)
  })

  it('hours are wall-clock hours on both sides of a change', () => {
    expect(office.add(at('2026-10-23T16:00+02:00'), 2 * HOUR)).toBe(at('2026-10-26T10:00+01:00'))
  })
})

describe('odd calendars', () => {
  it('without opening hours wall time runs instead of a search without end', () => {
    const never = createCalendar(working('', { hours: [] }))
    const start = at('2026-11-20T16:30+01:00')
    expect([
      never.add(start, HOUR),
      never.subtract(start, HOUR),
      never.between(start, start + HOUR),
      never.isOpen(start),
    ]).toEqual([start + HOUR, start - HOUR, 0, false])
  })

  it('overlapping and unordered hours count once', () => {
    const messy = createCalendar(working('13:00-17:00 9:00-14:00 15:00-15:00'))
    expect(messy.between(at('2026-11-18T00:00+01:00'), at('2026-11-19T00:00+01:00'))).toBe(8 * HOUR)
  })

  it('opening is inside, closing outside', () => {
    expect(['09:00:00', '16:59:59', '17:00:00'].map((time) => office.isOpen(at(`2026-11-18T${time}+01:00`)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('a target beyond all calendars has a label', () => {
    expect(office.label(office.add(at('2026-11-18T00:00Z'), Number.MAX_SAFE_INTEGER))).toMatch(/^\w{3} .275760-/)
  })

  it('a date from the dawn of time is answered at once', () => {
    expect(office.between(at('0001-01-01T00:00Z'), at('2026-11-18T00:00Z'))).toBeGreaterThan(0)
  })
})
