import { describe, expect, it } from 'vitest'
import type { CaseRecord } from '../../src/model/case.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { type ClockRules, judgeClock } from '../../src/sla/clock.js'
import type { ClockStory } from '../../src/sla/episodes.js'
import { at, HOUR, policy, post, reply, working } from './support.js'

const calendar = createCalendar(working('9:00-17:00'))
const rules = (change: Parameters<typeof policy>[0] = {}, more: Partial<ClockRules> = {}): ClockRules => ({
  policy: policy(change),
  calendar,
  counts: ['explicit', 'platform', 'addressed'],
  deflectedCounts: false,
  ...more,
})
const story = (change: Partial<ClockStory> = {}): ClockStory => ({
  state: 'open',
  posts: [post(1, '2026-11-16T10:00+01:00')],
  answers: [],
  closedAt: null,
  ...change,
})

/** Judged as of Friday noon unless said otherwise: `target status start due stop`. */
function clocks(told: ClockStory, by: ClockRules = rules(), now = '2026-11-20T12:00+01:00'): string[] {
  return judgeClock(told, by, at(now)).clocks.map(({ target, status, startedAt, dueAt, stoppedAt }) => {
    const stop =
      stoppedAt === null ? '' : `, stopped ${calendar.label(stoppedAt).slice(0, 3)} ${calendar.label(stoppedAt).slice(-5)}`
    return `${target} ${status}: ${calendar.label(startedAt).slice(0, 3)} ${calendar.label(startedAt).slice(-5)} → ${calendar.label(dueAt).slice(0, 3)} ${calendar.label(dueAt).slice(-5)}${stop}`
  })
}

describe('a person’s word on the end of a wait', () => {
  const answered = { answers: [reply('2026-11-16T11:00+01:00')] }
  const wrote = post(2, '2026-11-17T10:00+01:00')
  it.each<readonly [string, ClockStory, readonly string[]]>([
    [
      'settled: what was written before has no clock any more, what comes after has a new one',
      story({ posts: [...story().posts, wrote], settledAt: at('2026-11-16T12:00+01:00') }),
      ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 12:00', 'next_answer breached: Tue 10:00 → Wed 10:00'],
    ],
    [
      'reopened after an answer: the wait goes on from its first post, as if it had not been answered',
      story({ ...answered, reopenedAt: at('2026-11-16T12:00+01:00') }),
      ['first_answer breached: Mon 10:00 → Mon 14:00'],
    ],
    [
      'reopened, then answered: that ends it',
      story({
        answers: [...answered.answers, reply('2026-11-16T13:00+01:00', { replyId: 91 })],
        reopenedAt: at('2026-11-16T12:00+01:00'),
      }),
      ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 13:00'],
    ],
    [
      'reopened: two replies to one wait are both none',
      story({
        answers: [...answered.answers, reply('2026-11-16T11:30+01:00', { replyId: 91 })],
        reopenedAt: at('2026-11-16T12:00+01:00'),
      }),
      ['first_answer breached: Mon 10:00 → Mon 14:00'],
    ],
    [
      'reopened in the second wait: the first stays answered',
      story({
        posts: [...story().posts, wrote],
        answers: [...answered.answers, reply('2026-11-17T11:00+01:00', { replyId: 91, mentionId: 2 })],
        reopenedAt: at('2026-11-17T12:00+01:00'),
      }),
      ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00', 'next_answer breached: Tue 10:00 → Wed 10:00'],
    ],
    [
      'reopened before it was answered: nothing changes',
      story({ ...answered, reopenedAt: at('2026-11-16T10:30+01:00') }),
      ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00'],
    ],
    [
      'reopened after the instant that is asked for: not yet',
      story({ ...answered, reopenedAt: at('2026-11-21T12:00+01:00') }),
      ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00'],
    ],
  ])('%s', (_rule, told, expected) => {
    expect(clocks(told)).toEqual(expected)
  })
})

describe('start', () => {
  it.each([
    [
      'three customer posts on Mon, Tue, Wed, answered on Thu: three days, not one',
      story({
        posts: [post(1, '2026-11-16T10:00+01:00'), post(2, '2026-11-17T10:00+01:00'), post(3, '2026-11-18T10:00+01:00')],
        answers: [reply('2026-11-19T10:00+01:00', { mentionId: 3 })],
      }),
      ['first_answer late: Mon 10:00 → Mon 14:00, stopped Thu 10:00'],
    ],
    [
      'the order in which posts are stored does not matter',
      story({ posts: [post(7, '2026-11-17T10:00+01:00'), post(9, '2026-11-16T10:00+01:00')] }),
      ['first_answer breached: Mon 10:00 → Mon 14:00'],
    ],
    [
      'a deleted post does not wait, the next one does',
      story({ posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true }), post(2, '2026-11-20T10:00+01:00')] }),
      ['first_answer running: Fri 10:00 → Fri 14:00'],
    ],
    [
      'thanks that stayed behind when the complaint was deleted wait for nothing',
      story({
        posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true }), post(2, '2026-11-20T11:00+01:00', { closing: true })],
      }),
      ['first_answer late: Mon 10:00 → Mon 14:00, stopped Fri 12:00'],
    ],
    [
      'who thanks before any answer is still owed one',
      story({ posts: [post(1, '2026-11-20T10:00+01:00'), post(2, '2026-11-20T11:00+01:00', { closing: true })] }),
      ['first_answer running: Fri 10:00 → Fri 14:00'],
    ],
  ])('%s', (_rule, told, expected) => {
    expect(clocks(told)).toEqual(expected)
  })
})

describe('what stops the clock', () => {
  const answered = ['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00']
  const waiting = ['first_answer breached: Mon 10:00 → Mon 14:00']
  it.each([
    ['an answer', reply('2026-11-16T11:00+01:00'), answered],
    [
      'an answer that a person recorded, however it is tied',
      reply('2026-11-16T11:00+01:00', { kind: 'manual', strength: 'inferred' }),
      answered,
    ],
    ['not a holding reply', reply('2026-11-16T11:00+01:00', { kind: 'holding' }), waiting],
    ['not an automatic reply', reply('2026-11-16T11:00+01:00', { kind: 'automatic' }), waiting],
    ['not another customer', reply('2026-11-16T11:00+01:00', { kind: 'bystander' }), waiting],
    ['not "write us a DM"', reply('2026-11-16T11:00+01:00', { kind: 'deflected' }), waiting],
    ['not a tie too weak to count', reply('2026-11-16T11:00+01:00', { strength: 'inferred' }), waiting],
    ['not an answer older than the post', reply('2026-11-16T09:59+01:00'), waiting],
    ['not an answer that is yet to come', reply('2026-11-20T12:01+01:00'), waiting],
  ])('%s', (_rule, answer, expected) => {
    expect(clocks(story({ answers: [answer] }))).toEqual(expected)
  })

  it('"write us a DM" where the company says that it counts', () => {
    const told = story({ answers: [reply('2026-11-16T11:00+01:00', { kind: 'deflected' })] })
    expect(clocks(told, rules({}, { deflectedCounts: true }))).toEqual(answered)
  })

  it('a weak tie where the company says that it counts', () => {
    const told = story({ answers: [reply('2026-11-16T11:00+01:00', { strength: 'inferred' })] })
    expect(clocks(told, rules({}, { counts: ['inferred'] }))).toEqual(answered)
  })

  it('a person who closes the case', () => {
    const told = story({ state: 'resolved', closedAt: at('2026-11-16T12:00+01:00') })
    expect(clocks(told)).toEqual(['first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 12:00'])
    expect(judgeClock(told, rules(), at('2026-11-20T12:00+01:00')).waiting).toBe(false)
  })

  it('a complaint that was deleted does not wait', () => {
    const told = story({
      state: 'removed-unanswered',
      posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true })],
      closedAt: at('2026-11-16T12:00+01:00'),
    })
    const judged = judgeClock(told, rules(), at('2026-11-20T12:00+01:00'))
    expect([judged.waiting, judged.clocks[0]?.reasons.at(-1)]).toEqual([
      false,
      'stopped Mon 2026-11-16 12:00: the posts are gone, nobody answered them',
    ])
  })

  it('an answer that a deleted complaint got stays true', () => {
    const told = story({
      posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true })],
      answers: [reply('2026-11-16T11:00+01:00')],
    })
    expect(clocks(told)).toEqual(answered)
  })
})

describe('after the answer', () => {
  const answers = [reply('2026-11-16T11:00+01:00')]
  const first = 'first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00'
  it.each([
    [
      'a customer who writes again starts the next-answer clock',
      [post(2, '2026-11-20T10:00+01:00')],
      'next_answer running: Fri 10:00 → Mon 10:00',
    ],
    ['a thank-you starts none', [post(2, '2026-11-20T10:00+01:00', { closing: true })], null],
    [
      'a thank-you before another question does not start it',
      [post(2, '2026-11-19T10:00+01:00', { closing: true }), post(3, '2026-11-20T10:00+01:00')],
      'next_answer running: Fri 10:00 → Mon 10:00',
    ],
    [
      'the oldest unanswered post counts',
      [post(2, '2026-11-17T10:00+01:00'), post(3, '2026-11-20T10:00+01:00')],
      'next_answer breached: Tue 10:00 → Wed 10:00',
    ],
    ['a deleted post starts none', [post(2, '2026-11-20T10:00+01:00', { deleted: true })], null],
  ])('%s', (_rule, later, expected) => {
    const told = story({ posts: [post(1, '2026-11-16T10:00+01:00'), ...later], answers })
    expect(clocks(told)).toEqual(expected === null ? [first] : [first, expected])
  })

  it('without a target of its own the next answer has that of the first', () => {
    const told = story({ posts: [post(1, '2026-11-16T10:00+01:00'), post(2, '2026-11-20T10:00+01:00')], answers })
    expect(clocks(told, rules({ nextAnswerMs: null }))[1]).toBe('next_answer running: Fri 10:00 → Fri 14:00')
  })

  it('who writes again after a person closed the case waits again', () => {
    const told = story({
      state: 'resolved',
      closedAt: at('2026-11-17T10:00+01:00'),
      posts: [post(1, '2026-11-16T10:00+01:00'), post(2, '2026-11-20T10:00+01:00')],
    })
    const judged = judgeClock(told, rules(), at('2026-11-20T12:00+01:00'))
    expect([judged.waiting, judged.unanswered, judged.waitingSince]).toEqual([true, [2], at('2026-11-20T10:00+01:00')])
  })
})

describe('due', () => {
  const wall = rules({ time: 'wall', firstAnswerMs: HOUR / 4 })
  const told = story({ posts: [post(1, '2026-11-20T09:00+01:00')] })
  it.each([
    ['before it the clock runs', '2026-11-20T09:14:59.999+01:00', 'running', 0],
    ['at the due instant it is not breached', '2026-11-20T09:15+01:00', 'running', 0],
    ['after it, it is', '2026-11-20T09:15:00.001+01:00', 'breached', 1],
  ])('%s', (_rule, now, status, overdueSeconds) => {
    expect(judgeClock(told, wall, at(now)).current).toMatchObject({ status, overdueSeconds })
  })

  it.each([
    ['an answer at the due instant is in time', '2026-11-20T09:15+01:00', 'met'],
    ['an answer after it is late', '2026-11-20T09:15:00.001+01:00', 'late'],
  ])('%s', (_rule, answeredAt, status) => {
    expect(judgeClock({ ...told, answers: [reply(answeredAt)] }, wall, at('2026-11-20T12:00+01:00')).current?.status).toBe(status)
  })

  const long = createCalendar(working('8:00-18:00'))
  it('a warning is computed in business time, as the target is', () => {
    const judged = judgeClock(
      story({ posts: [post(1, '2026-11-16T17:00+01:00')] }),
      rules({ warnBeforeMs: HOUR }, { calendar: long }),
      at('2026-11-16T17:30+01:00'),
    )
    expect(judged.current).toEqual({
      policy: 'default',
      target: 'first_answer',
      startedAt: at('2026-11-16T17:00+01:00'),
      dueAt: at('2026-11-17T11:00+01:00'),
      warnAt: at('2026-11-17T10:00+01:00'),
      stoppedAt: null,
      status: 'running',
      businessSeconds: 1800,
      wallSeconds: 1800,
      overdueSeconds: 0,
      reasons: [
        'started by the oldest unanswered post M-1 of Mon 2026-11-16 17:00',
        'policy default: 4h of business time, due Tue 2026-11-17 11:00',
      ],
    })
  })

  it('a warning never lies before the start', () => {
    expect(judgeClock(told, rules({ warnBeforeMs: 40 * HOUR }), at('2026-11-20T10:00+01:00')).current?.warnAt).toBe(
      at('2026-11-20T09:00+01:00'),
    )
  })

  const holidays = createCalendar(
    working('9:00-17:00', { closures: [{ from: '2026-12-24', to: '2027-01-03', note: 'Betriebsferien' }] }),
  )
  it('the wall-clock cap holds even in a closure', () => {
    const judged = judgeClock(
      story({ posts: [post(1, '2026-12-23T16:00+01:00')] }),
      rules({ maxWallMs: 72 * HOUR, resolutionMs: 40 * HOUR }, { calendar: holidays, explain: true }),
      at('2026-12-26T17:00+01:00'),
    )
    expect(judged.current?.reasons).toEqual([
      'started by the oldest unanswered post M-1 of Wed 2026-12-23 16:00',
      'policy default: 4h of business time, due Mon 2027-01-04 12:00',
      'max_wall 3d is reached first, due Sat 2026-12-26 16:00',
      'skipped Wed 2026-12-23 17:00 to Thu 2026-12-24 00:00: night',
      'skipped Thu 2026-12-24 00:00 to Sat 2026-12-26 17:00: closure: Betriebsferien',
    ])
    expect(judged.clocks[1]?.reasons[1]).toBe('policy default: 40h of business time, due Fri 2027-01-08 16:00')
    expect(judged.clocks.map(({ target, dueAt }) => `${target} ${holidays.label(dueAt)}`)).toEqual([
      'first_answer Sat 2026-12-26 16:00',
      'resolution Fri 2027-01-08 16:00',
    ])
  })
})

describe('resolution', () => {
  const posts = [post(1, '2026-11-16T10:00+01:00'), post(2, '2026-11-18T10:00+01:00')]
  const by = rules({ resolutionMs: 8 * HOUR })
  it('runs from the first post until an answer after which nobody waits', () => {
    const told = story({ posts, answers: [reply('2026-11-16T11:00+01:00'), reply('2026-11-18T12:00+01:00')] })
    expect(clocks(told, by)).toEqual([
      'first_answer met: Mon 10:00 → Mon 14:00, stopped Mon 11:00',
      'next_answer met: Wed 10:00 → Thu 10:00, stopped Wed 12:00',
      'resolution late: Mon 10:00 → Tue 10:00, stopped Wed 12:00',
    ])
  })

  it('goes on when the customer writes again, and of two running clocks the one due first decides', () => {
    const judged = judgeClock(story({ posts, answers: [reply('2026-11-16T11:00+01:00')] }), by, at('2026-11-18T12:00+01:00'))
    expect(judged.clocks.map(({ target, status }) => `${target} ${status}`)).toEqual([
      'first_answer met',
      'next_answer running',
      'resolution breached',
    ])
    expect(judged.current?.target).toBe('resolution')
  })
})

it('says why a reply did not stop the clock', () => {
  const told = story({ answers: [reply('2026-11-16T11:00+01:00', { kind: 'holding', reason: '"wir prüfen das"' })] })
  expect(judgeClock(told, rules(), at('2026-11-16T12:00+01:00')).current?.reasons[1]).toBe(
    'Mon 2026-11-16 11:00: a reply of kind holding does not count ("wir prüfen das")',
  )
})

it('a stored case is a story', () => {
  const accepts = (record: CaseRecord): ClockStory => record
  expect(accepts).toBeTypeOf('function')
})
