import { describe, expect, it } from 'vitest'
import type { AlertRate, Telling } from '../../src/model/alert-rate.js'
import { alertRates } from '../../src/stats/alert-rate.js'

const DAY = 86_400_000
const HOUR = 3_600_000
const MONDAY = Date.UTC(2026, 10, 16)
const dateOf = (at: number): string => new Date(at).toISOString().slice(0, 10)

const told = (at: number, values: Partial<Telling> = {}): Telling => ({
  receiver: 'care',
  at,
  cases: 1,
  isUpdate: false,
  ...values,
})
const ratesOf = (tellings: readonly Telling[], days = 10) =>
  alertRates(tellings, { since: MONDAY, until: MONDAY + days * DAY, dateOf })

describe('the rate of alerts', () => {
  const rules: readonly (readonly [string, readonly Telling[], number, Partial<AlertRate>])[] = [
    ['nothing', [], 10, { messages: 0, cases: 0, messagesPerDay: 0, casesPerDay: 0, busiest: null }],
    [
      'messages, and cases as often as they were told, a day',
      [told(MONDAY, { cases: 4 }), told(MONDAY + DAY)],
      10,
      { messages: 2, cases: 5, messagesPerDay: 0.2, casesPerDay: 0.5 },
    ],
    ['of less than a day: what there was, not what it would come to', [told(MONDAY)], 0.25, { messagesPerDay: 1 }],
    [
      'a message that is brought up to date disturbs nobody',
      [told(MONDAY), told(MONDAY + HOUR, { isUpdate: true, cases: 3 })],
      1,
      { messages: 1, cases: 1, updates: 1, busiest: { date: '2026-11-16', messages: 1, cases: 1 } },
    ],
    [
      'the busiest day is the one with most messages, not with most cases',
      [told(MONDAY, { cases: 9 }), told(MONDAY + DAY), told(MONDAY + DAY + HOUR)],
      10,
      { busiest: { date: '2026-11-17', messages: 2, cases: 2 } },
    ],
    [
      'of days that are alike the first',
      [told(MONDAY), told(MONDAY + DAY)],
      10,
      { busiest: { date: '2026-11-16', messages: 1, cases: 1 } },
    ],
  ]
  it.each(rules)('%s', (_rule, tellings, days, total) => expect(ratesOf(tellings, days).total).toMatchObject(total))

  it('of each receiver by itself, those with most messages first', () => {
    const { byReceiver, total } = ratesOf([
      told(MONDAY, { receiver: 'boss' }),
      told(MONDAY, { receiver: 'anna' }),
      told(MONDAY),
      told(MONDAY + HOUR),
    ])
    expect(byReceiver.map(({ receiver, messages }) => [receiver, messages])).toEqual([
      ['care', 2],
      ['anna', 1],
      ['boss', 1],
    ])
    expect(total).toMatchObject({ receiver: null, messages: 4 })
  })
})
