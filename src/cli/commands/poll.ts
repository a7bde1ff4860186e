import { type Command, Option } from 'commander'
import type { App } from '../../app/app.js'
import type { DeliveryAttempt } from '../../app/delivery/receiver-run.js'
import type { Heartbeat, HeartbeatProblem } from '../../app/operator/heartbeat.js'
import { isLocked, isLockNews } from '../../app/polling/lock-news.js'
import { type PollOptions, type PollResult, poll } from '../../app/polling/poll.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { tellNewUncertain } from '../listing/tell-uncertain.js'
import { addLogOptions, type EventLog, eventLog, type LogOptions } from '../poll/event-log.js'
import { optimiseLater } from '../poll/optimise-later.js'
import { logAttempt, logEnd, logSource } from '../poll/poll-log.js'
import { calledOffLines, pollDocument, pollExit, pollSummary, problemsToTell } from '../poll/poll-summary.js'
import { tellSources } from '../poll/tell-sources.js'
import { watch } from '../poll/watch.js'
import { ClosedOutput } from '../terminal/closed-output.js'
import { type ProgressLine, progressLine } from '../terminal/progress-line.js'
import { trialText } from '../trial-line.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor poll', 'by cron every few minutes: asks what is due, says nothing when all is well'],
  ['monitor poll --watch', 'the same without cron, until Ctrl-C'],
  ['monitor poll --source forum --force --dry-run', 'look at what one source delivers, store nothing'],
]

export interface PollCommandOptions extends GlobalOptions, LogOptions {
  readonly source?: string[]
  readonly force?: boolean
  readonly dryRun?: boolean
  /** `--no-alerts` makes it false. */
  readonly alerts: boolean
  readonly baseline?: boolean
  readonly ifFree?: boolean
  readonly watch?: boolean
  readonly json?: boolean
}

export function define(command: Command): void {
  command
    .option('--source <id...>', 'only these sources')
    .option('--force', 'ask every source, due or not, and again even for what says it is unchanged')
    .option('--dry-run', 'fetch and print, write nothing, send nothing')
    .option('--no-alerts', 'store and judge, deliver nothing')
    .option('--baseline', 'take what is found as history: it is listed, but only what is younger than alerts.baseline alerts')
    .option('--if-free', 'for cron: where another poll is at work end with 11 and no word, unless that one takes over an hour')
    .option('--watch', 'keep running; looks every minute for what is due')
    .addOption(new Option('--json', 'what was done as one JSON document').helpGroup('Output:'))
  addLogOptions(command)
}

/** What is printed in the middle of a run begins on a line of its own, not behind the progress. */
const printer =
  (print: (text: string) => void, progress: ProgressLine) =>
  (text: string): void => {
    progress.clear()
    print(text)
  }

interface Told {
  readonly io: Io
  readonly progress: ProgressLine
  readonly log: EventLog | null
}

async function pollOptions(options: PollCommandOptions, app: App, { io, progress, log }: Told): Promise<PollOptions> {
  const json = options.json === true
  const dryRun = options.dryRun === true
  const print = printer(json ? io.err : io.out, progress)
  const time = { now: app.runtime.now(), timezone: app.config.sla.calendar.timezone }
  const trial = dryRun && !json ? await trialText(io, time) : null
  return {
    only: options.source ?? null,
    force: options.force === true,
    baseline: options.baseline === true,
    dryRun,
    // Nothing but the document on stdout: what a receiver prints goes beside it.
    alerts: options.alerts
      ? { print, dryRun: false, ...(log !== null && { onAttempt: (attempt: DeliveryAttempt) => logAttempt(log, attempt) }) }
      : null,
    onSource: (each, done, total) => {
      if (log !== null) logSource(log, each)
      else progress.show(io.say`polling ${done}/${total} ${each.source}`)
    },
    ...(trial !== null && { onMentions: (source, mentions) => print(trial(source, mentions)) }),
  }
}

function tell(
  result: PollResult,
  app: App,
  { json, io, log }: { readonly json: boolean; readonly io: Io; readonly log: EventLog | null },
): void {
  if (log !== null) logEnd(log, result)
  if (json) {
    io.out(`${jsonText(pollDocument(result, app.runtime.now()))}\n`)
    return
  }
  if (log !== null) return
  tellSources(result.polled, io)
  if (io.stderrIsTerminal) for (const message of result.reread?.problems ?? []) reportProblem({ message }, false, io)
  for (const { message, german = message, isNews } of result.notified?.notices ?? [])
    if (io.stderrIsTerminal || isNews) reportProblem({ message: io.say.language === 'de' ? german : message }, false, io)
  if (result.notified !== null)
    for (const message of problemsToTell(result.notified, io.stderrIsTerminal)) reportProblem({ message }, false, io)
  if (!io.stderrIsTerminal) return
  if (result.notified !== null) io.err(io.instants.told(calledOffLines(result.notified, io.say)))
  io.err(pollSummary(result, io.say))
}

async function round(options: PollCommandOptions, io: Io): Promise<ExitCode> {
  return withApp({ options, io, readonly: options.dryRun === true, orEmpty: true }, async (app) => {
    const progress = progressLine(io)
    const log = eventLog(options, io)
    const heartbeat = options.dryRun === true ? null : await heartbeatIn(app)
    const json = options.json === true
    try {
      const began = app.runtime.now()
      const onStart = (): void => {
        log?.({ level: 'debug', event: 'started', message: app.config.file })
        heartbeat?.start()
      }
      const settings = { ...(await pollOptions(options, app, { io, progress, log })), onStart }
      const result = await poll(app, settings).finally(progress.clear)
      const exit = pollExit(result)
      const problem = (await heartbeat?.end(exit)) ?? null
      tell(result, app, { json, io, log })
      if (!json && log === null && options.dryRun !== true) await tellNewUncertain(app, began, io)
      tellHeartbeat(problem, { json: json || options.logFormat === 'json', io })
      return exit
    } catch (thrown) {
      // A clock that starts the next run before this one has ended is no news to be mailed each time; the exit code says it.
      if (options.ifFree === true && isLocked(thrown) && !(await isLockNews(app, thrown))) return EXIT.locked
      // Whoever breaks off a run knows of it; the next one is watched again.
      if (!io.signal.aborted && !(thrown instanceof ClosedOutput))
        tellHeartbeat((await heartbeat?.end('died')) ?? null, { json: json || options.logFormat === 'json', io })
      throw thrown
    }
  })
}

const heartbeatIn = async (app: App): Promise<Heartbeat | null> =>
  app.config.heartbeat === null ? null : (await import('../../app/operator/heartbeat.js')).heartbeatOf(app)

function tellHeartbeat(problem: HeartbeatProblem | null, { json, io }: { readonly json: boolean; readonly io: Io }): void {
  if (problem !== null && (io.stderrIsTerminal || problem.isNews)) reportProblem(problem, json, io)
}

export async function run(_args: readonly string[], options: PollCommandOptions, io: Io): Promise<ExitCode> {
  const once = (): Promise<ExitCode> => optimiseLater(() => round(options, io))
  if (!options.watch) return once()
  const frozen = (['now', 'force', 'dryRun', 'baseline'] as const).find((name) => options[name])
  if (frozen !== undefined) {
    throw new MonitorError(phrase`--watch cannot go with --${frozen === 'dryRun' ? 'dry-run' : frozen}`, {
      exit: EXIT.usage,
      hint: 'leave one of them out',
    })
  }
  return watch(once, options.json || options.logFormat === 'json' ? ['--json'] : [], io)
}
