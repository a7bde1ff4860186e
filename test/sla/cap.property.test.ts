import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createCalendar } from '../../src/sla/calendar.js'
import { judgeClock } from '../../src/sla/clock.js'
import { at, HOUR, policy, post, working } from './support.js'

const DAY = 24 * HOUR
const date = (instant: number): string => new Date(instant).toISOString().slice(0, 10)

it('max_wall holds in every closure, holiday and weekend: due is never later, and never earlier than either promise', () => {
  const posted = fc.integer({ min: at('2026-01-01T00:00Z'), max: at('2027-12-31T00:00Z') })
  fc.assert(
    fc.property(
      posted,
      fc.integer({ min: -9, max: 9 }),
      fc.nat(30),
      fc.integer({ min: 1, max: 200 }),
      (start, ahead, days, cap) => {
        const closures = [{ from: date(start + ahead * DAY), to: date(start + (ahead + days) * DAY), note: null }]
        const calendar = createCalendar(working('8:00-12:00 13:00-17:30', { closures }))
        const story = {
          state: 'open' as const,
          posts: [post(1, new Date(start).toISOString())],
          answers: [],
          closedAt: null,
        }
        const rules = {
          policy: policy({ maxWallMs: cap * HOUR }),
          calendar,
          counts: ['explicit' as const],
          deflectedCounts: false,
        }
        const { current } = judgeClock(story, rules, start)
        expect(current?.dueAt).toBe(Math.min(start + cap * HOUR, calendar.add(start, 4 * HOUR)))
      },
    ),
  )
})
