import type { Command } from 'commander'
import { figures } from '../../app/figures/metrics.js'
import { writeMetrics } from '../../app/figures/write-metrics.js'
import { metricsOf } from '../../report/stats/metrics.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor metrics', 'what Prometheus would read'],
  [
    'monitor metrics --output /var/lib/prometheus/node-exporter/monitor.prom',
    "by cron, after each poll: for the node exporter's textfile collector",
  ],
]

export function define(command: Command): void {
  command.option('--output <file>', 'write it there, whole or not at all, readable by everybody (mode 0644)')
}

type Options = GlobalOptions & { readonly output?: string }

export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const text = await withApp({ options, io, readonly: true, orEmpty: true }, async (app) => metricsOf(await figures(app)))
  if (options.output === undefined) io.out(text)
  else await writeMetrics(options.output, text, io.cwd)
  return EXIT.done
}
