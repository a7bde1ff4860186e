import type { CaseCounts, Figures, SourceFigures } from '../../model/metrics.js'
import { type Metric, metricsText, type Sample } from './metrics-text.js'

const gauge = (name: string, help: string, samples: readonly Sample[]): Metric => ({
  ...{ name: `monitor_${name}`, help, type: 'gauge', samples },
})
const counter = (name: string, help: string, value: number): Metric => ({
  ...{ name: `monitor_${name}`, help, type: 'counter', samples: [{ value }] },
})

const STATES = ['open', 'unanswered', 'overdue'] as const
/** Every combination of brand, source and severity is a series of its own; more of them are told together. */
const MOST_SERIES = 300
const HEALTHS = ['new', 'ok', 'failing', 'gone'] as const

const total = (cases: readonly CaseCounts[], state: (typeof STATES)[number]): number =>
  cases.reduce((sum, each) => sum + each[state], 0)

/** Those with the fewest cases as one per severity. */
function withinBounds(cases: readonly CaseCounts[]): readonly CaseCounts[] {
  if (cases.length <= MOST_SERIES) return cases
  const byOpen = [...cases].sort((a, b) => b.open - a.open)
  const rest = new Map<string, CaseCounts[]>()
  for (const each of byOpen.slice(MOST_SERIES)) rest.set(each.severity, [...(rest.get(each.severity) ?? []), each])
  const others = [...rest].map(([severity, some]) => ({
    ...{ brand: 'other', source: 'other', severity },
    ...{ open: total(some, 'open'), unanswered: total(some, 'unanswered'), overdue: total(some, 'overdue') },
  }))
  return [...byOpen.slice(0, MOST_SERIES), ...others]
}

function ofCases({ cases, oldestWaitMs }: Figures): readonly Metric[] {
  const split = STATES.flatMap((state) =>
    withinBounds(cases).map(({ brand, source, severity, [state]: value }) => ({
      labels: { state, brand: brand ?? '', source, severity },
      value,
    })),
  )
  return [
    gauge('open_cases', 'Cases in which a customer waits.', [{ value: total(cases, 'open') }]),
    gauge('unanswered_cases', 'Open cases that nobody ever answered.', [{ value: total(cases, 'unanswered') }]),
    gauge('overdue_cases', 'Open cases past their deadline.', [{ value: total(cases, 'overdue') }]),
    gauge('cases', 'Open cases by state, brand, source and severity; unanswered and overdue ones are open too.', split),
    gauge('oldest_wait_seconds', 'How long the customer waits who waits longest; 0 when nobody does.', [
      { value: Math.round(oldestWaitMs / 1_000) },
    ]),
  ]
}

const ofDeliveries = ({ deliveries, alertsSent, receivers }: Figures): readonly Metric[] => [
  gauge(
    'deliveries',
    'Messages to receivers that are kept, by state.',
    deliveries.map(({ receiver, state, count }) => ({ labels: { receiver, state }, value: count })),
  ),
  counter('alerts_sent_total', 'Alerts of cases that got through, each as often as it was sent.', alertsSent),
  gauge(
    'receiver_failing',
    'Whether the last message to a receiver failed.',
    receivers.map(({ receiver, failing }) => ({ labels: { receiver }, value: Number(failing) })),
  ),
]

const seconds = (ms: number): number => Math.floor(ms / 1_000)

/** A sample for each source of which there is something to say. */
const perSource = (sources: readonly SourceFigures[], read: (of: SourceFigures) => number | null): readonly Sample[] =>
  sources.flatMap((each) => {
    const value = read(each)
    return value === null ? [] : [{ labels: { source: each.source }, value }]
  })

const ofSources = ({ sources }: Figures): readonly Metric[] => [
  gauge(
    'sources',
    'Sources of the configuration by health.',
    HEALTHS.map((health) => ({ labels: { health }, value: sources.filter((each) => each.health === health).length })),
  ),
  gauge(
    'source_last_success_timestamp_seconds',
    'When a source was last read.',
    perSource(sources, ({ lastSuccessAt }) => (lastSuccessAt === null ? null : seconds(lastSuccessAt))),
  ),
  gauge(
    'source_failures',
    'Failed polls of a source in a row.',
    perSource(sources, ({ failures }) => failures),
  ),
  gauge(
    'source_unknown_since_timestamp_seconds',
    'Since when it is not known of a source what was written there; absent where all is known.',
    perSource(sources, ({ unknownSince }) => (unknownSince === null ? null : seconds(unknownSince))),
  ),
  gauge(
    'source_budget_spent_reads',
    'What is spent of the budget of a source in the window that runs.',
    perSource(sources, ({ spent }) => spent?.reads ?? null),
  ),
  gauge(
    'source_budget_spent_money',
    'The same in the currency that the platform bills in.',
    perSource(sources, ({ spent }) => spent?.money ?? null),
  ),
]

const one = (value: number | null): readonly Sample[] => (value === null ? [] : [{ value }])

function ofItself({ lastPollAt, lastPollMs, databaseBytes, conditions, version, runtime }: Figures): readonly Metric[] {
  const labelSets = conditions.map(({ kind, subject }) => ({ labels: { kind, subject: subject ?? '' }, value: 1 }))
  return [
    gauge('last_poll_timestamp_seconds', 'When the last poll ended.', one(lastPollAt === null ? null : seconds(lastPollAt))),
    gauge('last_poll_duration_seconds', 'How long it took.', one(lastPollMs === null ? null : lastPollMs / 1_000)),
    gauge('database_size_bytes', 'Size of the database with what is not merged into it yet.', one(databaseBytes)),
    gauge('conditions', 'How many things are wrong of which operators are told.', [{ value: conditions.length }]),
    gauge('condition', 'What is wrong of which operators are told; absent when it is not.', labelSets),
    gauge('build_info', 'Version of the program and of what runs it; always 1.', [{ labels: { version, runtime }, value: 1 }]),
  ]
}

/** `monitor metrics`. */
export const metricsOf = (figures: Figures): string =>
  metricsText([...ofCases(figures), ...ofDeliveries(figures), ...ofSources(figures), ...ofItself(figures)])
