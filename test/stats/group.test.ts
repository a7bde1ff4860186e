import { describe, expect, it } from 'vitest'
import type { Outcome, StatsBy } from '../../src/model/stats.js'
import { groupStats } from '../../src/stats/group.js'
import { hourOf, weekdayOf, weekOf } from '../../src/stats/local-parts.js'
import { DAY, HOUR, MONDAY, outcome } from './support.js'

const groups = (outcomes: readonly Outcome[], by: StatsBy): string[] =>
  groupStats(outcomes, by, (at) => at + HOUR).map(({ key, tally }) => `${key} ${tally.cases}`)

describe('groups', () => {
  it.each<[StatsBy, string, readonly Partial<Outcome>[], string[]]>([
    ['source', 'most cases first', [{ source: 'a' }, { source: 'b' }, { source: 'b' }], ['b 2', 'a 1']],
    ['source', 'as many: by name', [{ source: 'b' }, { source: 'a' }], ['a 1', 'b 1']],
    ['brand', 'unknown last, never left out', [{ brand: null }, { brand: null }, { brand: 'X' }], ['X 1', 'null 2']],
    ['kind', 'by kind', [{ kind: 'question' }], ['question 1']],
    ['language', 'by language', [{ language: null }, { language: 'de' }], ['de 1', 'null 1']],
    ['agent', 'by who answered first', [{ agent: 'AB' }, { fate: 'waiting' }], ['AB 1', 'null 1']],
    ['weekday', 'Monday first', [{ startedAt: MONDAY + 6 * DAY }, { startedAt: MONDAY }], ['mon 1', 'sun 1']],
    ['hour', 'in the time of the company', [{ startedAt: MONDAY + 9 * HOUR }, { startedAt: MONDAY }], ['08 1', '17 1']],
    ['week', 'in their order', [{ startedAt: MONDAY }, { startedAt: MONDAY - DAY }], ['2026-W46 1', '2026-W47 1']],
    ['reach', 'fewest followers first, unknown last', [{}, { followers: 9 }, { followers: 1 }], ['q1 1', 'q3 1', 'null 1']],
  ])('by %s: %s', (by, _, values, expected) => {
    expect(groups(values.map(outcome), by)).toEqual(expected)
  })

  it('a quartile of reach says from where to where', () => {
    const [group] = groupStats([outcome({ followers: 3 }), outcome({ followers: 3 })], 'reach', (at) => at)
    expect(group?.followers).toEqual({ from: 3, to: 3 })
  })
})

describe('parts of local time', () => {
  const at = (iso: string): number => Date.parse(`${iso}:00Z`)

  it.each([
    ['2026-11-16T00:00', 'mon', '00', '2026-W47'],
    ['2026-11-22T23:59', 'sun', '23', '2026-W47'],
    ['2027-01-01T12:00', 'fri', '12', '2026-W53'],
    ['2024-12-30T12:00', 'mon', '12', '2025-W01'],
    ['1969-12-31T07:00', 'wed', '07', '1970-W01'],
  ])('%s is %s, %s o’clock, %s', (iso, weekday, hour, week) => {
    expect([weekdayOf(at(iso)), hourOf(at(iso)), weekOf(at(iso))]).toEqual([weekday, hour, week])
  })
})
