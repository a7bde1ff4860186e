import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/model/answer.js'
import type { CustomerPost } from '../../src/model/case.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { type ClockRules, judgeClock } from '../../src/sla/clock.js'
import type { ClockStory } from '../../src/sla/episodes.js'
import { policyHash } from '../../src/sla/policy.js'
import { at, HOUR, MINUTE, policy, post, reply, working } from './support.js'

/** The rules by which clocks are kept, one by one; details stand in the other tests of this folder. */
const office = createCalendar(working('9:00-17:00'))
const long = createCalendar(working('8:00-18:00'))
const counting = { counts: ['explicit', 'platform', 'addressed'] as const, deflectedCounts: false }
const rules = (change: Parameters<typeof policy>[0] = {}, more: Partial<ClockRules> = {}): ClockRules => ({
  policy: policy(change),
  calendar: office,
  ...counting,
  ...more,
})
const FRIDAY = at('2026-11-20T12:00+01:00')
const story = (
  posts: readonly CustomerPost[],
  answers: readonly Answer[] = [],
  change: Partial<ClockStory> = {},
): ClockStory => ({
  state: 'open',
  posts,
  answers,
  closedAt: null,
  ...change,
})
const monday = post(1, '2026-11-16T10:00+01:00')
const judge = (told: ClockStory, by = rules(), now = FRIDAY) => judgeClock(told, by, now)
const lines = (told: ClockStory, by = rules(), now = FRIDAY): string[] =>
  judge(told, by, now).clocks.map(({ target, status, startedAt, dueAt }) => {
    const short = (instant: number): string => by.calendar.label(instant).replace(/2026-11-/, '')
    return `${target} ${status} ${short(startedAt)} → ${short(dueAt)}`
  })

describe('1. the start is the time of the post', () => {
  it('not of the poll that brought it', () => {
    expect(lines(story([monday]))).toEqual(['first_answer breached Mon 16 10:00 → Mon 16 14:00'])
  })
})

describe('2. further posts of a waiting customer neither restart nor extend the clock', () => {
  it('three posts on Monday, Tuesday and Wednesday, answered on Thursday: three days, not one', () => {
    const posts = [monday, post(2, '2026-11-17T10:00+01:00'), post(3, '2026-11-18T10:00+01:00')]
    const [clock] = judge(story(posts, [reply('2026-11-19T10:00+01:00')])).clocks
    expect([clock?.status, clock?.wallSeconds, clock?.businessSeconds]).toEqual(['late', 3 * 86_400, 24 * 3_600])
  })
})

describe('3. an official human reply fulfils the clock', () => {
  it.each<[string, Partial<Answer>, boolean]>([
    ['an answer', {}, true],
    ['what a person recorded', { kind: 'manual', replyId: null }, true],
    ['not a holding reply', { kind: 'holding' }, false],
    ['not an automatic reply', { kind: 'automatic' }, false],
    ['not a bystander', { kind: 'bystander', identity: null }, false],
    ['not a deflection', { kind: 'deflected' }, false],
    ['not an inferred tie', { strength: 'inferred' }, false],
  ])('%s', (_what, change, fulfils) => {
    expect(judge(story([monday], [reply('2026-11-16T11:00+01:00', change)])).waiting).toBe(!fulfils)
  })

  it('a note, an ack or an assignment leaves no trace in what the clock reads', () => {
    const acked: ClockStory & { ackedUntil: number; assignee: string } = {
      ...story([monday]),
      ackedUntil: FRIDAY + HOUR,
      assignee: 'rosa',
    }
    expect(lines(acked)).toEqual(lines(story([monday])))
  })
})

describe('4. after an answer, a customer who writes again starts the next-answer clock', () => {
  const answered = [reply('2026-11-16T11:00+01:00')]
  const first = 'first_answer met Mon 16 10:00 → Mon 16 14:00'
  it.each<[string, CustomerPost, readonly string[]]>([
    ['a question', post(2, '2026-11-20T10:00+01:00'), [first, 'next_answer running Fri 20 10:00 → Mon 23 10:00']],
    ['not a thank-you', post(2, '2026-11-20T10:00+01:00', { closing: true }), [first]],
    [
      '"that does not help" above all',
      post(2, '2026-11-20T10:00+01:00', { unsolved: true }),
      [first, 'next_answer running Fri 20 10:00 → Mon 23 10:00'],
    ],
  ])('%s', (_what, later, expected) => {
    expect(lines(story([monday, later], answered))).toEqual(expected)
  })

  it('what an edit adds to an answered post is like a post of its own', () => {
    const edited = { ...monday, changedAt: at('2026-11-20T10:00+01:00') }
    expect(lines(story([edited], answered))).toEqual([first, 'next_answer running Fri 20 10:00 → Mon 23 10:00'])
    expect(judge(story([edited], answered)).clocks[1]?.reasons[0]).toBe(
      'started by what an edit added to M-1 of Fri 2026-11-20 10:00',
    )
    expect(lines(story([{ ...edited, closing: true }], answered))).toEqual([first])
  })

  it('what an edit adds before the answer changes nothing: the first version already waited', () => {
    const edited = { ...monday, changedAt: at('2026-11-16T10:30+01:00') }
    expect(lines(story([edited], answered))).toEqual([first])
  })
})

describe('5. met at the due instant, breached after it', () => {
  const wall = rules({ time: 'wall', firstAnswerMs: 15 * MINUTE })
  const told = story([post(1, '2026-11-20T09:00+01:00')])
  it.each([
    ['09:15:00 is in time', '2026-11-20T09:15:00+01:00', 'running', 'met'],
    ['a millisecond later is not', '2026-11-20T09:15:00.001+01:00', 'breached', 'late'],
  ])('%s', (_what, now, waiting, answered) => {
    expect(judge(told, wall, at(now)).current?.status).toBe(waiting)
    expect(judge({ ...told, answers: [reply(now)] }, wall).current?.status).toBe(answered)
  })
})

describe('6. a warning is computed in the same time as the target', () => {
  it('business time stays business time', () => {
    const by = rules({ warnBeforeMs: HOUR }, { calendar: long })
    const { current } = judge(story([post(1, '2026-11-16T17:00+01:00')]), by, at('2026-11-16T17:30+01:00'))
    expect([long.label(current!.dueAt), long.label(current!.warnAt!)]).toEqual(['Tue 2026-11-17 11:00', 'Tue 2026-11-17 10:00'])
  })
  it('wall time stays wall time', () => {
    const by = rules({ warnBeforeMs: HOUR, time: 'wall' }, { calendar: long })
    const { current } = judge(story([post(1, '2026-11-16T17:00+01:00')]), by, at('2026-11-16T17:30+01:00'))
    expect([long.label(current!.dueAt), long.label(current!.warnAt!)]).toEqual(['Mon 2026-11-16 21:00', 'Mon 2026-11-16 20:00'])
  })
})

describe('7. business hours', () => {
  const lunch = createCalendar(working('8:00-12:00 13:00-17:30'))
  const feast = createCalendar(
    working('9:00-17:00', {
      holidayDates: [{ date: '2026-11-18', name: 'Buß- und Bettag' }],
      closures: [{ from: '2026-11-19', to: '2026-11-30', note: 'Umzug' }],
    }),
  )
  it.each([
    ['several intervals a day', lunch, '2026-11-16T11:00+01:00', 2 * HOUR, 'Mon 2026-11-16 14:00'],
    ['a public holiday and a closure', feast, '2026-11-17T16:00+01:00', 2 * HOUR, 'Tue 2026-12-01 10:00'],
  ])('%s', (_what, calendar, started, firstAnswerMs, due) => {
    const { current } = judge(story([post(1, started)]), rules({ firstAnswerMs }, { calendar }), at(started))
    expect(calendar.label(current!.dueAt)).toBe(due)
  })

  it('the wall-clock cap holds even in a closure', () => {
    const by = rules({ firstAnswerMs: 2 * HOUR, maxWallMs: 72 * HOUR }, { calendar: feast })
    const { current } = judge(story([post(1, '2026-11-17T16:00+01:00')]), by, at('2026-11-17T16:00+01:00'))
    expect(feast.label(current!.dueAt)).toBe('Fri 2026-11-20 16:00')
  })
})

describe('8. a changed policy re-judges open cases', () => {
  it('an open case is judged by the policy of now', () => {
    const told = story([monday])
    expect(judge(told, rules({ firstAnswerMs: 100 * HOUR })).current?.status).toBe('running')
    expect(judge(told, rules({ firstAnswerMs: HOUR })).current?.status).toBe('breached')
  })

  it('the hash tells policies and calendars apart, so that a closed case can keep its result', () => {
    const sla = {
      calendar: working('9:00-17:00'),
      policies: [policy()],
      counts: [...counting.counts],
      deflectedCounts: false,
      followUpAfterMs: 0,
    }
    const hashes = [
      sla,
      { ...sla, policies: [policy({ firstAnswerMs: HOUR })] },
      { ...sla, calendar: working('9:00-18:00') },
    ].map(policyHash)
    expect(new Set(hashes).size).toBe(3)
    expect(policyHash({ ...sla, followUpAfterMs: HOUR })).toBe(hashes[0])
  })
})

describe('9. what is deleted', () => {
  const answered = [reply('2026-11-16T11:00+01:00')]
  it('a deleted answer reopens', () => {
    expect([judge(story([monday], answered)).waiting, judge(story([monday], [])).waiting]).toEqual([false, true])
  })

  it('a complaint that was deleted unanswered is counted apart, and waits no more', () => {
    const gone = story([{ ...monday, deleted: true }], [], { state: 'removed-unanswered', closedAt: FRIDAY })
    expect([judge(gone).waiting, judge(gone).clocks[0]?.reasons.at(-1)]).toEqual([
      false,
      'stopped Fri 2026-11-20 12:00: the posts are gone, nobody answered them',
    ])
  })

  it('an answer that a deleted complaint got stays true', () => {
    expect(lines(story([{ ...monday, deleted: true }], answered))).toEqual(['first_answer met Mon 16 10:00 → Mon 16 14:00'])
  })
})

describe('10. the clock is computed when read', () => {
  it('the same story is judged as of any instant, and nothing has to run at midnight', () => {
    const told = story([monday], [reply('2026-11-19T11:00+01:00')])
    const as = (now: string): string | undefined => judge(told, rules(), at(now)).current?.status
    expect([as('2026-11-16T13:00+01:00'), as('2026-11-17T00:00+01:00'), as('2026-11-20T00:00+01:00')]).toEqual([
      'running',
      'breached',
      'late',
    ])
  })

  it('who writes after a person closed the case waits from that post on, not from the oldest', () => {
    const again = post(2, '2026-11-20T10:00+01:00')
    const settled = story([monday, again], [], { settledAt: at('2026-11-17T10:00+01:00') })
    expect(lines(settled)).toEqual([
      'first_answer late Mon 16 10:00 → Mon 16 14:00',
      'next_answer running Fri 20 10:00 → Mon 23 10:00',
    ])
  })
})

describe('vectors', () => {
  it.each([
    ['Fri 16:30 + 1 h, Mon-Fri 9-17', office, '2026-11-20T16:30+01:00', HOUR, 'Mon 2026-11-23 09:30'],
    ['Wed 07:00 + 2 h', office, '2026-11-18T07:00+01:00', 2 * HOUR, 'Wed 2026-11-18 11:00'],
    ['Fri 17:00 + 8 h', office, '2026-11-20T17:00+01:00', 8 * HOUR, 'Mon 2026-11-23 17:00'],
    ['Mon 17:00 + 4 h, 8-18', long, '2026-11-16T17:00+01:00', 4 * HOUR, 'Tue 2026-11-17 11:00'],
  ])('%s', (_vector, calendar, started, firstAnswerMs, due) => {
    const { current } = judge(story([post(1, started)]), rules({ firstAnswerMs }, { calendar }), at(started))
    expect(calendar.label(current!.dueAt)).toBe(due)
  })

  it('17:30 to 08:00 of the next day, open 8-18: 30 business minutes', () => {
    expect(long.between(at('2026-11-16T17:30+01:00'), at('2026-11-17T08:00+01:00'))).toBe(30 * MINUTE)
  })
})
