import { describe, expect, it } from 'vitest'
import { german } from '../../src/german/german.js'
import type { HeatCell, WaitCurve } from '../../src/model/pictures.js'
import type { Outcome } from '../../src/model/stats.js'
import type { StatsGroup } from '../../src/model/tally.js'
import { createSheet, type Sheet } from '../../src/report/shapes/sheet.js'
import { sparkLine } from '../../src/report/shapes/spark-line.js'
import { PLAIN } from '../../src/report/shapes/style.js'
import { fairnessWords } from '../../src/report/stats/fairness-words.js'
import { curveLines } from '../../src/report/stats/stats-curve.js'
import { heatLines } from '../../src/report/stats/stats-heat.js'
import { trendLines } from '../../src/report/stats/stats-trend.js'
import { compareReach } from '../../src/stats/fairness.js'
import { picturesOf } from '../../src/stats/pictures.js'
import { english, speaking } from '../../src/util/say.js'
import { answered, DAY, HOUR, MONDAY, times, waiting } from '../stats/support.js'

const sheet = (columns: number, language: 'en' | 'de' = 'en'): Sheet =>
  createSheet(
    { ...PLAIN, width: columns },
    { now: 0, timezone: 'Europe/Zurich', say: language === 'de' ? speaking(german) : english },
  )

const WORKDAY = [
  { from: 8 * 60, to: 12 * 60 },
  { from: 13 * 60, to: 17 * 60 + 30 },
]
const HOURS = [[], WORKDAY, WORKDAY, WORKDAY, WORKDAY, WORKDAY, []]
const picture = (outcomes: readonly Outcome[]) =>
  picturesOf(outcomes, { local: (at) => at + HOUR, hours: HOURS, isOpen: () => false })

describe('a line of columns', () => {
  it.each<[string, (number | null)[], number, string]>([
    ['grows with the value', [0, 1, 4, 8], 8, '▁▁▄█'],
    ['has a dot where nothing is known', [null, 0.5, 1], 1, '·▄█'],
    ['of nothing at all is dots', [0, 0], 0, '··'],
  ])('%s', (_name, values, top, line) => {
    expect(sparkLine(values, top)).toBe(line)
  })
})

describe('week by week', () => {
  const weeks = picture([
    ...times(4, () => answered(2, { startedAt: MONDAY - 14 * DAY })),
    ...times(2, () => waiting(30, { startedAt: MONDAY })),
  ]).weeks

  it('how many there were, and how many were answered within a day; an empty week is a dot', () => {
    expect(trendLines(weeks, sheet(80))).toEqual([
      'Week by week  2026-W45 – 2026-W47',
      'cases a week  █·▄  0–4',
      'within 24h    █·▁  0–100 %',
    ])
    expect(trendLines(weeks, sheet(80, 'de'))[0]).toBe('Woche für Woche  KW 45, 2026 – KW 47, 2026')
  })

  it('one week is no trend', () => {
    expect(trendLines(weeks.slice(0, 1), sheet(80))).toEqual([])
  })

  it('of many years the last are shown, as many as fit', () => {
    const many: StatsGroup[] = times(300, (index) => ({ ...weeks[0]!, key: `w${index}` }))
    const lines = trendLines(many, sheet(60))
    expect(lines[0]).toBe('Week by week  w268 – w299')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(60)
  })
})

describe('the hours of the week', () => {
  const found = picture([answered(1), answered(1), waiting(1, { startedAt: MONDAY + 11 * HOUR })])

  it('are darker the more complained, between the lines where office hours begin and end', () => {
    expect(heatLines(found, sheet(66)).slice(0, 4)).toEqual([
      'When customers complain  │ office hours begin and end',
      '      0           6           12          18',
      'Mon   · · · · · · · ·│█ · · ·│·│· · · · ·│· ▒ · · · ·        3',
      'Tue   · · · · · · · ·│· · · ·│·│· · · · ·│· · · · · ·        0',
    ])
    expect(heatLines(found, sheet(66)).at(-1)).toBe('100 % complained outside office hours.')
  })

  it('begin with Monday in German too', () => {
    expect(heatLines(found, sheet(60, 'de'))[2]).toMatch(/^Mo {4}·/)
  })

  it.each([54, 60, 64, 65, 120])('fit into %i columns or are left out', (columns) => {
    expect(heatLines(found, sheet(columns)).filter((line) => line.length > columns)).toEqual([])
    expect(heatLines(found, sheet(columns)).length > 0).toBe(columns >= 55)
  })

  it('a night shift has its line at midnight', () => {
    const open: HeatCell[] = found.heat.map((cell) => ({ ...cell, open: cell.weekday === 'mon' && cell.hour > 21 ? 1 : 0 }))
    expect(heatLines({ ...found, heat: open }, sheet(60))[2]).toMatch(/·│· ·│$/)
  })
})

describe('the curve of waits', () => {
  const curve: WaitCurve = picture([...times(5, (index) => answered(index + 1)), ...times(5, () => waiting(200))]).wall

  it('rises with the answered, and ends below all of them', () => {
    const lines = curveLines(curve, sheet(46))
    expect(lines).toEqual([
      'Answered within  50 % in the end',
      '100 %',
      '',
      ' 50 %                      ▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄▄',
      '                        ▄▄████████████████████',
      '  0 %              ▄▄▄████████████████████████',
      '            15m   1h     4h       24h       7d',
    ])
  })

  it.each([60, 80, 120, 200])('fits into %i columns', (columns) => {
    expect(curveLines(curve, sheet(columns)).filter((line) => line.length > columns)).toEqual([])
  })

  it('of one wait, or of none that is over, is none', () => {
    expect(curveLines(picture([answered(1)]).wall, sheet(80))).toEqual([])
    expect(curveLines(picture([waiting(1), waiting(2)]).wall, sheet(80))).toEqual([])
  })
})

describe('fairness in words', () => {
  const world = (low: Outcome, high: Outcome): Outcome[] => [
    ...times(4, (index) => ({ ...low, followers: index })),
    ...times(8, (index) => answered(5, { followers: 100 + index })),
    ...times(4, (index) => ({ ...high, followers: 10_000 + index })),
  ]
  const WORLDS: readonly (readonly [string, readonly Outcome[]])[] = [
    ['longer', world(answered(16), answered(5))],
    ['as long', world(answered(5.1), answered(5))],
    ['at least', world(waiting(50), answered(5))],
    ['at most', world(answered(5), waiting(50))],
    ['not yet known', world(waiting(1), answered(5))],
    ['all alike', [answered(5, { followers: 1 })]],
    ['unknown', [answered(5)]],
  ]

  it.each(WORLDS)('%s: in English it is the reason that programs get', (_name, outcomes) => {
    const found = compareReach(outcomes)
    expect(fairnessWords(found, english)).toBe(found.reason)
  })

  it.each(WORLDS)('%s: in German nothing stays English', (_name, outcomes) => {
    expect(fairnessWords(compareReach(outcomes), speaking(german))).not.toMatch(/\b(?:the|of|within|cases|followers)\b/)
  })

  it('in German, with its figures', () => {
    expect(fairnessWords(compareReach(WORLDS[0]![1]), speaking(german))).toBe(
      'Wer zum Viertel mit der kleinsten Reichweite gehört, wartet 3,2-mal so lange wie das mit der größten. Rund um die Uhr gezählt: ' +
        'die Hälfte des untersten Viertels (0 bis 3 Follower, 4 Fälle) hat nach 16h eine Antwort; die Hälfte des obersten ' +
        '(10.000 bis 10.003 Follower, 4 Fälle) nach 5h.',
    )
  })
})
