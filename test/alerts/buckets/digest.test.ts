import { describe, expect, test } from 'vitest'
import type { RememberedGroup } from '../../../src/alerts/buckets/buckets.js'
import { type PlanInput, planDeliveries } from '../../../src/alerts/plan.js'
import type { Announced } from '../../../src/model/alert.js'
import type { AlertsConfig } from '../../../src/model/config.js'
import type { Wave } from '../../../src/model/wave.js'
import { alertsConfig, DAY, delivery, HOUR, judged, MINUTE, NOW, receiver } from '../support.js'

// It is Friday, 09:00 UTC; the digest was at 08:30, and is again on Saturday.
const LAST = NOW - 30 * MINUTE
const NEXT = LAST + DAY
const daily = { days: [0, 1, 2, 3, 4, 5, 6], at: [8 * 60 + 30] } as const
const care = receiver('care', { digest: daily })

function plan(input: Partial<PlanInput>, alerts: Partial<AlertsConfig> = {}) {
  return planDeliveries({
    cases: [judged()],
    memories: [],
    unsent: [],
    unknown: [],
    config: {
      alerts: alertsConfig({ receivers: [care], ...alerts }),
      triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null },
    },
    now: NOW,
    minutesOfDay: (at) => Math.floor(at / MINUTE) % 1_440,
    sentToday: 0,
    ...input,
  })
}

const told = (result: ReturnType<typeof plan>) =>
  result.deliveries.map(({ message }) => message.cases.map(({ case: name, step }) => `${name} ${step}`))
const decided = (result: ReturnType<typeof plan>) =>
  result.decisions.map(({ group, send, reason, nextAt, cases }) => ({ group, send, reason, nextAt, cases }))

const memory = (announced: readonly Announced[], more: Partial<RememberedGroup> = {}): RememberedGroup => ({
  receiver: 'care',
  group: 'digest',
  lastSentAt: LAST - DAY,
  repeats: 0,
  announced,
  ...more,
})
const overdue = (id: number, ago: number, source = 'blog-comments') => judged({ id, source }, { dueAt: NOW - ago, warnAt: null })
const over = (id: number) => judged({ id, state: 'answered' }, { stoppedAt: NOW - 2 * HOUR })

describe('a digest', () => {
  test('is one message of all groups, at its time', () => {
    const result = plan({ cases: [overdue(1, 2 * HOUR), overdue(2, DAY, 'forum')] })
    expect(decided(result)).toEqual([{ group: 'digest', send: true, reason: 'digest', nextAt: NEXT, cases: [1, 2] }])
    expect(told(result)).toEqual([['C-2 breached', 'C-1 breached']])
  })

  test('says why it was sent, and of which time it is', () =>
    expect(plan({}).decisions[0]?.detail).toBe('the digest of 2026-11-20T08:30:00Z: C-1 new, 0 still open, 0 over'))

  test('tells what is new first, then what is still open, then what is over since', () => {
    const known = [1, 3].map((caseId) => ({ caseId, step: 'breached' as const }))
    const cases = [overdue(1, 3 * DAY), overdue(2, HOUR), over(3)]
    expect(told(plan({ cases, memories: [memory(known)] }))).toEqual([['C-2 breached', 'C-1 breached', 'C-3 resolved']])
  })

  test('repeats what was told, whatever the pauses of repetitions', () => {
    const memories = [memory([{ caseId: 1, step: 'breached' }], { repeats: 9 })]
    expect(told(plan({ memories }))).toEqual([['C-1 breached']])
  })

  const held: readonly [rule: string, input: Partial<PlanInput>][] = [
    ['it was told already', { memories: [memory([{ caseId: 1, step: 'breached' }], { lastSentAt: LAST })] }],
    ['what fires since then waits for the next one', { cases: [overdue(1, 10 * MINUTE)] }],
    ['it was decided at that time that there is nothing to tell', { decidedAt: LAST }],
    [
      'what is over since then waits for the next one',
      { cases: [over(1)], memories: [memory([{ caseId: 1, step: 'breached' }])], decidedAt: LAST + MINUTE },
    ],
  ]
  test.each(held)('is held: %s', (_, input) =>
    expect(decided(plan(input))).toMatchObject([{ send: false, reason: 'digest', nextAt: NEXT }]),
  )

  test('with nothing to tell is not sent, and nothing is said of it', () =>
    expect(plan({ cases: [over(1)], memories: [memory([])] })).toMatchObject({ deliveries: [], decisions: [] }))

  test('with nothing but an end is sent', () =>
    expect(told(plan({ cases: [over(1)], memories: [memory([{ caseId: 1, step: 'breached' }])] }))).toEqual([['C-1 resolved']]))

  test('send_resolved: false tells no end', () =>
    expect(
      plan({ cases: [over(1)], memories: [memory([{ caseId: 1, step: 'breached' }])] }, { sendResolved: false }).deliveries,
    ).toEqual([]))

  test('that nobody was there for goes out with the next run, once', () => {
    const late = LAST + 3 * DAY + 5 * HOUR
    const memories = [memory([{ caseId: 1, step: 'breached' }])]
    expect(plan({ memories, now: late, decidedAt: LAST - MINUTE }).deliveries).toHaveLength(1)
    expect(decided(plan({ memories: [{ ...memories[0]!, lastSentAt: late }], now: late + MINUTE }))).toMatchObject([
      { send: false, nextAt: LAST + 4 * DAY },
    ])
  })

  test('knows neither group_wait nor quiet hours', () =>
    expect(
      plan(
        { cases: [overdue(1, 31 * MINUTE)] },
        { groupWaitMs: HOUR, quietHours: { times: [{ from: 0, to: 1_440 }], except: [] } },
      ).deliveries,
    ).toHaveLength(1))

  test('that is under way holds the next one', () =>
    expect(decided(plan({ unsent: [delivery({ group: 'digest' })] }))).toMatchObject([{ reason: 'pending' }]))

  test('that failed for good is made up for by the next one, though that comes before the pause is over', () => {
    const unsent = [delivery({ group: 'digest', state: 'failed', createdAt: LAST + 5_000 })]
    expect(plan({ unsent, now: NEXT, decidedAt: NEXT - MINUTE }).deliveries).toHaveLength(1)
  })

  test('over the budget folds the rest of it into a count', () => {
    const cases = [overdue(1, HOUR), overdue(2, 2 * HOUR), overdue(3, 3 * HOUR)]
    const [only] = plan({ cases }, { maxPerDay: 1 }).deliveries
    expect([only?.cases.map(({ caseId }) => caseId), only?.message.folded]).toEqual([[3], 2])
  })

  test('takes over what was told before the receiver had a digest', () => {
    const before = memory([{ caseId: 1, step: 'breached' }], {
      group: 'brand=Beispiel, source=blog-comments',
      lastSentAt: LAST - HOUR,
    })
    expect(told(plan({ cases: [over(1)], memories: [before] }))).toEqual([['C-1 resolved']])
    const since = memory([{ caseId: 1, step: 'resolved', at: LAST }], { lastSentAt: LAST })
    expect(plan({ cases: [over(1)], memories: [before, since], now: NEXT }).deliveries).toEqual([])
  })

  test('made again after a crash has the same key', () => {
    const [one] = plan({}).deliveries
    expect(plan({ now: NOW + 5 * MINUTE }).deliveries[0]?.key).toBe(one?.key)
  })
})

describe('a wave in a digest', () => {
  const wave: Wave = {
    id: 3,
    brand: 'Beispiel',
    topic: ['router'],
    beganAt: NOW - 5 * HOUR,
    lastAt: NOW - HOUR,
    figures: { people: 3, from: 0, to: 1, usual: 0.1, before: 2, watchedMs: DAY, chance: 0 },
    size: 7,
    open: 6,
  }
  const member = (id: number, ago: number) => judged({ id, wave }, { dueAt: NOW - ago, warnAt: null })

  test('is one case that stands for all that fire, since the first of them did, and all of them are explained', () => {
    const result = plan({ cases: [member(4, HOUR), member(5, 3 * HOUR), member(6, 5 * MINUTE), overdue(9, 2 * HOUR)] })
    expect(told(result)).toEqual([['C-4 breached', 'C-9 breached']])
    expect(result.deliveries[0]?.message.cases[0]).toMatchObject({ overdue_seconds: 3 * 3_600, similar: 5 })
    expect(result.decisions[0]?.cases).toEqual([4, 9, 5, 6])
  })

  test('is told by the case by which it was told before', () => {
    const memories = [memory([{ caseId: 5, step: 'breached' }])]
    expect(told(plan({ cases: [member(4, HOUR), member(5, HOUR)], memories }))).toEqual([['C-5 breached']])
  })

  test('is told by another when that one is over', () => {
    const memories = [memory([{ caseId: 5, step: 'breached' }])]
    const answered = judged({ id: 5, wave, state: 'answered' }, { stoppedAt: NOW - HOUR })
    expect(told(plan({ cases: [member(6, HOUR), answered], memories }))).toEqual([['C-6 breached', 'C-5 resolved']])
  })
})
