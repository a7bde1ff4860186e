import type { Command } from 'commander'
import type { PolledSource } from '../../app/poll-source.js'
import { type PollResult, poll } from '../../app/poll.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { oneLine } from '../../util/text.js'
import type { GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { progressLine } from '../progress-line.js'
import { withApp } from '../with-app.js'

export interface PollCommandOptions extends GlobalOptions {
  readonly source?: string[]
  readonly force?: boolean
  readonly dryRun?: boolean
  /** `--no-alerts` makes it false. */
  readonly alerts: boolean
  readonly baseline?: boolean
}

export function define(command: Command): void {
  command
    .option('--source <id...>', 'only these sources')
    .option('--force', 'ask every source, due or not, and again even for what says it is unchanged')
    .option('--dry-run', 'fetch and print, write nothing, send nothing')
    .option('--no-alerts', 'store and judge, deliver nothing')
    .option('--baseline', 'take what is found as history: it is listed, but only what is younger than alerts.baseline alerts')
}

/** What a run came to, as an exit code: a refused secret is told apart from other failures. */
export function pollExit(result: PollResult): ExitCode {
  const failed = result.polled.filter((each) => !each.ok)
  if (failed.some((each) => each.secret) || result.notified?.secretMissing) return EXIT.secret
  return failed.length > 0 || result.unknown > 0 || (result.notified?.failed ?? 0) > 0 ? EXIT.partial : EXIT.done
}

function failureLine(result: PolledSource): string {
  if (result.ok) return result.warnings.map((warning) => `monitor: ${result.source}: ${oneLine(warning)}\n`).join('')
  return `monitor: ${result.source}: ${oneLine(result.message)}\n${result.hint === null ? '' : `  ${oneLine(result.hint)}\n`}`
}

/** Cron mails whatever is printed: a failure is told when it begins or changes, not at every run. The exit code and `sources` say it each time. */
const isNews = (result: PolledSource): boolean => !result.ok && !result.repeated

function summary(result: PollResult): string {
  const ok = result.polled.filter((each) => each.ok)
  const count = (name: 'added' | 'edited' | 'deleted'): number => ok.reduce((sum, each) => sum + each.counts[name], 0)
  const parts = [
    `${ok.length} of ${result.polled.length} sources read`,
    `${count('added')} new mentions`,
    ...(count('edited') > 0 ? [`${count('edited')} edited`] : []),
    ...(count('deleted') > 0 ? [`${count('deleted')} deleted`] : []),
    ...(result.skipped.length > 0 ? [`${result.skipped.length} not due`] : []),
    ...(result.notified === null ? [] : [`${result.notified.sent} alerts sent`]),
    ...(result.unknown > 0 ? [`${result.unknown} sources with gaps (monitor sources)`] : []),
  ]
  return `${parts.join(' · ')}\n`
}

export async function run(_args: readonly string[], options: PollCommandOptions, io: Io): Promise<ExitCode> {
  const dryRun = options.dryRun === true
  return withApp({ options, io, readonly: dryRun }, async (app) => {
    const progress = progressLine(io)
    const failures: string[] = []
    const result = await poll(app, {
      only: options.source ?? null,
      force: options.force === true,
      baseline: options.baseline === true,
      dryRun,
      alerts: options.alerts ? { print: io.out, dryRun: false } : null,
      onSource: (each, done, total) => {
        progress.show(`polling ${done}/${total} ${each.source}`)
        if (io.stderrIsTerminal || isNews(each)) failures.push(failureLine(each))
      },
      ...(dryRun && {
        onMentions: (source, mentions) => {
          for (const mention of mentions) io.out(`${source}\t${mention.nativeId}\t${oneLine(mention.title ?? '')}\t${oneLine(mention.text).slice(0, 200)}\n`)
        },
      }),
    })
    progress.clear()
    for (const line of failures) io.err(line)
    for (const line of result.notified?.problems ?? []) io.err(`monitor: ${oneLine(line)}\n`)
    if (io.stderrIsTerminal) io.err(summary(result))
    return pollExit(result)
  })
}
