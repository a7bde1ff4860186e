import { describe, expect, test } from 'vitest'
import { createCalendar } from '../../src/sla/calendar.js'
import { rereadOf, rereadPoints, type Wait } from '../../src/sla/reread.js'
import { at, HOUR, working } from './support.js'

const calendar = createCalendar(working('09:00-17:00'))
const DAY = 24 * HOUR
/** Monday 09:00 in Berlin. */
const MONDAY = at('2026-11-16T08:00:00Z')
const wall = (hours: number): Wait => ({ startedAt: MONDAY, dueAt: MONDAY + hours * HOUR, time: 'wall' })
const labelsUntil = (wait: Wait, until = wait.dueAt): string[] =>
  rereadPoints(wait, calendar)
    .filter((point) => point.at <= until)
    .map((point) => calendar.label(point.at))

describe('the points before the due time are 25, 50, 75 and 95 % of the target in its own time', () => {
  test.each<[string, Wait, string[]]>([
    ['wall time', wall(20), ['Mon 2026-11-16 14:00', 'Mon 2026-11-16 19:00', 'Tue 2026-11-17 00:00', 'Tue 2026-11-17 04:00']],
    [
      'business time skips the night',
      { startedAt: MONDAY, dueAt: calendar.add(MONDAY, 20 * HOUR), time: 'business' },
      ['Mon 2026-11-16 14:00', 'Tue 2026-11-17 11:00', 'Tue 2026-11-17 16:00', 'Wed 2026-11-18 12:00'],
    ],
    [
      'business time of a post in the night begins in the morning',
      { startedAt: MONDAY - 5 * HOUR, dueAt: calendar.add(MONDAY, 4 * HOUR), time: 'business' },
      ['Mon 2026-11-16 10:00', 'Mon 2026-11-16 11:00', 'Mon 2026-11-16 12:00', 'Mon 2026-11-16 12:48'],
    ],
    [
      'a cap that ends in a closed time is wall time',
      { startedAt: at('2026-11-20T15:00:00Z'), dueAt: at('2026-11-21T15:00:00Z'), time: 'business' },
      ['Fri 2026-11-20 22:00', 'Sat 2026-11-21 04:00', 'Sat 2026-11-21 10:00', 'Sat 2026-11-21 14:48'],
    ],
  ])('%s', (_, wait, expected) => {
    expect(labelsUntil(wait)).toEqual(expected)
  })
})

describe('after the due time', () => {
  const later = (wait: Wait): number[] =>
    rereadPoints(wait, calendar)
      .filter((point) => point.at > wait.dueAt)
      .map((point) => (point.at - wait.dueAt) / HOUR)

  test('the first look is a quarter of the target later, each wait twice the one before, at most a week', () => {
    expect(later(wall(4))).toEqual([1, 3, 7, 15, 31, 63, 127, 255, 255 + 168, 255 + 2 * 168])
  })

  test('a quarter of business time is as long in wall time', () => {
    const dueAt = calendar.add(MONDAY, 8 * HOUR + 4 * HOUR)
    expect(later({ startedAt: MONDAY, dueAt, time: 'business' }).slice(0, 3)).toEqual([3, 9, 21])
  })

  test('a quarter of a long target is a week at most', () => {
    expect(later(wall(20 * 24)).map((hours) => hours / 24)).toEqual([5])
    expect(later({ ...wall(40 * 24) })).toEqual([])
  })

  test.each([0, 1 / 3600, 1, 24, 29 * 24])('ends 30 days after the post, and is never many: a target of %d hours', (hours) => {
    const points = rereadPoints(wall(hours), calendar)
    expect(points.length).toBeLessThan(25)
    expect(points.at(-1)!.at).toBeLessThanOrEqual(MONDAY + 30 * DAY)
    expect(points.map((point) => point.at)).toEqual(points.map((point) => point.at).sort((a, b) => a - b))
  })
})

describe('whether a thread is to be read now', () => {
  const wait = wall(20)
  const hour = (hours: number): number => MONDAY + hours * HOUR
  const iso = (hours: number): string => new Date(hour(hours)).toISOString().replace('.000', '')
  test.each<[string, number | null, number, boolean, string, number | null]>([
    ['before the first point', null, 4.9, false, 'no point of its deadline has come yet', 5],
    [
      'at a point, never read',
      null,
      5,
      true,
      `25 % of the time to answer has passed (${iso(5)}), and it was never read by itself`,
      10,
    ],
    [
      'read before the point',
      4,
      6,
      true,
      `25 % of the time to answer has passed (${iso(5)}), and the last look at it was ${iso(4)}`,
      10,
    ],
    [
      'read after the point',
      5,
      9.9,
      false,
      `25 % of the time to answer has passed (${iso(5)}), but the last look at it was ${iso(5)}`,
      10,
    ],
    [
      'several points passed: one look',
      4,
      16,
      true,
      `75 % of the time to answer has passed (${iso(15)}), and the last look at it was ${iso(4)}`,
      19,
    ],
    ['overdue', 19, 25.5, true, `the answer is overdue by 5h (${iso(25)}), and the last look at it was ${iso(19)}`, 35],
    [
      'the last point',
      700,
      710,
      false,
      `the answer is overdue by 27d 3h (${iso(671)}), but the last look at it was ${iso(700)}: not read again`,
      null,
    ],
    ['more than 30 days after the post', null, 721, false, 'not read again: the post is older than 30 days', null],
    [
      'read in a future that never came: the clock was set back',
      100,
      6,
      true,
      `25 % of the time to answer has passed (${iso(5)}), and it was never read by itself`,
      10,
    ],
  ])('%s', (_, readAt, now, due, reason, nextAt) => {
    const lastReadAt = readAt === null ? null : hour(readAt)
    expect(rereadOf(wait, { lastReadAt, calendar }, hour(now))).toEqual({
      due,
      reason,
      nextAt: nextAt === null ? null : hour(nextAt),
    })
  })
})
