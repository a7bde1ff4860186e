import { describe, expect, it } from 'vitest'
import type { AlertRate, AlertRates } from '../../src/model/alert-rate.js'
import { alertsDocument } from '../../src/report/documents/alert-rate-document.js'
import { alertRateLines } from '../../src/report/stats/alert-rate-lines.js'
import { germanSheet, sheet } from './sample.js'

const SINCE = Date.UTC(2026, 10, 10)
const busiest = { date: '2026-11-16', messages: 12, cases: 40 }
const rate = (receiver: string | null, values: Partial<AlertRate> = {}): AlertRate => ({
  ...{ receiver, messages: 23, cases: 41, updates: 0, messagesPerDay: 2.3, casesPerDay: 4.1, busiest, ...values },
})
const none = { messages: 0, cases: 0, messagesPerDay: 0, casesPerDay: 0, busiest: null }
const rates = (total: AlertRate, ...byReceiver: readonly AlertRate[]): AlertRates => ({
  ...{ since: SINCE, until: SINCE + 864_000_000, total, byReceiver },
})

describe('the rate of alerts on a terminal', () => {
  const pages: readonly (readonly [string, AlertRates, number, readonly string[]])[] = [
    [
      'a line for the one receiver',
      rates(rate(null), rate('care')),
      80,
      ['told a day  messages  cases  busiest day', 'care             2.3    4.1  2026-11-16: 12 messages, 40 cases'],
    ],
    [
      'a line for each of several, and for all; figures that are small are not rounded away',
      rates(
        rate(null, { messagesPerDay: 1234.5, casesPerDay: 0.0333, updates: 1 }),
        rate('care'),
        rate('boss', { messagesPerDay: 0.5 }),
      ),
      70,
      [
        'told a day  messages  cases  busiest day',
        'care             2.3    4.1  2026-11-16: 12 messages, 40 cases',
        'boss             0.5    4.1  2026-11-16: 12 messages, 40 cases',
        'all            1,235  0.033  2026-11-16: 12 messages, 40 cases',
        'besides, 1 message brought up to date',
      ],
    ],
    [
      'a narrow one: without the busiest day',
      rates(rate(null), rate('care')),
      40,
      ['told a day  messages  cases  busiest day', 'care             2.3    4.1'],
    ],
    ['nothing', rates(rate(null, none)), 80, ['Nobody was told anything.']],
  ]
  it.each(pages)('%s', (_what, found, width, lines) => {
    expect(alertRateLines(found, sheet(width))).toEqual(lines)
  })
})

it('in German', () => {
  expect(alertRateLines(rates(rate(null), rate('care')), germanSheet(80))).toEqual([
    'je Tag  Meldungen  Fälle  stärkster Tag',
    'care          2,3    4,1  Mo 16. Nov 2026: 12 Meldungen, 40 Fälle',
  ])
})

it('the rate of alerts as a document', () => {
  const all = { messages: 23, cases: 41, updates: 0, messages_per_day: 2.3, cases_per_day: 4.1, busiest_day: busiest }
  expect(alertsDocument(rates(rate(null, { messagesPerDay: 2.3004 }), rate('care')))).toEqual({
    since: '2026-11-10T00:00:00Z',
    until: '2026-11-20T00:00:00Z',
    ...all,
    receivers: [{ receiver: 'care', ...all }],
  })
})
