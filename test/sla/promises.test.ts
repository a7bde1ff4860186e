import { describe, expect, it } from 'vitest'
import type { Answer } from '../../src/model/answer.js'
import type { PromisedTime } from '../../src/model/promise.js'
import { createCalendar } from '../../src/sla/calendar.js'
import { type ClockRules, judgeClock } from '../../src/sla/clock.js'
import type { ClockStory } from '../../src/sla/episodes.js'
import { at, HOUR, policy, post, reply, working } from './support.js'

const calendar = createCalendar(working('9:00-17:00'))
const rules: ClockRules = {
  policy: policy({ warnBeforeMs: HOUR }),
  calendar,
  counts: ['explicit', 'platform', 'addressed'],
  deflectedCounts: false,
}
const ASKED = '2026-11-16T10:00+01:00'
const TOMORROW: PromisedTime = { unit: 'open-days', count: 1 }

const holding = (iso: string, change: Partial<Answer> = {}, time: PromisedTime | null = TOMORROW) =>
  reply(iso, { kind: 'holding', promise: { passage: 'melden uns bis morgen', time }, ...change })
const story = (answers: readonly Answer[], change: Partial<ClockStory> = {}): ClockStory => ({
  state: 'open',
  posts: [post(1, ASKED)],
  answers,
  closedAt: null,
  ...change,
})

/** `status due stop` of each promise, as of a Friday noon. */
function promises(told: ClockStory, now = '2026-11-20T12:00+01:00'): string[] {
  return judgeClock(told, rules, at(now)).clocks.flatMap(({ target, status, dueAt, stoppedAt }) =>
    target === 'promise'
      ? [`${status} ${calendar.label(dueAt)}${stoppedAt === null ? '' : ` ${calendar.label(stoppedAt)}`}`]
      : [],
  )
}

describe('a promise', () => {
  it.each<[string, readonly Answer[], readonly string[]]>([
    ['runs from the holding reply that made it', [holding('2026-11-19T11:00+01:00')], ['running Fri 2026-11-20 17:00']],
    ['is broken after its due time', [holding('2026-11-16T11:00+01:00')], ['breached Tue 2026-11-17 17:00']],
    [
      'is kept by an answer until then',
      [holding('2026-11-16T11:00+01:00'), reply('2026-11-17T17:00+01:00')],
      ['met Tue 2026-11-17 17:00 Tue 2026-11-17 17:00'],
    ],
    [
      'is broken by an answer after it',
      [holding('2026-11-16T11:00+01:00'), reply('2026-11-17T17:00:00.001+01:00')],
      ['late Tue 2026-11-17 17:00 Tue 2026-11-17 17:00'],
    ],
    [
      'is not kept by another holding reply: who promises twice has two promises',
      [holding('2026-11-16T11:00+01:00'), holding('2026-11-17T16:00+01:00', { replyId: 91 })],
      ['breached Tue 2026-11-17 17:00', 'breached Wed 2026-11-18 17:00'],
    ],
    [
      'of one reply to two posts of the customer is one',
      [holding('2026-11-16T11:00+01:00'), holding('2026-11-16T11:00+01:00', { mentionId: 2 })],
      ['breached Tue 2026-11-17 17:00'],
    ],
    ['without a time has no clock', [holding('2026-11-16T11:00+01:00', {}, null)], []],
    ['of a reply too weakly tied is none', [holding('2026-11-16T11:00+01:00', { strength: 'inferred' })], []],
    ['of an answer is none: the wait is over', [holding('2026-11-16T11:00+01:00', { kind: 'answer' })], []],
    [
      'made when nobody waits any more is none',
      [reply('2026-11-16T11:00+01:00'), holding('2026-11-16T12:00+01:00', { replyId: 91 })],
      [],
    ],
    ['that lies ahead of the instant asked for is not known yet', [holding('2026-11-20T12:01+01:00')], []],
  ])('%s', (_rule, answers, expected) => {
    expect(promises(story(answers))).toEqual(expected)
  })

  it('ends when a person closes the case', () => {
    const told = story([holding('2026-11-16T11:00+01:00')], { state: 'resolved', closedAt: at('2026-11-16T12:00+01:00') })
    expect(promises(told)).toEqual(['met Tue 2026-11-17 17:00 Mon 2026-11-16 12:00'])
  })

  it('ends with the posts', () => {
    const posts = [post(1, ASKED, { deleted: true })]
    const closedAt = at('2026-11-18T12:00+01:00')
    expect(promises(story([holding('2026-11-16T11:00+01:00')], { state: 'removed-unanswered', posts, closedAt }))).toEqual([
      'late Tue 2026-11-17 17:00 Wed 2026-11-18 12:00',
    ])
  })

  it('stops no clock, and does not decide for the policy', () => {
    const judged = judgeClock(story([holding('2026-11-16T11:00+01:00')]), rules, at('2026-11-16T12:00+01:00'))
    expect([judged.waiting, judged.current?.target, judged.clocks.map(({ target }) => target)]).toEqual([
      true,
      'first_answer',
      ['first_answer', 'promise'],
    ])
  })

  it('is told whole: who promised what, when that is, and when to warn', () => {
    const told = story([holding('2026-11-16T11:00+01:00', { agent: 'AB' })])
    expect(judgeClock(told, rules, at('2026-11-16T12:00+01:00')).clocks[1]).toEqual({
      policy: 'default',
      target: 'promise',
      startedAt: at('2026-11-16T11:00+01:00'),
      dueAt: at('2026-11-17T17:00+01:00'),
      warnAt: at('2026-11-17T16:00+01:00'),
      stoppedAt: null,
      status: 'running',
      businessSeconds: 3600,
      wallSeconds: 3600,
      overdueSeconds: 0,
      reasons: ['M-90 of Mon 2026-11-16 11:00, signed AB promised: "melden uns bis morgen"', 'that is due Tue 2026-11-17 17:00'],
    })
  })

  it('moves with the calendar: the words are kept, not the instant', () => {
    const closed = createCalendar(working('9:00-17:00', { closures: [{ from: '2026-11-17', to: '2026-11-17', note: null }] }))
    const judged = judgeClock(story([holding('2026-11-16T11:00+01:00')]), { ...rules, calendar: closed }, at(ASKED) + 2 * HOUR)
    expect(closed.label(judged.clocks[1]!.dueAt)).toBe('Wed 2026-11-18 17:00')
  })
})
