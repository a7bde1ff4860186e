import { describe, expect, it } from 'vitest'
import type { CaseRecord, CustomerPost } from '../../src/model/case.js'
import { aftermathOf } from '../../src/sla/aftermath.js'
import { at, HOUR, post, reply } from './support.js'

const DAY = 24 * HOUR
const rules = { counts: ['explicit', 'addressed'] as const, deflectedCounts: false, followUpAfterMs: 7 * DAY }
const ANSWERED = '2026-11-16T11:00+01:00'
const NOW = at('2026-11-20T12:00+01:00')

type Told = Parameters<typeof aftermathOf>[0]
const told = (later: readonly CustomerPost[], change: Partial<CaseRecord> = {}): Told => ({
  state: 'answered',
  posts: [post(1, '2026-11-16T10:00+01:00'), ...later],
  answers: [reply(ANSWERED)],
  baseline: false,
  openedAt: at('2026-11-16T10:05+01:00'),
  ...change,
})
const later = (change: Partial<CustomerPost>, iso = '2026-11-17T10:00+01:00') => post(2, iso, change)
const followUp = at(ANSWERED) + 7 * DAY

describe('what the customer says of the answer', () => {
  it.each<[string, Told, boolean | null]>([
    ['nothing', told([]), null],
    ['that it helped', told([later({ closing: true })]), true],
    ['that it did not', told([later({ unsolved: true })]), false],
    ['something else', told([later({})]), null],
    [
      'first that it did not, then that it did',
      told([later({ unsolved: true }), post(3, '2026-11-18T10:00Z', { closing: true })]),
      true,
    ],
    [
      'that it helped, and later that it did not',
      told([later({ closing: true }), post(3, '2026-11-18T10:00Z', { unsolved: true })]),
      false,
    ],
    [
      'that it helped, and later something that waits for an answer',
      told([later({ closing: true }), post(3, '2026-11-18T10:00Z')], { state: 'open' }),
      null,
    ],
    [
      'that it did not, and later more of it',
      told([later({ unsolved: true }), post(3, '2026-11-18T10:00Z')], { state: 'open' }),
      false,
    ],
    ['what was said before the answer is not of the answer', told([later({ unsolved: true }, '2026-11-16T10:30+01:00')]), null],
    [
      'what was said before the next answer is over',
      told([later({ unsolved: true })], { answers: [reply(ANSWERED), reply('2026-11-18T10:00Z')] }),
      null,
    ],
    [
      'a holding reply leaves it unsolved',
      told([later({ unsolved: true })], { answers: [reply(ANSWERED), reply('2026-11-18T10:00Z', { kind: 'holding' })] }),
      false,
    ],
    ['what was deleted was not said', told([later({ unsolved: true, deleted: true })]), null],
    [
      'an edit says it too',
      told([], { posts: [post(1, '2026-11-16T10:00+01:00', { unsolved: true, changedAt: at('2026-11-17T10:00Z') })] }),
      false,
    ],
    ['no answer, nothing to say of it', told([later({ unsolved: true })], { answers: [] }), null],
    [
      'a reply that does not count is no answer',
      told([later({ closing: true })], { answers: [reply(ANSWERED, { kind: 'automatic' })] }),
      null,
    ],
  ])('%s', (_rule, story, solved) => {
    expect(aftermathOf(story, rules, NOW).solved).toBe(solved)
  })
})

describe('whom to ask whether it is solved', () => {
  it.each<[string, Told, number | null]>([
    ['who was answered and says nothing, a week after the answer', told([]), followUp],
    ['never who thanked', told([later({ closing: true })]), null],
    ['nor who wrote anything since', told([later({})]), null],
    ['a post of before the answer is no reaction', told([later({}, '2026-11-16T10:30+01:00')]), followUp],
    ['a deleted post is none either', told([later({ deleted: true })]), followUp],
    ['not whose posts are gone', told([], { posts: [post(1, '2026-11-16T10:00+01:00', { deleted: true })] }), null],
    ['not while the case is open', told([], { state: 'open' }), null],
    ['not what a person resolved', told([], { state: 'resolved' }), null],
    ['not what was answered before the monitor came', told([], { baseline: true, openedAt: at('2026-11-18T10:00Z') }), null],
    ['yet history that was answered since', told([], { baseline: true }), followUp],
    [
      'an answer that a person recorded counts',
      told([], { answers: [reply(ANSWERED, { kind: 'manual', replyId: null })] }),
      followUp,
    ],
    [
      'counted from the last answer',
      told([], { answers: [reply(ANSWERED), reply('2026-11-18T10:00Z')] }),
      at('2026-11-18T10:00Z') + 7 * DAY,
    ],
  ])('%s', (_rule, story, expected) => {
    expect(aftermathOf(story, rules, NOW).followUpAt).toBe(expected)
  })
})
