import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/sla/calendar.js'
import { at, clock, HOUR, MINUTE, working } from './support.js'

const NIGHT_AND_DAY = ['0:30-2:45 3:00-12:00 13:00-24:00', '8:00-12:00 13:00-17:30', '1:30-2:30', '0:00-6:00 22:00-24:00']
// Half an hour on Lord Howe, two hours at Troll, a day that Samoa left out, days that begin at one in Santiago, a winter time that is the
// exception in Dublin, a month without summer time in Casablanca.
const ZONES = [
  'Europe/Berlin',
  'Europe/Zurich',
  'Europe/Dublin',
  'America/New_York',
  'America/St_Johns',
  'America/Santiago',
  'Australia/Lord_Howe',
  'Antarctica/Troll',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Africa/Casablanca',
  'Asia/Kathmandu',
  'UTC',
]
const calendars = ZONES.flatMap((timezone) =>
  NIGHT_AND_DAY.map((hours) => {
    const { hours: week, ...rest } = working(hours, {
      timezone,
      holidayDates: [
        { date: '2026-05-01', name: 'Tag der Arbeit', from: 720 },
        { date: '2026-10-26', name: 'Nationalfeiertag' },
      ],
      closures: [{ from: '2026-03-30', to: '2026-04-02', note: null }],
    })
    return createCalendar({ ...rest, hours: week.map((day, weekday) => (weekday === 0 ? (week[1] ?? []) : day)) })
  }),
)

const calendar = fc.constantFrom(...calendars)
// Most of the instants lie around a change of the clocks.
const instant = fc.oneof(
  fc.integer({ min: at('2011-12-28T00:00Z'), max: at('2012-01-02T00:00Z') }),
  fc.integer({ min: at('2024-01-01T00:00Z'), max: at('2028-01-01T00:00Z') }),
  fc.integer({ min: at('2026-03-27T00:00Z'), max: at('2026-04-07T00:00Z') }),
  fc.integer({ min: at('2026-10-02T00:00Z'), max: at('2026-11-03T00:00Z') }),
)
const span = fc.integer({ min: 0, max: 400 * HOUR })

describe('working time', () => {
  it('what was added is what lies between', () => {
    fc.assert(
      fc.property(calendar, instant, span, (each, start, ms) => {
        expect(each.between(start, each.add(start, ms))).toBe(ms)
      }),
    )
  })

  it('what was subtracted is what lies between', () => {
    fc.assert(
      fc.property(calendar, instant, span, (each, end, ms) => {
        expect(each.between(each.subtract(end, ms), end)).toBe(ms)
      }),
    )
  })

  it('subtracting undoes adding, and adding undoes subtracting, but for time in which nobody works', () => {
    fc.assert(
      fc.property(calendar, instant, span, (each, at, ms) => {
        const back = each.subtract(each.add(at, ms), ms)
        const forth = each.add(each.subtract(at, ms), ms)
        expect([back >= at, each.between(at, back), forth <= at, each.between(forth, at)]).toEqual([true, 0, true, 0])
      }),
    )
  })

  it('a later start is never due earlier, a longer target never sooner', () => {
    fc.assert(
      fc.property(calendar, instant, span, fc.nat(72 * HOUR), (each, start, ms, more) => {
        const due = each.add(start, ms + 1)
        expect(each.add(start + more, ms + 1)).toBeGreaterThanOrEqual(due)
        expect(each.add(start, ms + 1 + more)).toBeGreaterThanOrEqual(due)
      }),
    )
  })

  it('parts add up to the whole, and open hours and skipped hours to wall time', () => {
    fc.assert(
      fc.property(calendar, instant, fc.nat(20 * 24 * HOUR), fc.nat(20 * 24 * HOUR), (each, start, one, two) => {
        const [middle, end] = [start + one, start + one + two]
        expect(each.between(start, middle) + each.between(middle, end)).toBe(each.between(start, end))
        const skipped = each.skipped(start, end).reduce((sum, { from, to }) => sum + to - from, 0)
        expect(each.between(start, end) + skipped).toBe(end - start)
      }),
    )
  })

  it('an instant is open when working time passes in it', () => {
    fc.assert(
      fc.property(calendar, instant, (each, start) => {
        expect(each.isOpen(start)).toBe(each.between(start, start + 1) === 1)
      }),
    )
  })

  it('a shift over midnight, written as two, runs on without a gap', () => {
    const shift = clock('22:00-24:00')
    const morning = clock('0:00-6:00')
    // Friday evening to Saturday morning: the morning belongs to the Saturday.
    const night = createCalendar(working('', { hours: [[], [], [], [], [], [shift], [morning]] }))
    const [from, to] = [at('2026-11-20T22:00+01:00'), at('2026-11-21T06:00+01:00')]
    expect(night.skipped(from, to)).toEqual([])
    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), fc.integer({ min: from, max: to }), (one, other) => {
        expect(night.between(one, other)).toBe(Math.max(0, other - one))
      }),
    )
  })

  it('what Intl shows on the wall decides', () => {
    const wall = new Intl.DateTimeFormat('en-GB', {
      timeZone: 'Australia/Lord_Howe',
      weekday: 'short',
      hour: '2-digit',
      minute: '2-digit',
    })
    const open = createCalendar(working('1:30-2:30', { timezone: 'Australia/Lord_Howe' }))
    fc.assert(
      fc.property(instant, (start) => {
        const [, day = '', time = ''] = /(\w+),? (\d\d:\d\d)/.exec(wall.format(start)) ?? []
        expect(open.isOpen(start)).toBe(!day.startsWith('S') && time >= '01:30' && time < '02:30')
      }),
    )
  })

  it('a due time costs less than 20 microseconds', () => {
    const office = createCalendar(working('9:00-17:00'))
    const start = at('2026-11-01T00:00Z')
    office.add(start, HOUR)
    const before = performance.now()
    for (let index = 0; index < 10_000; index += 1) office.add(start + index * MINUTE, 8 * HOUR)
    expect((performance.now() - before) / 10_000).toBeLessThan(0.02)
  })
})
