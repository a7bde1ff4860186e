import { describe, expect, it } from 'vitest'
import { publicHolidays } from '../../src/config/holidays.js'
import { configOf, NOW } from './check.js'

const dates = async (region: string, year: string): Promise<readonly string[]> => {
  const found = await publicHolidays(region, NOW)
  return 'dates' in found ? found.dates.map(({ date }) => date).filter((date) => date.startsWith(year)) : []
}

describe('public holidays', () => {
  it('of Bavaria, with the names that people know', async () => {
    const found = await publicHolidays('DE-BY', NOW)
    expect('dates' in found && found.dates.filter(({ date }) => date.startsWith('2026'))).toEqual([
      { date: '2026-01-01', name: 'Neujahr' },
      { date: '2026-01-06', name: 'Heilige Drei Könige' },
      { date: '2026-04-03', name: 'Karfreitag' },
      { date: '2026-04-06', name: 'Ostermontag' },
      { date: '2026-05-01', name: 'Maifeiertag' },
      { date: '2026-05-14', name: 'Christi Himmelfahrt' },
      { date: '2026-05-25', name: 'Pfingstmontag' },
      { date: '2026-06-04', name: 'Fronleichnam' },
      { date: '2026-10-03', name: 'Tag der Deutschen Einheit' },
      { date: '2026-11-01', name: 'Allerheiligen' },
      { date: '2026-12-25', name: '1. Weihnachtstag' },
      { date: '2026-12-26', name: '2. Weihnachtstag' },
    ])
  })

  it.each([
    ['Zurich keeps Saint Stephen', 'CH-ZH', '2026-12-26', true],
    ['a parish of Bavaria keeps the Assumption', 'DE-BY-KATH', '2026-08-15', true],
    ['the rest of Bavaria does not', 'DE-BY', '2026-08-15', false],
    ['Austria keeps its national day', 'AT', '2026-10-26', true],
    ['Christmas Eve is an observance, no holiday', 'DE', '2026-12-24', false],
    ['Mother’s Day is none either', 'AT', '2026-05-10', false],
  ])('%s', async (_, region, date, kept) => {
    expect((await dates(region, '2026')).includes(date)).toBe(kept)
  })

  it('are worked out from last year to two years ahead', async () => {
    const config = await configOf('sla: { holidays: at }')
    const all = config.sla.calendar.holidayDates.map(({ date }) => date)
    expect(config.sla.calendar.holidays).toBe('AT')
    expect([...new Set(all.map((date) => date.slice(0, 4)))]).toEqual(['2025', '2026', '2027', '2028'])
    expect(config.sla.calendar.holidayYears).toEqual({ from: 2025, to: 2028 })
    expect(all).toEqual(all.toSorted())
  })
})
