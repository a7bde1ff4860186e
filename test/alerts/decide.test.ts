import { describe, expect, test } from 'vitest'
import { decide, type GroupKnowledge, type GroupSituation } from '../../src/alerts/decide.js'
import type { AlertStep } from '../../src/model/alert.js'
import { alert, DAY, HOUR, judged, MINUTE, NOW } from './support.js'

const settings = { groupWaitMs: 10 * MINUTE, repeatMs: [4 * HOUR, DAY, 3 * DAY, 7 * DAY], sendResolved: true }

/** Last told an hour ago, unless said otherwise. */
function memory(announced: Readonly<Record<number, AlertStep | 'resolved'>>, more: Partial<GroupKnowledge> = {}): GroupKnowledge {
  const entries = Object.entries(announced).map(([id, step]) => ({ caseId: Number(id), step }))
  return { lastSentAt: NOW - HOUR, repeats: 0, announced: entries, ...more }
}

const old = { since: NOW - DAY, clock: { dueAt: NOW - DAY } } as const
const closed = (id: number) => judged({ id, state: 'answered' }, { stoppedAt: NOW - MINUTE })

interface Row {
  readonly rule: string
  readonly situation: Partial<GroupSituation>
  readonly settings?: Partial<typeof settings>
  readonly expected:
    | { send: true; reason: string; alerts: readonly string[]; resolved: readonly number[] }
    | { send: false; reason: string; nextAt: number | null }
}

const send = (reason: string, alerts: readonly string[], resolved: readonly number[] = []) =>
  ({ send: true, reason, alerts, resolved }) as const
const hold = (reason: string, nextAt: number | null) => ({ send: false, reason, nextAt }) as const

const rows: readonly Row[] = [
  // first notification
  { rule: 'nothing fires: nothing', situation: {}, expected: hold('nothing', null) },
  { rule: 'first notification', situation: { alerts: [alert(1, old)] }, expected: send('first', ['1 breached']) },
  {
    rule: 'the first message waits group_wait from the first alert on',
    situation: { alerts: [alert(1, { since: NOW - 3 * MINUTE }), alert(2, { since: NOW - MINUTE })] },
    expected: hold('group-wait', NOW + 7 * MINUTE),
  },
  {
    rule: 'group_wait over: all that fires goes out',
    situation: { alerts: [alert(1, { since: NOW - 10 * MINUTE }), alert(2, { since: NOW })] },
    expected: send('first', ['1 breached', '2 breached']),
  },
  {
    rule: 'known defect 2: a first flush that was muted or failed left no trace, so it is still the first',
    situation: { alerts: [alert(1, old)], memory: { lastSentAt: null, repeats: 0, announced: [] } },
    expected: send('first', ['1 breached']),
  },
  {
    rule: 'a group that was wholly resolved begins anew, with group_wait',
    situation: { alerts: [alert(2, { since: NOW })], memory: memory({ 1: 'resolved' }) },
    expected: hold('group-wait', NOW + 10 * MINUTE),
  },
  // new alerts and steps
  {
    rule: 'a new alert goes out at once, alone: what was told is not told again',
    situation: { alerts: [alert(1, old), alert(2, { since: NOW })], memory: memory({ 1: 'breached' }) },
    expected: send('new', ['2 breached']),
  },
  {
    rule: 'a later step is told',
    situation: { alerts: [alert(1, { step: 'breached', since: NOW })], memory: memory({ 1: 'due-soon' }) },
    expected: send('step', ['1 breached']),
  },
  {
    rule: 'an earlier step is not: the later inhibits it',
    situation: { alerts: [alert(1, { ...old, step: 'due-soon' })], memory: memory({ 1: 'breached' }) },
    expected: hold('told', NOW + 3 * HOUR),
  },
  {
    rule: 'a promise that broke is told of a case that was told as breached',
    situation: { alerts: [alert(1, { step: 'promise-broken', since: NOW })], memory: memory({ 1: 'breached' }) },
    expected: send('step', ['1 promise-broken']),
  },
  {
    rule: 'a promise that broke is told once',
    situation: { alerts: [alert(1, { step: 'promise-broken', since: NOW - 2 * HOUR })], memory: memory({ 1: 'promise-broken' }) },
    expected: hold('told', NOW + 3 * HOUR),
  },
  {
    rule: 'another promise of the same case that broke is told again',
    situation: { alerts: [alert(1, { step: 'promise-broken', since: NOW })], memory: memory({ 1: 'promise-broken' }) },
    expected: send('again', ['1 promise-broken']),
  },
  {
    rule: 'a promise that broke is resolved when the answer comes',
    situation: { concluded: [closed(1)], memory: memory({ 1: 'promise-broken' }) },
    expected: send('resolved', [], [1]),
  },
  {
    rule: 'told as resolved and broken again: reopened',
    situation: { alerts: [alert(1, old), alert(2, old)], memory: memory({ 1: 'resolved', 2: 'breached' }) },
    expected: send('reopened', ['1 reopened']),
  },
  {
    rule: 'what was told as reopened stays told',
    situation: { alerts: [alert(1, old)], memory: memory({ 1: 'reopened' }) },
    expected: hold('told', NOW + 3 * HOUR),
  },
  {
    rule: 'an ack that has run out is told, though the repetition is not due',
    situation: {
      alerts: [alert(1, { since: NOW - MINUTE, record: { ackedUntil: NOW - MINUTE } })],
      memory: memory({ 1: 'breached' }, { repeats: 3 }),
    },
    expected: send('ack-expired', ['1 breached']),
  },
  {
    rule: 'what was put off until now is told, though the repetition is not due',
    situation: {
      alerts: [alert(1, { since: NOW - MINUTE, record: { ackedUntil: NOW - HOUR, snoozedUntil: NOW - MINUTE } })],
      memory: memory({ 1: 'breached' }, { repeats: 3 }),
    },
    expected: send('snooze-ended', ['1 breached']),
  },
  {
    rule: 'another promise broken since: told, though the step has the same name',
    situation: { alerts: [alert(1, { since: NOW - MINUTE })], memory: memory({ 1: 'breached' }) },
    expected: send('again', ['1 breached']),
  },
  // resolved
  {
    rule: 'all resolved',
    situation: { concluded: [closed(1), closed(2)], memory: memory({ 1: 'breached', 2: 'due-soon' }) },
    expected: send('resolved', [], [1, 2]),
  },
  {
    rule: 'some resolved: the rest is not told again',
    situation: { alerts: [alert(2, old)], concluded: [closed(1)], memory: memory({ 1: 'breached', 2: 'breached' }) },
    expected: send('some-resolved', [], [1]),
  },
  {
    rule: 'some resolved while the rest is acknowledged, so does not fire',
    situation: { concluded: [closed(1)], memory: memory({ 1: 'breached', 2: 'breached' }) },
    expected: send('some-resolved', [], [1]),
  },
  {
    rule: 'new and resolved go in one message',
    situation: { alerts: [alert(2, { since: NOW })], concluded: [closed(1)], memory: memory({ 1: 'breached' }) },
    expected: send('new', ['2 breached'], [1]),
  },
  {
    rule: 'known defect 3: resolved only once',
    situation: { concluded: [closed(1)], memory: memory({ 1: 'resolved' }) },
    expected: hold('nothing', null),
  },
  {
    rule: 'known defect 3: never resolved what was not announced',
    situation: { concluded: [closed(1)], memory: null },
    expected: hold('nothing', null),
  },
  {
    rule: 'known defect 3: nor what another receiver was told',
    situation: { concluded: [closed(9)], memory: memory({ 1: 'breached' }), alerts: [alert(1, old)] },
    expected: hold('told', NOW + 3 * HOUR),
  },
  {
    rule: 'send_resolved: false keeps silent',
    situation: { concluded: [closed(1)], memory: memory({ 1: 'breached' }) },
    settings: { sendResolved: false },
    expected: hold('nothing', null),
  },
  {
    rule: 'send_resolved: false, and the group begins anew with group_wait',
    situation: { alerts: [alert(2, { since: NOW })], concluded: [closed(1)], memory: memory({ 1: 'breached' }) },
    settings: { sendResolved: false },
    expected: hold('group-wait', NOW + 10 * MINUTE),
  },
  // repetitions
  {
    rule: 'told and unchanged: nothing, and when it will be repeated',
    situation: { alerts: [alert(1, old)], memory: memory({ 1: 'breached' }) },
    expected: hold('told', NOW + 3 * HOUR),
  },
  {
    rule: 'repeated to the millisecond when the interval has elapsed, everything that fires',
    situation: {
      alerts: [alert(1, old), alert(2, old)],
      memory: memory({ 1: 'breached', 2: 'breached' }, { lastSentAt: NOW - 4 * HOUR }),
    },
    expected: send('repeat', ['1 breached', '2 breached']),
  },
  {
    rule: 'known defect 4: the second repetition waits a day',
    situation: { alerts: [alert(1, old)], memory: memory({ 1: 'breached' }, { lastSentAt: NOW - 4 * HOUR, repeats: 1 }) },
    expected: hold('told', NOW + 20 * HOUR),
  },
  {
    rule: 'known defect 4: the last interval of the list stays',
    situation: { alerts: [alert(1, old)], memory: memory({ 1: 'breached' }, { repeats: 50 }) },
    expected: hold('told', NOW - HOUR + 7 * DAY),
  },
  {
    rule: 'an empty list: never repeated',
    situation: {
      alerts: [alert(1, { since: NOW - 99 * DAY })],
      memory: memory({ 1: 'breached' }, { lastSentAt: NOW - 90 * DAY }),
    },
    settings: { repeatMs: [] },
    expected: hold('told', null),
  },
  {
    rule: 'what was announced but does not fire (acknowledged, source broken) is not repeated',
    situation: { memory: memory({ 1: 'breached' }, { lastSentAt: NOW - 90 * DAY }) },
    expected: hold('nothing', null),
  },
  {
    rule: 'new cases every hour do not put the repetition of the old ones off; what was told a moment ago is not told again',
    situation: {
      alerts: [alert(1, old), alert(2, old), alert(3, { since: NOW }), alert(4, old)],
      memory: memory(
        {},
        {
          announced: [
            { caseId: 1, step: 'breached', at: NOW - 4 * HOUR },
            { caseId: 2, step: 'breached', at: NOW - HOUR },
            { caseId: 4, step: 'breached', at: NOW - 2 * HOUR },
          ],
        },
      ),
    },
    expected: send('new', ['3 breached', '1 breached', '4 breached']),
  },
  {
    rule: 'known defect 1: after a long mute, what is still open and was due meanwhile goes out at once',
    situation: {
      alerts: [alert(1, old), alert(2, { since: NOW - 11 * HOUR })],
      memory: memory({ 1: 'breached' }, { lastSentAt: NOW - 12 * HOUR }),
    },
    expected: send('new', ['2 breached', '1 breached']),
  },
]

describe('decision over a group', () => {
  test.each(rows)('$rule', ({ situation, settings: own, expected }) => {
    const decision = decide({ alerts: [], concluded: [], memory: null, now: NOW, ...situation }, { ...settings, ...own })
    expect(decision.detail).toMatch(/\w/)
    const seen = decision.send
      ? {
          send: true,
          reason: decision.reason,
          alerts: decision.alerts.map(({ record, step }) => `${record.id} ${step}`),
          resolved: decision.resolved.map(({ record }) => record.id),
        }
      : { send: false, reason: decision.reason, nextAt: decision.nextAt }
    expect(seen).toEqual(expected)
  })
})
