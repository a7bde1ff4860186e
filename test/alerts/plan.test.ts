import { describe, expect, test } from 'vitest'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { type PlanInput, planDeliveries } from '../../src/alerts/plan.js'
import type { AlertStep } from '../../src/model/alert.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { OpenInterval } from '../../src/model/hours.js'
import { alertsConfig, DAY, delivery, HOUR, judged, MINUTE, NOW, receiver } from './support.js'

const GROUP = 'brand=Beispiel, source=blog-comments'
const utcMinutes = (at: number): number => Math.floor(at / MINUTE) % 1_440

function plan(input: Partial<PlanInput>, alerts: Partial<AlertsConfig> = {}) {
  return planDeliveries({
    cases: [judged()],
    memories: [],
    unsent: [],
    unknown: [],
    config: { alerts: alertsConfig(alerts), triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null } },
    now: NOW,
    minutesOfDay: utcMinutes,
    sentToday: 0,
    ...input,
  })
}

function memory(
  announced: Readonly<Record<number, AlertStep | 'resolved'>>,
  more: Partial<RememberedGroup> = {},
): RememberedGroup {
  const entries = Object.entries(announced).map(([id, step]) => ({ caseId: Number(id), step }))
  return { receiver: 'care', group: GROUP, lastSentAt: NOW - HOUR, repeats: 0, announced: entries, ...more }
}

/** What a plan tells, in short: receiver, group, reason, cases with their step, how many folded. */
const told = (result: ReturnType<typeof plan>) =>
  result.deliveries.map((one) => [
    one.receiver,
    one.reason,
    one.cases.map(({ caseId, step }) => `${caseId} ${step}`).join(),
    one.message.folded,
  ])
const decided = (result: ReturnType<typeof plan>) =>
  result.decisions.map(({ receiver, send, reason, nextAt }) => ({ receiver, send, reason, nextAt }))

const overdue = (id: number, ago: number) => judged({ id }, { dueAt: NOW - ago, warnAt: null })

describe('a plan', () => {
  test('a breached case becomes one delivery with its decision', () => {
    const { deliveries, decisions, skips, notRouted, notices, withdrawn } = plan({})
    expect(deliveries).toEqual([
      {
        key: expect.stringMatching(/^[0-9a-f]{64}$/),
        receiver: 'care',
        group: GROUP,
        reason: 'first',
        cases: [{ caseId: 1, step: 'breached', at: NOW }],
        message: expect.objectContaining({ key: deliveries[0]?.key, reason: 'first', group: GROUP }),
        now: NOW,
      },
    ])
    expect(decisions).toEqual([
      {
        receiver: 'care',
        group: GROUP,
        send: true,
        reason: 'first',
        detail: 'one case fires, nothing of this group is announced',
        nextAt: NOW + 4 * HOUR,
        cases: [1],
      },
    ])
    expect([skips, notRouted, notices, withdrawn]).toEqual([[], [], [], []])
  })

  test('groups and receivers are decided apart', () => {
    const cases = [judged({ id: 1 }), judged({ id: 2 }), judged({ id: 3, source: 'forum' })]
    const config = { receivers: [receiver('care'), receiver('boss')], routes: [{ match: {}, to: ['care', 'boss'] }] }
    expect(told(plan({ cases, memories: [memory({ 1: 'breached', 2: 'breached' })] }, config))).toEqual([
      ['boss', 'first', '1 breached,2 breached', 0],
      ['care', 'first', '3 breached', 0],
      ['boss', 'first', '3 breached', 0],
    ])
  })

  test('a case without a route is told to nobody, and says so', () => {
    const { deliveries, notRouted } = plan({}, { routes: [{ match: { severity: ['critical'] }, to: ['care'] }] })
    expect(deliveries).toEqual([])
    expect(notRouted).toEqual([
      {
        receiver: null,
        caseId: 1,
        code: 'no-route',
        reason: 'no route matches (route 1: severity is medium, wanted critical)',
        nextAt: null,
      },
    ])
  })

  test('after: the manager is told a day after the breach, as an escalation', () => {
    const config = { receivers: [receiver('boss', { afterMs: DAY })], routes: [] }
    expect(plan({}, config).notRouted).toMatchObject([{ receiver: 'boss', caseId: 1, code: 'after', nextAt: NOW + 23 * HOUR }])
    expect(told(plan({ cases: [overdue(1, DAY)] }, config))).toEqual([['boss', 'first', '1 escalated', 0]])
  })

  test('what a receiver was told is resolved there, though its route or group is another one now', () => {
    const cases = [judged({ id: 1, state: 'answered', brand: 'Renamed' }, { stoppedAt: NOW })]
    expect(told(plan({ cases, memories: [memory({ 1: 'breached' })] }, { routes: [] }))).toEqual([
      ['care', 'resolved', '1 resolved', 0],
    ])
  })

  test('a broken source inhibits its cases: no alert, no repetition, no false end', () => {
    const unknown = [{ source: 'blog-comments', since: NOW - HOUR, reason: 'HTTP 403' }]
    const result = plan({ unknown, memories: [memory({ 1: 'breached' }, { lastSentAt: NOW - 30 * DAY })] })
    expect(told(result)).toEqual([])
    expect(result.notices).toEqual([{ source: 'blog-comments', since: NOW - HOUR, reason: 'HTTP 403', cases: [1] }])
  })

  test('a case that was erased is neither repeated nor resolved, and does not keep the rest from "all resolved"', () => {
    const cases = [judged({ id: 1, state: 'answered' })]
    expect(told(plan({ cases, memories: [memory({ 1: 'breached', 99: 'breached' })] }))).toEqual([
      ['care', 'resolved', '1 resolved', 0],
    ])
  })

  test('a receiver that is no longer configured is told nothing', () =>
    expect(
      told(plan({ cases: [judged({ state: 'answered' })], memories: [memory({ 1: 'breached' }, { receiver: 'old' })] })),
    ).toEqual([]))
})

describe('idempotency keys', () => {
  const keyOf = (...args: Parameters<typeof plan>) => plan(...args).deliveries[0]?.key

  test('the same decision made again after a crash, some time later: the same key', () => {
    const memories = [memory({ 1: 'breached' }, { lastSentAt: NOW - 5 * HOUR })]
    expect(keyOf({ memories, now: NOW + 10 * MINUTE })).toBe(keyOf({ memories }))
  })

  const later: readonly [rule: string, input: Partial<PlanInput>][] = [
    ['a repetition', { memories: [memory({ 1: 'breached' }, { lastSentAt: NOW - 5 * HOUR })] }],
    ['the next repetition', { memories: [memory({ 1: 'breached' }, { lastSentAt: NOW - 2 * DAY, repeats: 1 })] }],
    ['told anew after it was resolved', { memories: [memory({ 1: 'resolved' })] }],
    ['tried anew after it failed for good', { unsent: [delivery({ state: 'failed', createdAt: NOW - DAY })] }],
    [
      'decided anew after it failed and then was withdrawn',
      { unsent: (['failed', 'dropped'] as const).map((state) => delivery({ state, createdAt: NOW - DAY })) },
    ],
  ]
  test.each(later)('another key: %s', (_, input) => {
    const keys = [...later.map(([, one]) => keyOf(one)), keyOf({})]
    expect(keyOf(input)).toMatch(/^[0-9a-f]{64}$/)
    expect(keys.filter((key) => key === keyOf(input))).toHaveLength(1)
  })
})

describe('a delivery under way', () => {
  test('holds its group, though a case was added', () => {
    const unsent = [delivery({ nextAt: NOW + 5 * MINUTE, lastError: 'HTTP 503' })]
    const result = plan({ cases: [judged({ id: 1 }), judged({ id: 2 })], unsent })
    expect(decided(result)).toEqual([{ receiver: 'care', send: false, reason: 'pending', nextAt: NOW + 5 * MINUTE }])
    expect(result.decisions[0]?.detail).toBe(
      'a message to this receiver is under way since 2026-11-20T08:50:00Z (last try: HTTP 503)',
    )
  })

  test('does not hold other groups and receivers', () => {
    const unsent = [delivery({ receiver: 'boss' }), delivery({ group: 'brand=Other' })]
    expect(told(plan({ unsent }))).toEqual([['care', 'first', '1 breached', 0]])
  })

  test('is withdrawn when all it tells is over', () =>
    expect(plan({ cases: [judged({ state: 'answered' })], unsent: [delivery({ id: 17 })] }).withdrawn).toEqual([
      { id: 17, reason: 'answered or closed before it could be delivered' },
    ]))

  const kept: readonly [rule: string, cases: PlanInput['cases'], unsent: Parameters<typeof delivery>[0]][] = [
    [
      'one of its cases is open still',
      [judged({ id: 1, state: 'answered' }), judged({ id: 2 })],
      {
        cases: [
          { caseId: 1, step: 'breached' },
          { caseId: 2, step: 'breached' },
        ],
      },
    ],
    ['it tells of an end', [judged({ id: 1, state: 'answered' })], { cases: [{ caseId: 1, step: 'resolved' }] }],
    ['it is a mere count', [], { cases: [] }],
  ]
  test.each(kept)('is not withdrawn when %s', (_, cases, unsent) =>
    expect(plan({ cases, unsent: [delivery(unsent)] }).withdrawn).toEqual([]),
  )
})

describe('a delivery that failed for good', () => {
  const failed = (ago: number, more: Parameters<typeof delivery>[0] = {}) =>
    delivery({ state: 'failed', createdAt: NOW - ago, lastError: 'HTTP 404', ...more })

  test('is not tried at every poll', () =>
    expect(decided(plan({ unsent: [failed(HOUR)] }))).toEqual([
      { receiver: 'care', send: false, reason: 'failed', nextAt: NOW + 3 * HOUR },
    ]))
  test('was not told: it is decided again, at the pace of repetitions', () =>
    expect(told(plan({ unsent: [failed(4 * HOUR)] }))).toEqual([['care', 'first', '1 breached', 0]]))
  test('the pace decays', () =>
    expect(decided(plan({ unsent: [failed(5 * HOUR, { id: 1 }), failed(HOUR, { id: 2 })] }))).toMatchObject([
      { reason: 'failed', nextAt: NOW + 23 * HOUR },
    ]))
  test('a case that it did not tell goes out at once', () =>
    expect(told(plan({ cases: [judged({ id: 1 }), judged({ id: 2 })], unsent: [failed(HOUR)] }))).toEqual([
      ['care', 'first', '1 breached,2 breached', 0],
    ]))
  test('is forgotten once something got through', () =>
    expect(
      told(
        plan({
          cases: [judged({ id: 1 }), judged({ id: 2 })],
          unsent: [failed(5 * HOUR)],
          memories: [memory({ 1: 'breached' })],
        }),
      ),
    ).toEqual([['care', 'new', '2 breached', 0]]))
})

describe('quiet hours', () => {
  // 08:00 to 10:00 UTC; it is 09:00.
  const quietHours = { times: [{ from: 480, to: 600 }], except: ['card-data'] }
  const END = NOW + HOUR

  test('delay what would go out, and say until when', () => {
    const result = plan({}, { quietHours })
    expect(told(result)).toEqual([])
    expect(decided(result)).toEqual([{ receiver: 'care', send: false, reason: 'quiet-hours', nextAt: END }])
  })
  test('known defects 1 and 2: at their end what is still open goes out at once, as the first message that it is', () =>
    expect(
      told(plan({ now: END, cases: [judged({}, { dueAt: NOW + 30 * MINUTE })] }, { quietHours, groupWaitMs: 10 * MINUTE })),
    ).toEqual([['care', 'first', '1 breached', 0]]))
  test('known defect 1: a repetition that came due in the night goes out at the end', () =>
    expect(
      told(
        plan(
          { now: END, cases: [overdue(1, DAY)], memories: [memory({ 1: 'breached' }, { lastSentAt: END - 5 * HOUR })] },
          { quietHours },
        ),
      ),
    ).toEqual([['care', 'repeat', '1 breached', 0]]))
  test('known defect 3: what was answered in them is resolved at the end if it was announced', () => {
    const cases = [judged({ id: 1, state: 'answered' }), judged({ id: 2, state: 'answered' })]
    const input = { cases, memories: [memory({ 1: 'breached' })] }
    expect(told(plan(input, { quietHours }))).toEqual([])
    expect(told(plan({ ...input, now: END }, { quietHours }))).toEqual([['care', 'resolved', '1 resolved', 0]])
  })
  test('except: an excepted policy speaks, the rest of its group waits', () => {
    const cases = [judged({ id: 1 }), judged({ id: 2 }, { policy: 'card-data' })]
    expect(told(plan({ cases }, { quietHours }))).toEqual([['care', 'first', '2 breached', 0]])
  })
  const own: readonly [
    rule: string,
    quietTimes: readonly OpenInterval[] | null,
    common: typeof quietHours | null,
    until: number | null,
  ][] = [
    ['a receiver without any of its own has the common ones', null, quietHours, END],
    ['a receiver that is never quiet is told', [], quietHours, null],
    ['those of a receiver hold in place of the common ones', [{ from: 540, to: 660 }], quietHours, NOW + 2 * HOUR],
    ['and where there are no common ones', [{ from: 540, to: 660 }], null, NOW + 2 * HOUR],
    ['outside of its own it is told, though the common ones hold', [{ from: 0, to: 60 }], quietHours, null],
  ]
  test.each(own)('%s', (_, quietTimes, common, until) => {
    const result = plan({}, { quietHours: common, receivers: [receiver('care', { quietTimes })] })
    expect(decided(result)).toEqual([
      until === null
        ? { receiver: 'care', send: true, reason: 'first', nextAt: NOW + 4 * HOUR }
        : { receiver: 'care', send: false, reason: 'quiet-hours', nextAt: until },
    ])
  })
  test('what the common ones except, those of a receiver except too', () =>
    expect(
      told(
        plan(
          { cases: [judged({ id: 2 }, { policy: 'card-data' })] },
          { quietHours, receivers: [receiver('care', { quietTimes: [{ from: 0, to: 1_440 }] })] },
        ),
      ),
    ).toEqual([['care', 'first', '2 breached', 0]]))
  test('never change what would not be told anyway', () =>
    expect(decided(plan({ memories: [memory({ 1: 'breached' })] }, { quietHours }))).toEqual([
      { receiver: 'care', send: false, reason: 'told', nextAt: NOW + 3 * HOUR },
    ]))
})

describe('the budget of a day', () => {
  const cases = [
    overdue(1, HOUR),
    overdue(2, 3 * HOUR),
    overdue(3, 2 * HOUR),
    judged({ id: 4, source: 'forum' }, { dueAt: NOW - 4 * HOUR }),
  ]

  test('names the most overdue over all groups, folds the rest of a group into a count', () =>
    expect(told(plan({ cases }, { maxPerDay: 3 }))).toEqual([
      ['care', 'first', '2 breached,3 breached', 1],
      ['care', 'first', '4 breached', 0],
    ]))
  test('counts what was told before', () =>
    expect(told(plan({ cases, sentToday: 9 }, { maxPerDay: 10 }))).toEqual([
      ['care', 'first', '4 breached', 0],
      ['care', 'over-budget', '', 3],
    ]))
  test('used up: one count for all groups; the cases stay untold, so the next day names them', () => {
    const { deliveries, decisions } = plan({ cases, sentToday: 12 }, { maxPerDay: 10 })
    expect(deliveries.map(({ group, cases: named, message }) => ({ group, named, folded: message.folded }))).toEqual([
      { group: 'over budget', named: [], folded: 4 },
    ])
    expect(decisions.map(({ reason, cases: ids }) => ({ reason, ids }))).toEqual([{ reason: 'over-budget', ids: [1, 2, 3, 4] }])
    expect(told(plan({ cases }, { maxPerDay: 10 }))).toEqual([
      ['care', 'first', '1 breached,2 breached,3 breached', 0],
      ['care', 'first', '4 breached', 0],
    ])
  })
  test('the count is not told at every poll', () => {
    const memories = [memory({}, { group: 'over budget' })]
    const config = { maxPerDay: 10 }
    expect(decided(plan({ cases, memories, sentToday: 12 }, config))).toEqual([
      { receiver: 'care', send: false, reason: 'over-budget', nextAt: NOW + 3 * HOUR },
    ])
    expect(told(plan({ cases, memories, sentToday: 12, now: NOW + 3 * HOUR }, config))).toEqual([['care', 'over-budget', '', 4]])
  })
  test('news that it folds are not told: what is left of the message is a repetition', () => {
    const memories = [memory({ 1: 'breached' }, { lastSentAt: NOW - 5 * HOUR })]
    expect(told(plan({ cases: [overdue(1, DAY), overdue(2, HOUR)], memories }, { maxPerDay: 1 }))).toEqual([
      ['care', 'repeat', '1 breached', 1],
    ])
  })
  test('of one case that two are to be told of, it goes to who is configured first, whoever was told before', () => {
    const config = { maxPerDay: 1, receivers: [receiver('boss'), receiver('care')], routes: [] }
    const memories = [memory({ 9: 'breached' })]
    expect(told(plan({ cases: [overdue(1, DAY), overdue(9, HOUR)], memories }, config))[0]).toEqual([
      'boss',
      'first',
      '1 breached',
      1,
    ])
  })
  test('what is resolved is always told', () => {
    const answered = [judged({ id: 1, state: 'answered' }), overdue(2, HOUR)]
    expect(told(plan({ cases: answered, memories: [memory({ 1: 'breached' })], sentToday: 10 }, { maxPerDay: 10 }))).toEqual([
      ['care', 'new', '1 resolved', 1],
    ])
  })
})
