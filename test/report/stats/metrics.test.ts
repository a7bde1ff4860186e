import { spawnSync } from 'node:child_process'
import { describe, expect, it, test } from 'vitest'
import type { CaseCounts, Figures } from '../../../src/model/metrics.js'
import { metricsOf } from '../../../src/report/stats/metrics.js'
import { metricsText } from '../../../src/report/stats/metrics-text.js'

const cases = (values: Partial<CaseCounts> = {}): CaseCounts => ({
  ...{ brand: 'Musterstrom', source: 'blog', severity: 'high', open: 3, unanswered: 2, overdue: 1 },
  ...values,
})

const AT = Date.UTC(2026, 10, 20, 9)

const FIGURES: Figures = {
  version: '1.2.3',
  runtime: 'node 22.1.0',
  cases: [cases(), cases({ brand: null, source: 'forum', severity: 'low', open: 1, unanswered: 0, overdue: 0 })],
  oldestWaitMs: 93_600_000,
  deliveries: [
    { receiver: 'care', state: 'pending', count: 1 },
    { receiver: 'care', state: 'sent', count: 12 },
  ],
  alertsSent: 14,
  receivers: [
    { receiver: 'care', failing: true },
    { receiver: 'boss', failing: false },
  ],
  sources: [
    { source: 'blog', health: 'ok', lastSuccessAt: AT, failures: 0, unknownSince: null, spent: { reads: 480, money: 2.5 } },
    { source: 'forum', health: 'failing', lastSuccessAt: null, failures: 4, unknownSince: AT - 86_400_000, spent: null },
  ],
  lastPollAt: AT,
  lastPollMs: 2_345,
  databaseBytes: 131_072,
  conditions: [
    { kind: 'source-failing', subject: 'forum' },
    { kind: 'disk-full', subject: null },
  ],
}

const NOTHING: Figures = {
  ...{ version: '1.2.3', runtime: 'node 22.1.0', cases: [], oldestWaitMs: 0, deliveries: [], alertsSent: 0, receivers: [] },
  ...{ sources: [], lastPollAt: null, lastPollMs: null, databaseBytes: null, conditions: [] },
}

/** Without the heads. */
const samples = (text: string): string[] => text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))

test('what is measured, in base units', () => {
  expect(samples(metricsOf(FIGURES))).toEqual([
    'monitor_open_cases 4',
    'monitor_unanswered_cases 2',
    'monitor_overdue_cases 1',
    'monitor_cases{state="open",brand="Musterstrom",source="blog",severity="high"} 3',
    'monitor_cases{state="open",brand="",source="forum",severity="low"} 1',
    'monitor_cases{state="unanswered",brand="Musterstrom",source="blog",severity="high"} 2',
    'monitor_cases{state="unanswered",brand="",source="forum",severity="low"} 0',
    'monitor_cases{state="overdue",brand="Musterstrom",source="blog",severity="high"} 1',
    'monitor_cases{state="overdue",brand="",source="forum",severity="low"} 0',
    'monitor_oldest_wait_seconds 93600',
    'monitor_deliveries{receiver="care",state="pending"} 1',
    'monitor_deliveries{receiver="care",state="sent"} 12',
    'monitor_alerts_sent_total 14',
    'monitor_receiver_failing{receiver="care"} 1',
    'monitor_receiver_failing{receiver="boss"} 0',
    'monitor_sources{health="new"} 0',
    'monitor_sources{health="ok"} 1',
    'monitor_sources{health="failing"} 1',
    'monitor_sources{health="gone"} 0',
    'monitor_source_last_success_timestamp_seconds{source="blog"} 1795165200',
    'monitor_source_failures{source="blog"} 0',
    'monitor_source_failures{source="forum"} 4',
    'monitor_source_unknown_since_timestamp_seconds{source="forum"} 1795078800',
    'monitor_source_budget_spent_reads{source="blog"} 480',
    'monitor_source_budget_spent_money{source="blog"} 2.5',
    'monitor_last_poll_timestamp_seconds 1795165200',
    'monitor_last_poll_duration_seconds 2.345',
    'monitor_database_size_bytes 131072',
    'monitor_conditions 2',
    'monitor_condition{kind="source-failing",subject="forum"} 1',
    'monitor_condition{kind="disk-full",subject=""} 1',
    'monitor_build_info{version="1.2.3",runtime="node 22.1.0"} 1',
  ])
})

test('of an installation that knows nothing yet, what is counted is 0 and what is not known is absent', () => {
  expect(samples(metricsOf(NOTHING)).map((line) => line.split(/[ {]/)[0])).toEqual([
    ...['monitor_open_cases', 'monitor_unanswered_cases', 'monitor_overdue_cases', 'monitor_oldest_wait_seconds'],
    'monitor_alerts_sent_total',
    ...['monitor_sources', 'monitor_sources', 'monitor_sources', 'monitor_sources'],
    ...['monitor_conditions', 'monitor_build_info'],
  ])
})

test('hundreds of brands and sources are told together, and none is lost', () => {
  const many = Array.from({ length: 1_000 }, (_, index) => cases({ source: `s${index}`, open: index + 1, overdue: 0 }))
  const lines = samples(metricsOf({ ...FIGURES, cases: many })).filter((line) => line.startsWith('monitor_cases{state="open"'))
  expect(lines).toHaveLength(301)
  expect(lines.at(-1)).toBe('monitor_cases{state="open",brand="other",source="other",severity="high"} 245350')
  expect(lines.reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0)).toBe(500_500)
})

describe('the text format', () => {
  it('has a head for each metric, and ends with a newline', () => {
    expect(metricsText([{ name: 'a_total', help: 'One\nand \\ two', type: 'counter', samples: [{ value: 1 }] }])).toBe(
      '# HELP a_total One\\nand \\\\ two\n# TYPE a_total counter\na_total 1\n',
    )
  })

  it.each([
    ['a quote', 'Muster "Strom"', 'Muster \\"Strom\\"'],
    ['a backslash', 'a\\b', 'a\\\\b'],
    ['a line end', 'a\nb"} 1\nevil 2', 'a b\\"} 1 evil 2'],
    ['reversed text', 'a\u202eb', 'ab'],
    ['umlauts', 'Grüße 🙂', 'Grüße 🙂'],
  ])('%s in a label stays a label', (_, value, written) => {
    const text = metricsText([{ name: 'a', help: 'A.', type: 'gauge', samples: [{ labels: { brand: value }, value: 1 }] }])
    expect(text).toBe(`# HELP a A.\n# TYPE a gauge\na{brand="${written}"} 1\n`)
  })

  const promtool = spawnSync('promtool', ['--version']).error === undefined
  test.skipIf(!promtool)(
    `promtool finds nothing wrong${promtool ? '' : ' (skipped: no promtool; Debian has it in the package prometheus)'}`,
    () => {
      const hostile = cases({ brand: 'Muster "Strom" \\ \n🙂', source: 'x' })
      for (const given of [FIGURES, NOTHING, { ...FIGURES, cases: [hostile] }]) {
        const { status, stdout, stderr } = spawnSync('promtool', ['check', 'metrics'], {
          input: metricsOf(given),
          encoding: 'utf8',
        })
        expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' })
      }
    },
  )
})
