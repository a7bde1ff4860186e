import { expect, it } from 'vitest'
import { isoWeek, mondayOf } from '../../src/util/iso-week.js'

const day = (date: string): number => Date.parse(date) / 86_400_000

it.each([
  ['the week of the first Thursday is the first', '2026-01-01', '2026-W01', '2025-12-29'],
  ['a Sunday ends its week', '2026-11-22', '2026-W47', '2026-11-16'],
  ['a Monday begins it', '2026-11-23', '2026-W48', '2026-11-23'],
  ['a long year has 53', '2026-12-31', '2026-W53', '2026-12-28'],
  ['1 January may belong to the year before', '2027-01-01', '2026-W53', '2026-12-28'],
  ['31 December may belong to the year after', '2029-12-31', '2030-W01', '2029-12-31'],
  ['before 1970', '1969-12-28', '1969-W52', '1969-12-22'],
])('%s', (_rule, date, week, monday) => {
  expect([isoWeek(day(date)), mondayOf(day(date))]).toEqual([week, day(monday)])
})
