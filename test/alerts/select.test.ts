import { describe, expect, test } from 'vitest'
import { alertOf, forReceiver, type SelectSettings, selectAlerts } from '../../src/alerts/select.js'
import type { JudgedCase } from '../../src/model/case.js'
import { alert, DAY, HOUR, judged, MINUTE, NOW } from './support.js'

const settings: SelectSettings = { now: NOW, baselineMs: 2 * DAY, opens: ['complaint', 'question'], unknown: [] }
const select = (one: JudgedCase, more: Partial<SelectSettings> = {}) => selectAlerts([one], { ...settings, ...more })

describe('a case fires at a step', () => {
  const rows: readonly [rule: string, one: JudgedCase, expected: { step: string; since: number; target: string }][] = [
    [
      'breached one millisecond after due',
      judged({}, { dueAt: NOW - 1 }),
      { step: 'breached', since: NOW - 1, target: 'first_answer' },
    ],
    [
      'due-soon from the warning on',
      judged({}, { warnAt: NOW, dueAt: NOW + HOUR }),
      { step: 'due-soon', since: NOW, target: 'first_answer' },
    ],
    [
      'due-soon, not breached, at the very instant it is due',
      judged({}, { warnAt: NOW - HOUR, dueAt: NOW }),
      { step: 'due-soon', since: NOW - HOUR, target: 'first_answer' },
    ],
    [
      'a later step of one clock inhibits the earlier of another',
      judged({}, { warnAt: NOW - HOUR, dueAt: NOW + HOUR, target: 'resolution' }, { dueAt: NOW - MINUTE }),
      { step: 'breached', since: NOW - MINUTE, target: 'first_answer' },
    ],
    [
      'of two broken promises the older counts',
      judged({}, { dueAt: NOW - HOUR, target: 'resolution' }, { dueAt: NOW - 2 * HOUR }),
      { step: 'breached', since: NOW - 2 * HOUR, target: 'first_answer' },
    ],
    [
      'a stopped clock does not fire; the customer who had to come back makes it reopened',
      judged({}, { stoppedAt: NOW - 3 * HOUR }, { target: 'next_answer', dueAt: NOW - MINUTE }),
      { step: 'reopened', since: NOW - MINUTE, target: 'next_answer' },
    ],
    [
      'a promise that passed is a step of its own, later than the breach of the policy',
      judged({}, { dueAt: NOW - DAY }, { target: 'promise', dueAt: NOW - MINUTE }),
      { step: 'promise-broken', since: NOW - MINUTE, target: 'promise' },
    ],
    [
      'a promise breaks although the policy still has time',
      judged({}, { warnAt: null, dueAt: NOW + DAY }, { target: 'promise', dueAt: NOW - MINUTE }),
      { step: 'promise-broken', since: NOW - MINUTE, target: 'promise' },
    ],
    [
      'a promise is warned of as well',
      judged({}, { warnAt: null, dueAt: NOW + DAY }, { target: 'promise', warnAt: NOW, dueAt: NOW + HOUR }),
      { step: 'due-soon', since: NOW, target: 'promise' },
    ],
    [
      'a promise that is not due leaves the breach as it is',
      judged({}, { dueAt: NOW - HOUR }, { target: 'promise', warnAt: null, dueAt: NOW + HOUR }),
      { step: 'breached', since: NOW - HOUR, target: 'first_answer' },
    ],
    [
      'of two broken promises the last is the news',
      judged({}, { target: 'promise', dueAt: NOW - DAY }, { target: 'promise', dueAt: NOW - HOUR }),
      { step: 'promise-broken', since: NOW - HOUR, target: 'promise' },
    ],
    [
      'a promise that was kept does not fire',
      judged(
        {},
        { stoppedAt: NOW - DAY },
        { target: 'promise', stoppedAt: NOW - DAY },
        { target: 'next_answer', dueAt: NOW - 1 },
      ),
      { step: 'reopened', since: NOW - 1, target: 'next_answer' },
    ],
    [
      'an ack that has run out makes it fire anew, since the end of the ack',
      judged({ ackedUntil: NOW - MINUTE }, { dueAt: NOW - DAY }),
      { step: 'breached', since: NOW - MINUTE, target: 'first_answer' },
    ],
    [
      'baseline: as old as the limit at its first poll is still news',
      judged({ baseline: true, publishedAt: NOW - 3 * DAY, firstSeenAt: NOW - DAY, posts: [] }),
      { step: 'breached', since: NOW - HOUR, target: 'first_answer' },
    ],
    [
      'baseline: history fires when the customer writes again',
      judged({
        baseline: true,
        publishedAt: NOW - 90 * DAY,
        firstSeenAt: NOW - DAY,
        posts: [{ mentionId: 9, at: NOW - HOUR, closing: false, deleted: false }],
      }),
      { step: 'breached', since: NOW - HOUR, target: 'first_answer' },
    ],
  ]
  test.each(rows)('%s', (_, one, expected) => {
    const { alerts, skips } = select(one)
    expect(skips).toEqual([])
    expect(alerts.map(({ step, firingSince, clock }) => ({ step, since: firingSince, target: clock.target }))).toEqual([expected])
  })
})

describe('a case does not fire, and says why', () => {
  const rows: readonly [rule: string, one: JudgedCase, code: string, nextAt: number | null, concluded: boolean][] = [
    ['answered', judged({ state: 'answered' }), 'not-open', null, true],
    ['dismissed by a person', judged({ state: 'dismissed' }), 'not-open', null, true],
    ['removed by its author', judged({ state: 'removed-unanswered' }), 'not-open', null, true],
    ['labelled as a kind that wants no answer', judged({ kind: 'praise' }), 'not-relevant', null, true],
    ['in time', judged({}, { warnAt: NOW + HOUR, dueAt: NOW + 2 * HOUR }), 'not-due', NOW + HOUR, false],
    [
      'not written yet, since the clock of the machine went back',
      judged({ openedAt: NOW + HOUR }, { startedAt: NOW + HOUR, dueAt: NOW + 2 * HOUR, stoppedAt: NOW + HOUR, status: 'met' }),
      'not-due',
      null,
      false,
    ],
    ['in time, no warning configured', judged({}, { warnAt: null, dueAt: NOW + 2 * HOUR }), 'not-due', NOW + 2 * HOUR, false],
    ['due this very instant, no warning', judged({}, { warnAt: null, dueAt: NOW }), 'not-due', NOW, false],
    [
      'answered late, and the customer wrote again: the first promise is over',
      judged({}, { stoppedAt: NOW - MINUTE }, { target: 'next_answer', warnAt: NOW + HOUR, dueAt: NOW + 2 * HOUR }),
      'not-due',
      NOW + HOUR,
      true,
    ],
    ['merged into another case, whose alerts tell of it', judged({ state: 'merged', mergedInto: 3 }), 'not-open', null, true],
    ['acknowledged', judged({ ackedUntil: NOW + HOUR }), 'acked', NOW + HOUR, false],
    ['put off', judged({ snoozedUntil: NOW + HOUR }), 'snoozed', NOW + HOUR, false],
    [
      'put off for longer than acknowledged',
      judged({ ackedUntil: NOW + 1, snoozedUntil: NOW + HOUR }),
      'snoozed',
      NOW + HOUR,
      false,
    ],
    [
      'acknowledged for longer than put off',
      judged({ ackedUntil: NOW + HOUR, snoozedUntil: NOW + 1 }),
      'acked',
      NOW + HOUR,
      false,
    ],
    [
      'history, measured at the first poll and not now',
      judged({ baseline: true, publishedAt: NOW - 3 * DAY - 1, firstSeenAt: NOW - DAY, posts: [] }),
      'baseline',
      null,
      false,
    ],
    [
      'history without a date',
      judged({
        baseline: true,
        publishedAt: null,
        firstSeenAt: NOW - HOUR,
        posts: [{ mentionId: 7, at: NOW - HOUR, closing: false, deleted: false }],
      }),
      'baseline',
      null,
      false,
    ],
  ]
  test.each(rows)('%s', (_, one, code, nextAt, concluded) => {
    const selection = select(one)
    expect(selection.alerts).toEqual([])
    expect(selection.skips).toEqual([{ caseId: 1, code, reason: expect.stringMatching(/\w/), nextAt }])
    expect(selection.concluded).toEqual(concluded ? [one] : [])
    expect(selection.notices).toEqual([])
  })
})

describe('a source that cannot be seen', () => {
  const unknown = [{ source: 'forum', since: NOW - HOUR, reason: 'HTTP 403' }]

  test('inhibits its cases and tells the operator once, with their number', () => {
    const cases = [judged({ id: 1, source: 'forum' }), judged({ id: 2, source: 'forum' }), judged({ id: 3 })]
    const { alerts, skips, notices } = selectAlerts(cases, { ...settings, unknown })
    expect(alerts.map(({ record }) => record.id)).toEqual([3])
    expect(skips.map(({ caseId, code }) => ({ caseId, code }))).toEqual([
      { caseId: 1, code: 'source-unknown' },
      { caseId: 2, code: 'source-unknown' },
    ])
    expect(skips[0]?.reason).toBe('forum cannot be seen since 2026-11-20T08:00:00Z (HTTP 403), so an answer may exist')
    expect(notices).toEqual([{ source: 'forum', since: NOW - HOUR, reason: 'HTTP 403', cases: [1, 2] }])
  })

  test('is no news while none of its cases would fire', () => {
    expect(select(judged({ source: 'forum' }, { warnAt: null, dueAt: NOW + HOUR }), { unknown }).notices).toEqual([])
  })
})

describe('after: a receiver that is told later', () => {
  test('is counted from the breach, not from the promise that broke since', () => {
    const [one] = select(judged({}, { dueAt: NOW - DAY }, { target: 'promise', dueAt: NOW - MINUTE })).alerts
    const { longest, ...told } = one!
    expect(forReceiver(one!, { afterMs: DAY, now: NOW })).toEqual({
      ...told,
      clock: longest,
      step: 'escalated',
      firingSince: NOW,
    })
    expect(longest?.target).toBe('first_answer')
  })
  const broken = alert(1, { clock: { dueAt: NOW - DAY } })
  test('0 tells every step at once', () => expect(forReceiver(broken, { afterMs: 0, now: NOW })).toEqual(broken))
  test('is counted from the breach and makes it an escalation', () =>
    expect(forReceiver(broken, { afterMs: DAY, now: NOW })).toEqual({ ...broken, step: 'escalated', firingSince: NOW }))
  test('not yet: says when', () =>
    expect(forReceiver(broken, { afterMs: DAY + HOUR, now: NOW })).toEqual({
      code: 'after',
      reason: expect.stringContaining('2026-11-20T10:00:00Z'),
      nextAt: NOW + HOUR,
    }))
  test('never for what is only due soon', () =>
    expect(forReceiver(alert(1, { step: 'due-soon', clock: { dueAt: NOW + HOUR } }), { afterMs: HOUR, now: NOW })).toMatchObject({
      nextAt: NOW + 2 * HOUR,
    }))
})

describe('the alert that a case has, or will have', () => {
  const rows: readonly [rule: string, one: JudgedCase, expected: readonly [step: string, since: number] | null][] = [
    ['now: the one that fires', judged(), ['breached', NOW - HOUR]],
    ['in time: the warning that comes', judged({}, { warnAt: NOW + HOUR, dueAt: NOW + 2 * HOUR }), ['due-soon', NOW + HOUR]],
    ['in time, no warning: the breach', judged({}, { warnAt: null, dueAt: NOW + HOUR }), ['breached', NOW + HOUR]],
    [
      'of several clocks what comes first',
      judged({}, { warnAt: null, dueAt: NOW + DAY }, { target: 'promise', warnAt: null, dueAt: NOW + HOUR }),
      ['promise-broken', NOW + HOUR],
    ],
    ['none runs: none', judged({ state: 'answered' }, { stoppedAt: NOW - HOUR }), null],
  ]
  test.each(rows)('%s', (_, one, expected) => {
    const found = alertOf(one, NOW)
    expect(found === null ? null : [found.step, found.firingSince]).toEqual(expected)
  })
})
