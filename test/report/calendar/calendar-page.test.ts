import { describe, expect, it } from 'vitest'
import type { CalendarView } from '../../../src/model/calendar.js'
import type { CalendarConfig } from '../../../src/model/config.js'
import { barAxis, dayBar } from '../../../src/report/calendar/calendar-bar.js'
import { calendarPage } from '../../../src/report/calendar/calendar-page.js'
import { createSheet } from '../../../src/report/shapes/sheet.js'
import { PLAIN } from '../../../src/report/shapes/style.js'
import { calendarDays } from '../../../src/sla/calendar-days.js'
import { calendarWeeks } from '../../../src/sla/calendar-weeks.js'
import { localDay } from '../../../src/sla/opening.js'
import { at, clock, working } from '../../sla/support.js'

const config = working('8:00-12:00 13:00-17:30', {
  timezone: 'Europe/Zurich',
  holidays: 'CH-SO',
  holidayDates: [
    { date: '2026-05-01', name: 'Tag der Arbeit', from: 720 },
    { date: '2026-12-25', name: 'Weihnachtstag' },
    { date: '2026-12-26', name: 'Stephanstag' },
  ],
  closures: [{ from: '2026-12-28', to: '2026-12-31', note: 'Betriebsferien' }],
})

const view = (from: string, change: Partial<CalendarView> = {}, own: CalendarConfig = config): CalendarView => ({
  generatedAt: at(`${from}T08:00Z`),
  timezone: 'Europe/Zurich',
  today: from,
  region: 'CH-SO',
  holidaysKnown: { from: '2025-01-01', to: '2028-12-31' },
  weeks: calendarWeeks(own, localDay(from), 1),
  ...change,
})
const page = (shown: CalendarView, width = 80): string =>
  calendarPage(shown, createSheet({ ...PLAIN, width }, { now: shown.generatedAt, timezone: shown.timezone }))

describe('monitor calendar on a terminal', () => {
  it('a bar for the hours of each day, and the same in words', () => {
    expect(page(view('2026-12-22'))).toBe(`Week 52, 2026 0  3  6  9  12 15 18 21 24  34h open
  Mon 21 Dec  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
> Tue 22 Dec  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m · today
  Wed 23 Dec  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Thu 24 Dec  ········████·████▌······  08:00–12:00 13:00–17:30 · 8h 30m
  Fri 25 Dec  ░░░░░░░░░░░░░░░░░░░░░░░░  holiday: Weihnachtstag
  Sat 26 Dec  ························  weekend · holiday: Stephanstag
  Sun 27 Dec  ························  weekend

1 week, 34h open · 1 holiday · times in Europe/Zurich
█ open  · closed  ░ holiday  ▒ closure
public holidays of CH-SO are known from 2025 to 2028
`)
  })

  it('closures, finer bars where there is room, and the end of what is known', () => {
    const shown = view('2026-12-28', { holidaysKnown: { from: '2025-01-01', to: '2026-12-31' }, today: '2026-12-01' })
    expect(page(shown, 100)).toBe(`Week 53, 2026 0     3     6     9     12    15    18    21    24  8h 30m open
  Mon 28 Dec  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  closure: Betriebsferien
  Tue 29 Dec  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  closure: Betriebsferien
  Wed 30 Dec  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  closure: Betriebsferien
  Thu 31 Dec  ▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒  closure: Betriebsferien
  Fri  1 Jan  ················████████··█████████·············  08:00–12:00 13:00–17:30 · 8h 30m
  Sat  2 Jan  ················································  weekend
  Sun  3 Jan  ················································  weekend

1 week, 8h 30m open · 4 days of closure · times in Europe/Zurich
█ open  · closed  ░ holiday  ▒ closure
public holidays of CH-SO are known from 2025 to 2026 only: they may be missing above
`)
  })

  it('half a holiday, and no region at all', () => {
    const shown = view('2026-05-01', { region: null, holidaysKnown: null })
    const lines = page(shown).split('\n')
    expect(lines.find((line) => line.includes('1 May'))).toBe('> Fri  1 May  ········████░░░░░░░░░░░░  08:00–12:00 · 4h')
    expect(lines.slice(-3)).toEqual([
      '█ open  · closed  ░ holiday  ▒ closure',
      'no public holidays are kept: sla.holidays names no region',
      '',
    ])
  })

  it.each([
    ['CH', 'public holidays of CH, only those that all its regions keep, are known from 2025 to 2028'],
    ['AT', 'public holidays of AT are known from 2025 to 2028'],
  ])('says how much of a country %s alone is', (region, words) => {
    expect(page(view('2026-12-22', { region }), 120)).toContain(words)
  })

  it.each([
    ['2026-03-29', '23h day, clocks go forward'],
    ['2026-10-25', '25h day, clocks go back'],
  ])('marks the change of the clocks on %s', (date, words) => {
    expect(page(view(date, { today: '2026-01-01' }))).toContain(`weekend · ${words}`)
  })

  it.each([40, 52, 60, 80, 120])('fits %i columns', (width) => {
    const long = page(
      view('2026-12-25', {}, { ...config, closures: [{ from: '2026-12-25', to: '2026-12-25', note: 'x'.repeat(99) }] }),
      width,
    )
    expect(long.split('\n').filter((line) => [...line].length > width)).toEqual([])
  })

  it('where a bar has no room the words stand alone', () => {
    expect(page(view('2026-12-24'), 40).split('\n').slice(0, 4)).toEqual([
      'Week 52, 2026 34h open',
      '  Mon 21 Dec  08:00–12:00 13:00–17:30',
      '              8h 30m',
      '  Tue 22 Dec  08:00–12:00 13:00–17:30',
    ])
  })

  it('what a closure is called cannot paint the terminal', () => {
    const sly = { ...config, closures: [{ from: '2026-12-24', to: '2026-12-24', note: '\u001b[31mrot\u202e' }] }
    expect(page(view('2026-12-24', {}, sly))).not.toMatch(/[\u001b\u202e]/)
  })
})

describe('a bar', () => {
  const bars: readonly (readonly [string, string, number, string])[] = [
    ['half an hour is half a column', '8:30-12:00', 24, '········▐███············'],
    ['a quarter of an hour rounds up', '8:00-9:15', 24, '········█▌··············'],
    ['less does not show', '8:00-9:14', 24, '········█···············'],
    ['quarters where there is room', '8:15-9:00', 48, '················▐█······························'],
    ['two hours a column', '7:00-12:00 13:00-19:00', 12, '···▐██▐██▌··'],
    ['all day', '0:00-24:00', 12, '████████████'],
  ]
  it.each(bars)('%s', (_rule, hours, columns, bar) => {
    const own = { ...config, hours: Array.from({ length: 7 }, () => hours.split(' ').map(clock)) }
    expect(dayBar(calendarDays(own, localDay('2026-11-18'), 1)[0]!, columns)).toBe(bar)
  })

  it.each([
    [12, '0  6  12 18 24'],
    [24, '0  3  6  9  12 15 18 21 24'],
  ])('of %i columns has its hours above it', (columns, axis) => {
    expect(barAxis(columns)).toBe(axis)
  })
})
