import { describe, expect, test } from 'vitest'
import type { RememberedGroup } from '../../src/alerts/buckets/buckets.js'
import { type PlanInput, planDeliveries } from '../../src/alerts/plan.js'
import type { AlertMessageCase, AlertStep, Delivery } from '../../src/model/alert.js'
import type { AlertsConfig } from '../../src/model/config.js'
import type { Wave } from '../../src/model/wave.js'
import { alertsConfig, DAY, delivery, HOUR, judged, MINUTE, NOW, receiver } from './support.js'

const GROUP = 'brand=Beispiel, source=blog-comments'
type Steps = Readonly<Record<number, AlertStep | 'resolved'>>
const entries = (steps: Steps) => Object.entries(steps).map(([id, step]) => ({ caseId: Number(id), step }))

/** Last told so long ago that the first repetition is due. */
const memory = (announced: Steps, more: Partial<RememberedGroup> = {}): RememberedGroup => ({
  receiver: 'care',
  group: GROUP,
  lastSentAt: NOW - 5 * HOUR,
  repeats: 0,
  announced: entries(announced),
  ...more,
})

/** A message that got through and can be changed. */
function post(id: number, steps: Steps, more: Partial<Delivery> = {}): Delivery {
  const base = delivery({ id, state: 'sent', sentAt: NOW - 5 * HOUR, handle: { ts: `${id}` }, cases: entries(steps), ...more })
  const cases = entries(steps).map(({ caseId, step }) => ({ case: `C-${caseId}`, step, state: 'open', text: 'as told' }))
  return { ...base, message: { ...base.message, cases: cases as unknown as readonly AlertMessageCase[] } }
}

function plan(input: Partial<PlanInput>, alerts: Partial<AlertsConfig> = {}) {
  return planDeliveries({
    cases: [],
    memories: [],
    unsent: [],
    unknown: [],
    config: {
      alerts: alertsConfig({ receivers: [receiver('care', { edits: true })], ...alerts }),
      triage: { opens: ['complaint'], recall: 0.9, threshold: 0, reach: null },
    },
    now: NOW,
    minutesOfDay: (at) => Math.floor(at / MINUTE) % 1_440,
    sentToday: 0,
    ...input,
  })
}

const open = (id: number, ago = DAY) => judged({ id }, { dueAt: NOW - ago, warnAt: null })
const over = (id: number) => judged({ id, state: 'answered' }, { stoppedAt: NOW - MINUTE })
const acked = (id: number) => judged({ id, ackedUntil: NOW + HOUR }, { dueAt: NOW - DAY, warnAt: null })

/** Of each delivery: the message it changes, its reason, what it tells, what stands in it. */
const told = (result: ReturnType<typeof plan>) =>
  result.deliveries.map(({ edits = null, reason, cases, message }) => [
    edits,
    reason,
    cases.map(({ caseId, step }) => `${caseId} ${step}`).join(),
    message.cases.map((one) => `${one.case} ${one.step}`).join(),
  ])

interface Row {
  readonly rule: string
  readonly input: Partial<PlanInput>
  readonly expected: ReturnType<typeof told>
}

const rows: readonly Row[] = [
  {
    rule: 'a repetition changes the message that told of it',
    input: { cases: [open(1)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })] },
    expected: [[7, 'repeat', '1 breached', 'C-1 breached']],
  },
  {
    rule: 'that a case is over changes it too',
    input: { cases: [over(1)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })] },
    expected: [[7, 'resolved', '1 resolved', 'C-1 resolved']],
  },
  {
    rule: 'of a message with several cases all are told as they stand',
    input: {
      cases: [open(1), over(2), acked(3), open(4)],
      memories: [memory({ 1: 'breached', 2: 'breached', 3: 'breached' }, { lastSentAt: NOW - HOUR }), memory({})],
      posts: [post(7, { 1: 'due-soon', 2: 'due-soon', 3: 'due-soon' })],
    },
    expected: [
      [null, 'new', '4 breached', 'C-4 breached'],
      [7, 'update', '2 resolved', 'C-1 breached,C-3 due-soon,C-2 resolved'],
    ],
  },
  {
    rule: 'what is over changes every message that told of it, so that none goes on saying that nobody answered',
    input: {
      cases: [over(1)],
      memories: [memory({ 1: 'escalated' })],
      posts: [post(7, { 1: 'breached' }), post(8, { 1: 'escalated' }), post(9, { 2: 'breached' })],
    },
    expected: [
      [7, 'resolved', '1 resolved', 'C-1 resolved'],
      [8, 'update', '1 resolved', 'C-1 resolved'],
    ],
  },
  {
    rule: 'a repetition changes only the latest message of each case, and counts once',
    input: {
      cases: [open(1), open(2)],
      memories: [memory({ 1: 'breached', 2: 'breached' })],
      posts: [post(7, { 1: 'breached' }), post(8, { 1: 'breached' }), post(9, { 2: 'breached' })],
    },
    expected: [
      [8, 'repeat', '1 breached', 'C-1 breached'],
      [9, 'update', '2 breached', 'C-2 breached'],
    ],
  },
  {
    rule: 'news are a message of their own: a change notifies nobody',
    input: {
      cases: [judged({ id: 1 }, { dueAt: NOW - MINUTE, warnAt: null })],
      memories: [memory({ 1: 'due-soon' })],
      posts: [post(7, { 1: 'due-soon' })],
    },
    expected: [[null, 'step', '1 breached', 'C-1 breached']],
  },
  {
    rule: 'what no message tells of that is left comes as a message',
    input: {
      cases: [open(1), open(2), over(3)],
      memories: [memory({ 1: 'breached', 2: 'breached', 3: 'breached' })],
      posts: [post(7, { 1: 'breached' })],
    },
    expected: [
      [null, 'some-resolved', '2 breached,3 resolved', 'C-2 breached,C-3 resolved'],
      [7, 'update', '1 breached', 'C-1 breached'],
    ],
  },
  {
    rule: 'a message that only told of an end is not changed',
    input: { cases: [open(1)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'resolved' })] },
    expected: [[null, 'repeat', '1 breached', 'C-1 breached']],
  },
  {
    rule: 'a message that is gone (its change failed for good) is told anew, at once',
    input: {
      cases: [open(1)],
      memories: [memory({ 1: 'breached' })],
      posts: [post(7, { 1: 'breached' })],
      unsent: [delivery({ id: 8, state: 'failed', edits: 7, createdAt: NOW - MINUTE })],
    },
    expected: [[null, 'repeat', '1 breached', 'C-1 breached']],
  },
  {
    rule: 'another group or receiver has messages of its own',
    input: {
      cases: [over(1)],
      memories: [memory({ 1: 'breached' })],
      posts: [post(7, { 1: 'breached' }, { group: 'all' }), post(8, { 1: 'breached' }, { receiver: 'boss' })],
    },
    expected: [[null, 'resolved', '1 resolved', 'C-1 resolved']],
  },
  {
    rule: 'a case that was erased since is written into no message again',
    input: {
      cases: [over(1)],
      memories: [memory({ 1: 'breached' })],
      posts: [post(7, { 1: 'breached', 99: 'breached' })],
    },
    expected: [[7, 'resolved', '1 resolved', 'C-1 resolved']],
  },
  {
    rule: 'a change that is under way holds its group',
    input: {
      cases: [over(1)],
      memories: [memory({ 1: 'breached' })],
      posts: [post(7, { 1: 'breached' })],
      unsent: [delivery({ id: 8, edits: 7, cases: entries({ 1: 'resolved' }) })],
    },
    expected: [],
  },
]

describe('where messages can be changed', () => {
  test.each(rows)('$rule', ({ input, expected }) => expect(told(plan(input))).toEqual(expected))

  const both = {
    cases: [over(1)],
    memories: [memory({ 1: 'breached' })],
    posts: [post(7, { 1: 'breached' }), post(8, { 1: 'breached' })],
  }

  test('elsewhere everything is a message', () =>
    expect(told(plan(both, { receivers: [receiver('care')] }))).toEqual([[null, 'resolved', '1 resolved', 'C-1 resolved']]))

  test('a digest is told anew', () => {
    const digest = { days: [0, 1, 2, 3, 4, 5, 6] as const, at: [0] }
    const input = { ...both, memories: [memory({ 1: 'breached' }, { group: 'digest', lastSentAt: NOW - 2 * DAY })] }
    const posts = [post(7, { 1: 'breached' }, { group: 'digest' })]
    const config = { receivers: [receiver('care', { edits: true, digest })] }
    expect(told(plan({ ...input, posts }, config))).toEqual([[null, 'digest', '1 resolved', 'C-1 resolved']])
  })

  test('keys are the same when decided again after a crash, and differ from message to message', () => {
    const keys = plan(both).deliveries.map(({ key }) => key)
    expect(plan({ ...both, now: NOW + 10 * MINUTE }).deliveries.map(({ key }) => key)).toEqual(keys)
    expect(new Set(keys).size).toBe(2)
  })

  test('the next repetition has another key than this one', () => {
    const input = { cases: [open(1)], posts: [post(7, { 1: 'breached' })] }
    const [one, next] = [memory({ 1: 'breached' }), memory({ 1: 'breached' }, { lastSentAt: NOW - 2 * DAY, repeats: 1 })]
    expect(plan({ ...input, memories: [next] }).deliveries[0]?.key).not.toBe(
      plan({ ...input, memories: [one] }).deliveries[0]?.key,
    )
  })

  test('a changed message is no reminder, and its reason says what it is', () => {
    const { message } = plan({ cases: [open(1)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })] })
      .deliveries[0]!
    expect([message.reason, message.summary]).toEqual([
      'update',
      'C-1 unanswered, 1 day overdue (Beispiel, blog-comments): Neuer Tarif',
    ])
  })

  test('a changed message says by its type when all of it is over, and only then', () => {
    const type = (cases: PlanInput['cases']) =>
      plan({ cases, memories: [memory({ 1: 'breached', 2: 'breached' })], posts: [post(7, { 1: 'breached', 2: 'breached' })] })
        .deliveries[0]?.message.type
    expect([type([over(1), over(2)]), type([over(1), acked(2)])]).toEqual(['mention.resolved', 'mention.unanswered'])
  })

  test('the decision says so', () =>
    expect(plan(both).decisions[0]).toMatchObject({
      send: true,
      detail: 'C-1 announced before, over now; 2 messages that told of it are brought up to date',
      cases: [1],
    }))

  test('a change costs nothing of the budget of a day, for it notifies nobody', () => {
    const input = { cases: [open(1), open(2, HOUR)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })] }
    expect(told(plan(input, { maxPerDay: 1 }))).toEqual([
      [null, 'new', '2 breached', 'C-2 breached'],
      [7, 'update', '1 breached', 'C-1 breached'],
    ])
  })

  test('the budget is used up: what can be changed is changed, the rest is a number', () => {
    const input = { cases: [open(1), open(2, HOUR)], memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })] }
    expect(told(plan({ ...input, sentToday: 9 }, { maxPerDay: 9 }))).toEqual([
      [7, 'update', '1 breached', 'C-1 breached'],
      [null, 'over-budget', '', ''],
    ])
  })

  test('a change that waits for another try holds its group, but not the news', () => {
    const unsent = [delivery({ id: 8, edits: 7, attempts: 2, cases: entries({ 1: 'resolved' }) })]
    const input = { memories: [memory({ 1: 'breached' })], posts: [post(7, { 1: 'breached' })], unsent }
    const held = plan({ ...input, cases: [over(1)] })
    expect([told(held), held.decisions.map(({ reason }) => reason), held.withdrawn]).toEqual([[], ['pending'], []])
    const news = plan({ ...input, cases: [over(1), open(2)] })
    expect(told(news)).toEqual([
      [null, 'new', '2 breached', 'C-2 breached'],
      [7, 'update', '1 resolved', 'C-1 resolved'],
    ])
    expect(news.withdrawn).toEqual([{ id: 8, reason: 'overtaken by news of its group' }])
  })

  test('a change that was overtaken by news, and that nobody would decide again, is made behind them', () => {
    // Another message that told the case was changed already, so it is told as over.
    const stuck = delivery({ id: 8, key: 'old', edits: 7, attempts: 2, cases: entries({ 1: 'resolved' }) })
    const { deliveries, withdrawn } = plan({ cases: [over(1), open(2)], memories: [memory({ 1: 'resolved' })], unsent: [stuck] })
    expect(deliveries.map(({ edits = null, reason }) => [edits, reason])).toEqual([
      [null, 'first'],
      [7, 'update'],
    ])
    expect(deliveries[1]).toMatchObject({
      cases: stuck.cases,
      message: { summary: stuck.message.summary, key: deliveries[1]?.key },
    })
    expect(deliveries[1]?.key).not.toBe('old')
    expect(withdrawn.map(({ id }) => id)).toEqual([8])
  })

  test('a wave has its message changed as a whole', () => {
    const figures = { people: 3, from: 0, to: 1, usual: 0.1, before: 2, watchedMs: DAY, chance: 0 }
    const wave: Wave = { id: 3, brand: null, topic: ['router'], beganAt: NOW - DAY, lastAt: NOW, figures, size: 3, open: 2 }
    const cases = [4, 5].map((id) => judged({ id, wave }, { dueAt: NOW - DAY, warnAt: null }))
    const group = 'wave=W-3'
    const input = { cases, memories: [memory({ 4: 'breached' }, { group })], posts: [post(7, { 4: 'breached' }, { group })] }
    const result = plan(input)
    expect(told(result)).toEqual([[7, 'repeat', '4 breached', 'C-4 breached,C-5 breached']])
    expect(result.deliveries[0]?.message.wave?.wave).toBe('W-3')
  })
})
