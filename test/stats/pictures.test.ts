import { describe, expect, it } from 'vitest'
import { heatOf } from '../../src/stats/heat.js'
import { picturesOf } from '../../src/stats/pictures.js'
import { answered, DAY, HOUR, MONDAY, waiting } from './support.js'

const WORKDAY = [{ from: 8 * 60, to: 12 * 60 + 30 }]
/** Mondays only. */
const HOURS = [[], WORKDAY, [], [], [], [], []]
const clockwork = { local: (at: number) => at + HOUR, hours: HOURS, isOpen: (at: number) => at === MONDAY }

describe('weeks', () => {
  it('in which nobody complained stand between the others', () => {
    const outcomes = [answered(1), waiting(1, { startedAt: MONDAY - 21 * DAY })]
    expect(picturesOf(outcomes, clockwork).weeks.map(({ key, tally }) => [key, tally.cases])).toEqual([
      ['2026-W44', 1],
      ['2026-W45', 0],
      ['2026-W46', 0],
      ['2026-W47', 1],
    ])
  })

  it('are none without cases', () => {
    expect(picturesOf([], clockwork)).toMatchObject({ weeks: [], outsideHours: null })
  })
})

describe('hours of the week', () => {
  const cell = (cells: ReturnType<typeof heatOf>, weekday: string, hour: number) =>
    cells.find((each) => each.weekday === weekday && each.hour === hour)

  it('are all there, by the clocks of the company, with the part of each that somebody works', () => {
    const cells = heatOf([MONDAY + HOUR, MONDAY + HOUR + 1, MONDAY + 6 * DAY], HOURS)
    expect(cells).toHaveLength(168)
    expect(cell(cells, 'mon', 8)).toEqual({ weekday: 'mon', hour: 8, cases: 2, open: 1 })
    expect(cell(cells, 'mon', 12)).toEqual({ weekday: 'mon', hour: 12, cases: 0, open: 0.5 })
    expect(cell(cells, 'sun', 7)).toEqual({ weekday: 'sun', hour: 7, cases: 1, open: 0 })
  })

  it('say which share came while nobody works; what wanted no answer is not counted', () => {
    const outcomes = [answered(1), answered(1, { startedAt: MONDAY - 1 }), answered(1, { fate: 'dismissed' })]
    expect(picturesOf(outcomes, clockwork).outsideHours?.share).toBe(0.5)
    expect(picturesOf(outcomes, clockwork).heat.reduce((sum, { cases }) => sum + cases, 0)).toBe(2)
  })
})

describe('curves', () => {
  it('are drawn by both clocks', () => {
    const { wall, business } = picturesOf([answered(24, { businessMs: 8 * HOUR })], clockwork)
    expect([wall.median, business.median]).toEqual([24 * HOUR, 8 * HOUR])
  })
})
