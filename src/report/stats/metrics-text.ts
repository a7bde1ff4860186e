import { oneLine } from '../../util/text.js'

export interface Sample {
  readonly labels?: Readonly<Record<string, string>>
  readonly value: number
}

/** One metric with all its samples. */
export interface Metric {
  readonly name: string
  readonly help: string
  readonly type: 'gauge' | 'counter'
  readonly samples: readonly Sample[]
}

const escaped = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n')

/** Names of brands come from the configuration, yet a dashboard shows them: no controls, no reversed text. */
const labelled = ([name, value]: readonly [string, string]): string =>
  `${name}="${escaped(oneLine(value)).replaceAll('"', '\\"')}"`

function line(name: string, { labels = {}, value }: Sample): string {
  const pairs = Object.entries(labels).map(labelled)
  return `${name}${pairs.length === 0 ? '' : `{${pairs.join(',')}}`} ${value}\n`
}

/** Prometheus' text format 0.0.4. A metric without a sample is left out: some readers take its head alone for a fault. */
export const metricsText = (metrics: readonly Metric[]): string =>
  metrics
    .filter(({ samples }) => samples.length > 0)
    .map(({ name, help, type, samples }) =>
      [`# HELP ${name} ${escaped(help)}\n# TYPE ${name} ${type}\n`, ...samples.map((sample) => line(name, sample))].join(''),
    )
    .join('')
