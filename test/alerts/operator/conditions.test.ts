import { describe, expect, test } from 'vitest'
import { type Condition, conditionGroup, faultFor } from '../../../src/alerts/operator/condition.js'
import { type ConditionsInput, planConditions } from '../../../src/alerts/operator/conditions.js'
import type { AlertMessage, Delivery } from '../../../src/model/alert.js'
import { expectDocument } from '../../support/documents.js'
import { alertsConfig, DAY, delivery, HOUR, MINUTE, NOW, receiver } from '../support.js'

const condition = (values: Partial<Condition> = {}): Condition => ({
  key: 'source-failing:blog',
  kind: 'source-failing',
  subject: 'blog',
  is: 'bad',
  level: 1,
  since: NOW - DAY,
  to: ['care'],
  reason: 'HTTP 503',
  say: ({ reason, language, timezone }) => `${reason} in ${language} at ${timezone}`,
  ...values,
})
const good = condition({ is: 'good' })
const unclear = condition({ is: 'unknown' })

const message = (type: AlertMessage['type'], values: Partial<Delivery>, { key, kind, subject, level }: Condition): Delivery => {
  const group = conditionGroup(key)
  const base = delivery({ state: 'sent', cases: [], sentAt: NOW - HOUR, ...values, group })
  return { ...base, message: { ...base.message, type, group, condition: { key, kind, subject, since: null, level } } }
}
const told = (values: Partial<Delivery> = {}, about = condition()) => message('operator.alert', values, about)
const over = (values: Partial<Delivery> = {}, about = condition()) => message('operator.resolved', values, about)

/** Messages of operators are as the schema of all messages has them. */
function asTheSchemaSays(plan: ReturnType<typeof planConditions>) {
  for (const { message } of plan.deliveries) expectDocument('message', JSON.parse(JSON.stringify(message)))
  return plan
}

const plan = (conditions: readonly Condition[], values: Partial<ConditionsInput> = {}) =>
  asTheSchemaSays(
    planConditions({
      conditions,
      settings: alertsConfig({ receivers: [receiver('care'), receiver('boss', { language: 'de' })] }),
      past: { memories: [], unsent: [] },
      told: [],
      now: NOW,
      timezone: 'Europe/Zurich',
      quietUntil: () => null,
      ...values,
    }),
  )

/** `care: send first`. */
const decided = (conditions: readonly Condition[], values: Partial<ConditionsInput> = {}): string[] =>
  plan(conditions, values).decisions.map(({ receiver: id, send, reason }) => `${id}: ${send ? 'send' : 'hold'} ${reason}`)

describe('what is wrong with the work of the monitor is told once and on change', () => {
  test.each<[string, Condition, readonly Delivery[], readonly string[]]>([
    ['it is told', condition(), [], ['care: send first']],
    ['it is told once', condition(), [told()], ['care: hold told']],
    ['what is twice as bad is told again', condition({ level: 2 }), [told()], ['care: send worse']],
    ['what is a little worse is not', condition({ level: 1.9 }), [told()], ['care: hold told']],
    ['its end is told', good, [told()], ['care: send resolved']],
    ['its end is told once', good, [over()], []],
    ['after its end it is told anew', condition(), [over()], ['care: send again']],
    ['while nobody knows, nothing is said', unclear, [], []],
    ['and nothing is taken back', unclear, [told()], ['care: hold told']],
    ['that all is well is not worth a word', good, [], []],
    ['unless somebody asked for it to be watched', { ...good, watched: true }, [], ['care: hold nothing']],
    ['what somebody else was told is not told', condition(), [told({ receiver: 'boss' })], ['care: send first']],
    [
      'who was told of it is told its end, though others are told by now',
      good,
      [told({ receiver: 'boss' })],
      ['boss: send resolved'],
    ],
    ['but nothing else', condition({ level: 9 }), [told({ receiver: 'boss' })], ['care: send first']],
    ['nobody is told of what only standard error is told', condition({ to: [] }), [], []],
  ])('%s', (_, about, before, expected) => {
    expect(decided([about], { told: before })).toEqual(expected)
  })

  test('instants in what went wrong are told in the time zone of the reader', () => {
    const say = () => 'Quelle blog: HTTP 429 (not asked before 2026-11-20T12:30:00Z)'
    const { deliveries } = plan([condition({ to: ['care', 'boss'], say })])
    expect(deliveries.map(({ message: { summary } }) => summary)).toEqual([
      'Quelle blog: HTTP 429 (not asked before Fri 20 Nov 13:30)',
      'Quelle blog: HTTP 429 (not asked before Fr 20.11. 13:30)',
    ])
  })

  test('what went wrong is told in German where somebody has it, and else as it was said', () => {
    const fault = 'HTTP 503, the server has a fault'
    const inGerman = (text: string): string => (text === fault ? 'HTTP 503, Fehler des Servers' : text)
    const say: Condition['say'] = (telling) => faultFor(fault, telling)
    const told = (values: Partial<ConditionsInput>): string[] =>
      plan([condition({ to: ['care', 'boss'], say })], values).deliveries.map(({ message: { summary } }) => summary)
    expect(told({ inGerman })).toEqual([fault, 'HTTP 503, Fehler des Servers'])
    expect(told({})).toEqual([fault, fault])
  })

  describe('a source that is read again is seen again', () => {
    const blind = condition({ key: 'source-blind:blog', kind: 'source-blind' })
    const both = [{ ...blind, is: 'good' as const }, good]
    const told2 = [told({ createdAt: NOW - DAY }), told({ createdAt: NOW - HOUR }, blind)]

    test('one message says so, the one that weighs most', () => {
      const { deliveries } = plan(both, { told: told2 })
      expect(deliveries.map(({ message: { condition: about } }) => about?.key)).toEqual(['source-blind:blog'])
      expect(decided(both, { told: told2 })).toEqual(['care: send resolved', 'care: hold told'])
    })
    test('and the other one is over with it', () =>
      expect(decided(both, { told: [...told2, over({ createdAt: NOW - MINUTE }, blind)] })).toEqual([]))
    test('what fails anew after it is told anew', () =>
      expect(decided([condition()], { told: [...told2, over({ createdAt: NOW - MINUTE }, blind)] })).toEqual([
        'care: send again',
      ]))
    test('another source has an end of its own', () => {
      const other = condition({ key: 'source-failing:forum', subject: 'forum', is: 'good' })
      const before = [...told2, told({}, other)]
      expect(plan([...both, other], { told: before }).deliveries.map(({ group }) => group)).toEqual([
        'operator: source-blind:blog',
        'operator: source-failing:forum',
      ])
    })
  })

  test('of what has left the configuration the end is told, for it has no other', () => {
    const { deliveries } = plan([], { told: [told({ receiver: 'boss' }), over({}, condition({ key: 'secret:x' }))] })
    expect(deliveries.map(({ receiver: id, message: { type, summary } }) => [id, type, summary])).toEqual([
      ['boss', 'operator.resolved', expect.stringMatching(/^Wird nicht mehr überwacht.*: source-failing:blog$/)],
    ])
  })

  test('a gap between polls has no end', () => {
    const gap = condition({ key: 'no-poll:2026-11-20T06:00:00Z', kind: 'no-poll', subject: null })
    expect(plan([], { told: [told({}, gap)] }).deliveries).toEqual([])
  })

  test('the message names the condition, for programs, and says it in the language of its receiver', () => {
    const { deliveries } = plan([condition({ to: ['boss'], level: 2 })])
    const key = deliveries[0]?.key
    expect(deliveries).toEqual([
      {
        ...{ key, receiver: 'boss', group: 'operator: source-failing:blog', reason: 'first', cases: [], now: NOW },
        message: {
          schema: 1,
          type: 'operator.alert',
          key,
          reason: 'first',
          group: 'operator: source-failing:blog',
          generated_at: '2026-11-20T09:00:00Z',
          language: 'de',
          timezone: 'Europe/Zurich',
          summary: 'first in de at Europe/Zurich',
          cases: [],
          folded: 0,
          condition: {
            ...{ key: 'source-failing:blog', kind: 'source-failing', subject: 'blog', level: 2 },
            since: '2026-11-19T09:00:00Z',
          },
        },
      },
    ])
  })

  test('decided twice from the same memory it has the same key, and after a message another', () => {
    const memory = { receiver: 'care', group: 'operator: source-failing:blog', lastSentAt: NOW - DAY, repeats: 0, announced: [] }
    const keyOf = (memories: readonly (typeof memory)[]) =>
      plan([condition()], { told: [over()], past: { memories, unsent: [] } }).deliveries[0]?.key
    expect(keyOf([])).toBe(keyOf([]))
    expect(keyOf([memory])).not.toBe(keyOf([]))
  })
})

describe('what surrounds it', () => {
  const past = (values: Partial<Delivery>) => ({ memories: [], unsent: [told({ sentAt: null, ...values })] })

  test('quiet hours of the receiver delay it', () => {
    const { deliveries, decisions } = plan([condition({ to: ['care', 'boss'] })], {
      quietUntil: ({ id }) => (id === 'care' ? NOW + HOUR : null),
    })
    expect(deliveries.map((each) => each.receiver)).toEqual(['boss'])
    expect(decisions).toMatchObject([{ send: false, reason: 'quiet-hours', nextAt: NOW + HOUR }, { send: true }])
  })

  test('a message under way is waited for', () => {
    const waiting = past({ state: 'pending', nextAt: NOW + MINUTE })
    expect(plan([condition({ level: 9 })], { past: waiting })).toMatchObject({
      ...{ deliveries: [], withdrawn: [] },
      decisions: [{ send: false, reason: 'pending', nextAt: NOW + MINUTE }],
    })
  })

  test('a message under way of what is over is given up', () => {
    expect(plan([good], { past: past({ state: 'pending' }) })).toMatchObject({
      deliveries: [],
      decisions: [{ send: false, reason: 'nothing' }],
      withdrawn: [{ id: 1, reason: 'over before it could be delivered' }],
    })
  })

  test('a message that failed for good is tried again at the pace of repetitions', () => {
    const failed = (createdAt: number) => past({ state: 'failed', createdAt, lastError: 'HTTP 410' })
    expect(decided([condition()], { past: failed(NOW - HOUR) })).toEqual(['care: hold failed'])
    expect(decided([condition()], { past: failed(NOW - 5 * HOUR) })).toEqual(['care: send first'])
  })
})
