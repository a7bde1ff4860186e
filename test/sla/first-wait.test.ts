import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createCalendar } from '../../src/sla/calendar.js'
import { type ClockRules, judgeClock } from '../../src/sla/clock.js'
import type { ClockStory } from '../../src/sla/episodes.js'
import { firstWait } from '../../src/sla/first-wait.js'
import { at, HOUR, policy, post, reply, working } from './support.js'

const calendar = createCalendar(working('9:00-17:00'))
const rules = (change: Parameters<typeof policy>[0] = {}): ClockRules => ({
  policy: policy(change),
  calendar,
  counts: ['explicit', 'platform', 'addressed'],
  deflectedCounts: false,
})
/** A post of Monday morning. */
const story = (change: Partial<ClockStory> = {}): ClockStory => ({
  state: 'open',
  posts: [post(1, '2026-11-16T10:00+01:00')],
  answers: [],
  closedAt: null,
  ...change,
})
const NOW = at('2026-11-20T12:00+01:00')
const waitOf = (told: ClockStory, by = rules()) => firstWait(told, by, NOW)
const answered = reply('2026-11-17T10:00+01:00')
const again = [post(1, '2026-11-16T10:00+01:00'), post(2, '2026-11-18T10:00+01:00')]

describe('the first wait', () => {
  it.each<[string, ClockStory, object]>([
    ['lasts while nobody answers', story(), { answer: null, isOpen: true, isOnly: true }],
    ['ends with the first answer that counts', story({ answers: [answered] }), { answer: answered, isOpen: false, isOnly: true }],
    [
      'does not end with one that does not count',
      story({ answers: [reply('2026-11-16T11:00+01:00', { kind: 'automatic' })] }),
      { answer: null, isOpen: true, isOnly: true },
    ],
    [
      'is over though the customer waits again',
      story({ posts: again, answers: [answered] }),
      { answer: answered, isOpen: true, isOnly: false },
    ],
    [
      'has no answer where a person closed the case',
      story({ state: 'resolved', closedAt: at('2026-11-17T10:00+01:00') }),
      { answer: null, isOpen: false, isOnly: true },
    ],
    [
      'goes on to the answer that came after a person had closed the case in vain',
      story({
        posts: again,
        settledAt: at('2026-11-17T09:00+01:00'),
        answers: [reply('2026-11-19T10:00+01:00')],
      }),
      { answer: reply('2026-11-19T10:00+01:00'), isOpen: false, isOnly: false },
    ],
  ])('%s', (_, told, expected) => {
    expect(waitOf(told)).toMatchObject({ startedAt: at('2026-11-16T10:00+01:00'), ...expected })
  })

  it('of posts that are gone there is none', () => {
    expect(waitOf(story({ posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true })] }))).toBeNull()
  })

  it.each([
    ['in business time', {}],
    ['in wall time', { time: 'wall' as const }],
    ['with a cap', { firstAnswerMs: 30 * HOUR, maxWallMs: 24 * HOUR }],
  ])('is due when the clock of the case says so: %s', (_, change) => {
    const [clock] = judgeClock(story(), rules(change), NOW).clocks
    expect(waitOf(story(), rules(change))?.dueAt).toBe(clock?.dueAt)
  })
})

it('begins and falls due with the first clock of the case, whatever happened in it', () => {
  const hour = fc.integer({ min: 0, max: 100 })
  const posts = fc.array(fc.record({ hour, closing: fc.boolean(), deleted: fc.boolean() }), { minLength: 1, maxLength: 4 })
  const iso = (hours: number): string => new Date(at('2026-11-16T00:00Z') + hours * HOUR).toISOString()
  fc.assert(
    fc.property(posts, fc.array(hour, { maxLength: 4 }), (written, replies) => {
      const told = story({
        posts: written.map(({ hour: when, ...rest }, index) => post(index + 1, iso(when), rest)),
        answers: replies.map((when) => reply(iso(when))),
      })
      const wait = waitOf(told)
      const [clock] = judgeClock(told, rules(), NOW).clocks
      if (wait !== null) expect([wait.startedAt, wait.dueAt]).toEqual([clock?.startedAt, clock?.dueAt])
    }),
  )
})
