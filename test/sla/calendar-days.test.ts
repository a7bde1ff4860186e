import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CalendarConfig } from '../../src/model/config.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { calendarDays, localDayAt } from '../../src/sla/calendar-days.js'
import { calendarWeeks } from '../../src/sla/calendar-weeks.js'
import { localDay } from '../../src/sla/opening.js'
import { at, clock, HOUR, working } from './support.js'

const swiss = working('8:00-12:00 13:00-17:30', {
  timezone: 'Europe/Zurich',
  holidayDates: [
    { date: '2026-05-01', name: 'Tag der Arbeit', from: 720 },
    { date: '2026-12-25', name: 'Weihnachtstag' },
    { date: '2026-12-26', name: 'Stephanstag' },
  ],
  closures: [
    { from: '2026-12-24', to: '2026-12-25', note: 'Betriebsferien' },
    { from: '2026-12-31', to: '2026-12-31', note: null },
  ],
})
const time = (minutes: number): string => `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`

/** `date hours open length closed [holiday] [closure]`. */
function told(config: CalendarConfig, first: string, count: number): string[] {
  return calendarDays(config, localDay(first), count).map((day) =>
    [
      day.date,
      day.open.map((each) => `${time(each.clock.from)}-${time(each.clock.to)}`).join(' ') || '-',
      `${day.openMs / HOUR}h`,
      `of ${day.lengthMs / HOUR}`,
      day.closed ?? 'open',
      ...(day.holiday === null ? [] : [`[${day.holiday}${day.holidayFrom === null ? '' : ` from ${time(day.holidayFrom)}`}]`]),
      ...(day.closure === null ? [] : [`(${day.closure})`]),
    ].join(' '),
  )
}

describe('the days of a calendar', () => {
  it('name the closure and the holiday, whichever of them closes the day', () => {
    expect(told(swiss, '2026-12-23', 4)).toEqual([
      '2026-12-23 8:00-12:00 13:00-17:30 8.5h of 24 open',
      '2026-12-24 - 0h of 24 closure (Betriebsferien)',
      '2026-12-25 - 0h of 24 closure [Weihnachtstag] (Betriebsferien)',
      '2026-12-26 - 0h of 24 weekend [Stephanstag]',
    ])
  })

  it('a closure without a note is a closure', () => {
    expect(told(swiss, '2026-12-31', 1)).toEqual(['2026-12-31 - 0h of 24 closure (closed)'])
  })

  it('half a holiday leaves the morning open', () => {
    expect(told(swiss, '2026-05-01', 1)).toEqual(['2026-05-01 8:00-12:00 4h of 24 open [Tag der Arbeit from 12:00]'])
  })

  it('a day of the week without hours is closed like a weekend', () => {
    const [hours = []] = [swiss.hours[1]]
    const noFriday = { ...swiss, hours: [[], hours, hours, hours, hours, [], []] }
    expect(told(noFriday, '2026-11-20', 1)).toEqual(['2026-11-20 - 0h of 24 weekend'])
  })

  it.each([
    ['spring: an hour of the night shift is missing', '2026-03-29', '2026-03-29 1:00-4:00 2h of 23 open'],
    ['autumn: it is worked twice, and no break stands in it', '2026-10-25', '2026-10-25 1:00-4:00 4h of 25 open'],
  ])('%s', (_rule, date, line) => {
    const night = { ...swiss, hours: Array.from({ length: 7 }, () => [clock('1:00-4:00')]) }
    expect(told(night, date, 1)).toEqual([line])
  })

  it('open to midnight ends at 24:00', () => {
    expect(told(working('22:00-24:00'), '2026-11-20', 1)).toEqual(['2026-11-20 22:00-24:00 2h of 24 open'])
  })

  it('the date that Samoa left out is missing', () => {
    expect(told(working('9:00-17:00', { timezone: 'Pacific/Apia' }), '2011-12-29', 3)).toEqual([
      '2011-12-29 9:00-17:00 8h of 24 open',
      '2011-12-31 - 0h of 24 weekend',
    ])
  })

  it('the hours of days add up to the working time between', () => {
    const zones = ['Europe/Zurich', 'Australia/Lord_Howe', 'Antarctica/Troll', 'America/Santiago']
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.integer({ min: 19_000, max: 22_000 }),
        fc.integer({ min: 1, max: 40 }),
        (timezone, first, count) => {
          const config = {
            ...swiss,
            timezone,
            hours: Array.from({ length: 7 }, () => [clock('0:30-4:30'), clock('22:00-24:00')]),
          }
          const calendar = createCalendar(config)
          for (const day of calendarDays(config, first, count)) {
            for (const { from, to } of day.open) expect(calendar.between(from, to)).toBe(to - from)
            expect(localDay(day.date)).toBe(localDayAt(config, day.open[0]?.from ?? at(`${day.date}T12:00Z`)))
          }
          const days = calendarDays(config, first, count)
          const [begin, end] = [days[0]!.open[0]?.from, days.at(-1)!.open.at(-1)?.to]
          if (begin === undefined || end === undefined) return
          expect(days.reduce((sum, { openMs }) => sum + openMs, 0)).toBe(calendar.between(begin, end))
        },
      ),
    )
  })
})

describe('the weeks of a calendar', () => {
  it('begin on Monday, whatever day is asked for, and sum up their hours', () => {
    const weeks = calendarWeeks(swiss, localDay('2026-12-27'), 2)
    expect(weeks.map(({ week, days, openMs }) => [week, days[0]?.date, days.at(-1)?.date, openMs / HOUR])).toEqual([
      ['2026-W52', '2026-12-21', '2026-12-27', 25.5],
      ['2026-W53', '2026-12-28', '2027-01-03', 34],
    ])
  })
})
