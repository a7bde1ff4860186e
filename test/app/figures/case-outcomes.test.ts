import { describe, expect, test } from 'vitest'
import { caseOutcomes } from '../../../src/app/figures/case-outcomes.js'
import { policyHashOf } from '../../../src/app/judging/judge-case.js'
import type { Answer } from '../../../src/model/answer.js'
import type { SlaConfig } from '../../../src/model/config.js'
import type { CaseFigures, Outcome } from '../../../src/model/stats.js'
import { policy, working } from '../../sla/support.js'

const HOUR = 3_600_000
/** Monday 16 November 2026, 10:00 in Berlin. */
const POSTED = Date.UTC(2026, 10, 16, 9)

/** Mondays to Fridays, 9 to 17; four hours for a first answer. */
const sla: SlaConfig = {
  calendar: working('9:00-17:00'),
  policies: [policy()],
  counts: ['explicit', 'platform', 'addressed'],
  deflectedCounts: false,
  followUpAfterMs: 0,
}

const figures = (values: Partial<CaseFigures> = {}): CaseFigures => ({
  id: 1,
  state: 'open',
  source: 'blog',
  brand: 'Beispiel',
  kind: 'complaint',
  severity: 'low',
  language: 'de',
  sensitive: [],
  followers: 7,
  openedAt: POSTED,
  baseline: false,
  closedAt: null,
  policyHash: null,
  outcome: null,
  settledAt: null,
  reopenedAt: null,
  posts: [{ mentionId: 1, at: POSTED, closing: false, deleted: false }],
  answers: [],
  ...values,
})

const answeredAfter = (hours: number, values: Partial<Answer> = {}): Partial<CaseFigures> => ({
  state: 'answered',
  answers: [
    {
      kind: 'answer',
      strength: 'explicit',
      at: POSTED + hours * HOUR,
      replyId: 2,
      mentionId: 1,
      by: 'Beispiel Hilfe',
      agent: null,
      promise: null,
      identity: 'id',
      reason: 'it replies to M-1',
      ...values,
    },
  ],
})

interface Watched {
  readonly hours?: number
  readonly blindAfter?: number
}

/** As of so many hours after the post. */
function outcomeOf(values: Partial<CaseFigures>, { hours = 100, blindAfter }: Watched = {}): Outcome {
  const blindSince = new Map(blindAfter === undefined ? [] : [['blog', POSTED + blindAfter * HOUR]])
  return caseOutcomes([figures(values)], { sla, now: POSTED + hours * HOUR, blindSince })[0]!
}

describe('what became of a case', () => {
  const gone = [{ mentionId: 1, at: POSTED, closing: false, deleted: true }]

  test.each<[string, Partial<CaseFigures>, Partial<Outcome>]>([
    ['waits until now', {}, { fate: 'waiting', wallMs: 100 * HOUR }],
    ['answered: waited until the answer', answeredAfter(2), { fate: 'answered', wallMs: 2 * HOUR, businessMs: 2 * HOUR }],
    [
      'answered the next day: the night is no working time',
      answeredAfter(24),
      { fate: 'answered', wallMs: 24 * HOUR, businessMs: 8 * HOUR },
    ],
    ['a receipt is no answer', { ...answeredAfter(1, { kind: 'automatic' }), state: 'open' }, { fate: 'waiting' }],
    [
      'closed by a person without an answer: never answered, and watched until now',
      { state: 'resolved', closedAt: POSTED + HOUR },
      { fate: 'closed', wallMs: 100 * HOUR, promise: 'broken' },
    ],
    ['dismissed', { state: 'dismissed', closedAt: POSTED + HOUR }, { fate: 'dismissed' }],
    ['removed before any answer', { state: 'removed-unanswered', posts: gone }, { fate: 'removed', startedAt: POSTED }],
    ['removed though nobody noted it yet', { posts: gone }, { fate: 'removed', promise: 'running' }],
  ])('%s', (_, values, expected) => {
    expect(outcomeOf(values)).toMatchObject(expected)
  })

  test('it keeps what it is grouped by, and who answered first', () => {
    expect(outcomeOf(answeredAfter(1))).toMatchObject({
      source: 'blog',
      brand: 'Beispiel',
      kind: 'complaint',
      language: 'de',
      followers: 7,
      agent: 'Beispiel Hilfe',
    })
    expect(outcomeOf(answeredAfter(1, { agent: 'AB' })).agent).toBe('AB')
    expect(outcomeOf({}).agent).toBeNull()
  })
})

describe('the promise of a first answer', () => {
  test.each<[string, Partial<CaseFigures>, Watched, Outcome['promise']]>([
    ['answered at the due instant is kept', answeredAfter(4), {}, 'kept'],
    ['answered after it is broken', answeredAfter(4.01), {}, 'broken'],
    ['unanswered until the due instant runs', {}, { hours: 4 }, 'running'],
    ['unanswered after it is broken', {}, { hours: 4.01 }, 'broken'],
    ['not due yet it counts neither way, answered or not', answeredAfter(1), { hours: 3 }, 'running'],
  ])('%s', (_, values, watched, expected) => {
    expect(outcomeOf(values, watched).promise).toBe(expected)
  })

  test('a closed case keeps what it came to by the policy of its time', () => {
    const early = { ...answeredAfter(1), closedAt: POSTED + HOUR, outcome: 'late' }
    expect(outcomeOf({ ...early, policyHash: 'older' }).promise).toBe('broken')
    expect(outcomeOf({ ...early, policyHash: policyHashOf(sla) }).promise).toBe('kept')
  })
})

describe('where nothing can be seen', () => {
  test('a case is known to wait only as long as it was watched', () => {
    expect(outcomeOf({}, { blindAfter: 2 })).toMatchObject({ unseen: true, wallMs: 2 * HOUR, promise: 'running' })
    expect(outcomeOf({}, { blindAfter: 6 })).toMatchObject({ unseen: true, wallMs: 6 * HOUR, promise: 'broken' })
  })

  test('a case that came before is not watched at all', () => {
    expect(outcomeOf({}, { blindAfter: -5 })).toMatchObject({ unseen: true, wallMs: 0 })
  })

  test('an answer that was seen is an answer', () => {
    expect(outcomeOf(answeredAfter(2), { blindAfter: 3 })).toMatchObject({ unseen: false, fate: 'answered' })
  })
})
