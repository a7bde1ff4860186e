import { describe, expect, test } from 'vitest'
import { type ConditionsInput, planConditions } from '../../../src/alerts/operator/conditions.js'
import { FAIRNESS, fairnessCondition } from '../../../src/alerts/operator/fairness.js'
import type { AlertMessage, Delivery, DeliveryState } from '../../../src/model/alert.js'
import type { Fairness } from '../../../src/model/stats.js'
import { expectDocument } from '../../support/documents.js'
import { alertsConfig, DAY, delivery, HOUR, MINUTE, NOW, receiver } from '../support.js'

const found = (ratio: number | null, values: Partial<Fairness> = {}): Fairness => ({
  ratio,
  bound: 'exact',
  low: 40,
  high: 41,
  reason: `They wait ${ratio} times as long.`,
  sides: null,
  ...values,
})

const watched = { factor: 2, minCases: 20, sinceMs: 30 * DAY, to: ['care'] }

const said = (type: AlertMessage['type'], ratio: number, values: Partial<Delivery> = {}): Delivery => {
  const base = delivery({ group: FAIRNESS, state: 'sent', cases: [], sentAt: NOW - DAY, createdAt: NOW - DAY, ...values })
  const fairness = { ratio, factor: 2, lowest_cases: 40, highest_cases: 41 }
  const condition = { key: 'fairness', kind: 'fairness', subject: null, since: null, level: ratio }
  return { ...base, message: { ...base.message, type, group: FAIRNESS, condition, fairness } }
}
const told = (ratio: number): Delivery => said('operator.alert', ratio)
const over = said('operator.resolved', 1)
const unsent = (state: DeliveryState, values: Partial<Delivery> = {}): Delivery =>
  said('operator.alert', 3, { state, sentAt: null, ...values })

type Around = Partial<ConditionsInput> & { readonly to?: readonly string[] }

/** Messages of operators are as the schema of all messages has them. */
function asTheSchemaSays(plan: ReturnType<typeof planConditions>) {
  for (const { message } of plan.deliveries) expectDocument('message', JSON.parse(JSON.stringify(message)))
  return plan
}

const plan = (fairness: Fairness, { to = ['care'], ...values }: Around = {}) =>
  asTheSchemaSays(
    planConditions({
      conditions: [fairnessCondition(fairness, { ...watched, to })],
      settings: alertsConfig(),
      past: { memories: [], unsent: [] },
      told: [],
      now: NOW,
      timezone: 'UTC',
      quietUntil: () => null,
      ...values,
    }),
  )

/** `send first`, `hold told`. */
const decided = (fairness: Fairness, values: Around = {}): string[] =>
  plan(fairness, values).decisions.map(({ send, reason }) => `${send ? 'send' : 'hold'} ${reason}`)

describe('customers of little reach wait longer', () => {
  test.each<[string, Fairness, readonly Delivery[], string]>([
    ['below the factor nothing is told', found(1.9), [], 'hold unclear'],
    ['from the factor on it is told', found(2), [], 'send first'],
    ['at least so much is told too', found(3, { bound: 'at-least' }), [], 'send first'],
    ['at most so much is not', found(0.9, { bound: 'at-most' }), [], 'hold nothing'],
    ['too few in the lowest quartile may be chance', found(9, { low: 19 }), [], 'hold unclear'],
    ['too few in the highest as well', found(9, { high: 19 }), [], 'hold unclear'],
    ['what cannot be told is not told', found(null), [], 'hold unclear'],
    ['it is told once', found(2.1), [told(2)], 'hold told'],
    ['a little worse is not told again', found(3.9), [told(2)], 'hold told'],
    ['twice as bad as told is told again', found(4), [told(2)], 'send worse'],
    ['the last message counts', found(4), [told(2), told(4)], 'hold told'],
    ['a little below the factor it is not over', found(1.9), [told(2)], 'hold told'],
    ['well below the factor it is over', found(1.6), [told(2)], 'send resolved'],
    ['that the others wait longer now is over as well', found(0.9, { bound: 'at-most' }), [told(2)], 'send resolved'],
    ['it is not over because there are few cases', found(1, { low: 3 }), [told(2)], 'hold told'],
    ['the end is told once', found(1), [told(2), over], 'hold nothing'],
    ['after its end it is told anew', found(2.5), [told(2), over], 'send again'],
    ['what another receiver was told is not told', found(2.5), [said('operator.alert', 2, { receiver: 'boss' })], 'send first'],
  ])('%s', (_, fairness, said, expected) => {
    expect(decided(fairness, { told: said })).toEqual([expected])
  })

  test('the message says it in words and in figures, and names no case', () => {
    const { deliveries } = plan(found(3.217))
    expect(deliveries).toEqual([
      {
        key: deliveries[0]?.key,
        receiver: 'care',
        group: 'operator: fairness',
        reason: 'first',
        cases: [],
        now: NOW,
        message: {
          schema: 1,
          type: 'operator.alert',
          key: deliveries[0]?.key,
          reason: 'first',
          group: 'operator: fairness',
          generated_at: '2026-11-20T09:00:00Z',
          language: 'en',
          timezone: 'UTC',
          summary: 'Unfair waiting times: They wait 3.217 times as long. More: monitor stats --by reach',
          cases: [],
          folded: 0,
          condition: { key: 'fairness', kind: 'fairness', subject: null, since: null, level: 3.22 },
          fairness: { ratio: 3.22, factor: 2, lowest_cases: 40, highest_cases: 41 },
        },
      },
    ])
  })

  test('who is told in German reads German', () => {
    const german = (fairness: Fairness, said: readonly Delivery[] = []) =>
      plan(fairness, { told: said, settings: alertsConfig({ language: 'de' }) }).deliveries[0]?.message.summary
    const finding = (times: string) =>
      `Das Viertel mit der geringsten Reichweite (40 Fälle) wartet ${times} so lange wie das mit der größten (41 Fälle). Mehr: monitor stats --by reach`
    expect(german(found(3.217))).toBe(`Ungerechte Wartezeiten: ${finding('3,2-mal')}`)
    expect(german(found(12, { bound: 'at-least' }))).toBe(`Ungerechte Wartezeiten: ${finding('mindestens 12-mal')}`)
    expect(german(found(1), [told(2)])).toBe(`Wartezeiten nicht mehr ungerecht: ${finding('1,0-mal')}`)
  })

  test('its end is a message of its own type', () => {
    const [resolved] = plan(found(1), { told: [told(2)] }).deliveries
    expect(resolved?.message).toMatchObject({
      type: 'operator.resolved',
      summary: 'Waiting times no longer unfair: They wait 1 times as long. More: monitor stats --by reach',
    })
  })

  test('planned twice from the same memory it has the same key, and after a message another', () => {
    const key = (input: Around) => plan(found(3), input).deliveries[0]?.key
    const memory = { receiver: 'care', group: FAIRNESS, lastSentAt: NOW - DAY, repeats: 0, announced: [] }
    expect(key({})).toBe(key({}))
    expect(key({ told: [over], past: { memories: [memory], unsent: [] } })).not.toBe(key({ told: [over] }))
  })

  test('only those who are to be told are told', () => {
    const settings = alertsConfig({ receivers: [receiver('care'), receiver('boss')] })
    const to = (...ids: readonly string[]) => plan(found(3), { settings, to: ids }).deliveries.map((each) => each.receiver)
    expect([to('boss'), to('care', 'boss')]).toEqual([['boss'], ['care', 'boss']])
  })
})

describe('what surrounds it', () => {
  test('quiet hours delay it', () => {
    const { decisions, deliveries } = plan(found(3), { quietUntil: () => NOW + HOUR })
    expect(deliveries).toEqual([])
    expect(decisions).toMatchObject([{ send: false, reason: 'quiet-hours', nextAt: NOW + HOUR }])
  })

  test('a message under way is waited for', () => {
    const pending = unsent('pending', { nextAt: NOW + MINUTE })
    const past = { memories: [], unsent: [pending] }
    expect(plan(found(3), { past })).toMatchObject({
      deliveries: [],
      withdrawn: [],
      decisions: [{ send: false, reason: 'pending', nextAt: NOW + MINUTE }],
    })
  })

  test('a message under way that is over is given up', () => {
    const past = { memories: [], unsent: [unsent('pending')] }
    expect(plan(found(1), { past })).toMatchObject({
      deliveries: [],
      withdrawn: [{ id: 1, reason: 'over before it could be delivered' }],
    })
  })

  test('a message that failed for good is tried again at the pace of repetitions', () => {
    const failed = (createdAt: number) => ({ memories: [], unsent: [unsent('failed', { createdAt, lastError: 'HTTP 410' })] })
    expect(decided(found(3), { past: failed(NOW - HOUR) })).toEqual(['hold failed'])
    expect(decided(found(3), { past: failed(NOW - 5 * HOUR) })).toEqual(['send first'])
  })
})
