import { type Command, Option } from 'commander'
import type { App } from '../../app/app.js'
import { type Pruned, planPrune, prune } from '../../app/erasing/prune.js'
import { type PrunedFacts, pruneDocument } from '../../report/documents/prune-document.js'
import { figure } from '../../report/shapes/figures.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { formatDuration } from '../../util/duration.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import { CalledOff } from '../first-run/asker.js'
import type { Io } from '../io.js'
import { someTime } from '../options/selection.js'
import { refuse } from '../refuse.js'
import { progressLine } from '../terminal/progress-line.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor prune --dry-run', 'how much is older than privacy.retention, and what of it stays'],
  ['monitor prune', 'erase that now, not once a day, and take it off the disk'],
  ['monitor prune --older-than 90d --yes', 'in a script: also what the configuration would keep'],
]

export const about = `Erases words, names and addresses, in mentions, in the history of closed cases
and in the log of messages, as every poll does once a day by privacy.retention;
then writes the database anew, so that nothing of it is left in the file. What
open cases need stays, and so do the figures. Nothing brings it back.`

export function define(command: Command): void {
  command
    .option('--older-than <duration>', 'what was published and first seen longer ago than this (else privacy.retention)')
    .option('--dry-run', 'say what would be erased, erase nothing')
    .option('-y, --yes', 'do not ask where it erases more than the configuration says')
    .addOption(new Option('--json', 'what was done as one JSON document').helpGroup('Output:'))
}

interface Options extends GlobalOptions {
  readonly olderThan?: string
  readonly dryRun?: boolean
  readonly yes?: boolean
  readonly json?: boolean
}

/** How old is too old. */
function ageOf(options: Options, { config }: App): number {
  if (options.olderThan !== undefined) return someTime('--older-than', options.olderThan)
  if (config.privacy.retentionMs !== null) return config.privacy.retentionMs
  throw refuse(
    phrase`how old is too old? privacy.retention is not configured`,
    phrase`say it here, such as --older-than 365d, or in the configuration, such as privacy: { retention: 365d }`,
  )
}

/** What is too old, and by whose word. */
interface Order {
  readonly now: number
  readonly age: number
  readonly retentionMs: number | null
  /** It erases what the configuration would keep, and nobody has agreed to that yet. */
  readonly asks: boolean
}

/** Who cannot be asked has to say so beforehand. */
function refuseUnasked(olderThan: string, retentionMs: number | null): never {
  throw refuse(
    retentionMs === null
      ? phrase`--older-than ${olderThan}: privacy.retention is not configured, and what is erased is gone for good`
      : phrase`--older-than ${olderThan}: privacy.retention keeps ${formatDuration(retentionMs)}, and what is erased is gone for good`,
    phrase`look first: monitor prune --older-than ${olderThan} --dry-run; then add --yes`,
  )
}

function orderOf(options: Options, app: App, io: Io): Order {
  const { retentionMs } = app.config.privacy
  const age = ageOf(options, app)
  const asks = options.dryRun !== true && options.yes !== true && (retentionMs === null || age < retentionMs)
  const canAsk = options.json !== true && io.stdinIsTerminal && io.stdoutIsTerminal
  if (asks && !canAsk) refuseUnasked(options.olderThan ?? '', retentionMs)
  return { now: app.runtime.now(), age, retentionMs, asks }
}

async function isAgreed(io: Io): Promise<boolean> {
  const asker = await io.asker(io.say)
  return asker.confirm({ message: io.say.text('Erase it for good?'), fallback: false })
}

/** Says what went wrong, where something did. */
function exitOf({ interrupted, fault }: Pruned, json: boolean, io: Io): ExitCode {
  if (interrupted) {
    const message = phrase`interrupted; what was erased until then is erased`
    const hint = phrase`run it again: it goes on, and takes what was erased off the disk`
    reportProblem({ message, hint, code: EXIT.interrupted }, json, io)
    return EXIT.interrupted
  }
  if (fault === null) return EXIT.done
  reportProblem({ ...fault.said, code: fault.exit }, json, io)
  return fault.exit
}

/** Erases under the eyes of whoever sits at the terminal. */
async function pruneNow(app: App, before: number, io: Io): Promise<Pruned> {
  const [erasing, compacting] = [progressLine(io), progressLine(io)]
  const { say } = io
  try {
    return await prune(app, before, {
      onErased: (erased, total) => {
        if (total > 0) erasing.show(say`erasing: ${figure(erased, say)} of ${figure(total, say)} mentions`)
      },
      onCompact: () => {
        erasing.clear()
        compacting.show(say.text('writing the database anew; that may take a minute'))
      },
    })
  } finally {
    erasing.clear()
    compacting.clear()
  }
}

async function tellPlan(planned: PrunedFacts, app: App, io: Io): Promise<void> {
  const isSeen = planned.dryRun ? io.stdoutIsTerminal : io.stderrIsTerminal
  if (!planned.dryRun && !isSeen) return
  const { prunePlanLines } = await import('../../report/lines/prune-lines.js')
  const shown = { say: io.say, timezone: app.config.sla.calendar.timezone, now: app.runtime.now() }
  const write = planned.dryRun ? io.out : io.err
  write(prunePlanLines(planned, shown))
}

async function writePruned(
  facts: PrunedFacts,
  now: number,
  { json, io }: { readonly json: boolean; readonly io: Io },
): Promise<void> {
  if (json) return io.out(`${jsonText(pruneDocument(facts, now))}\n`)
  const { prunedLine } = await import('../../report/lines/prune-lines.js')
  io.out(prunedLine(facts, io.say))
}

async function runIn(app: App, options: Options, io: Io): Promise<ExitCode> {
  const json = options.json === true
  const order = orderOf(options, app, io)
  const head = { dryRun: options.dryRun === true, before: order.now - order.age, retentionMs: order.retentionMs }
  const plan = await planPrune(app, head.before)
  const planned: PrunedFacts = { ...head, ...plan, interrupted: false, file: null }
  if (!json) await tellPlan(planned, app, io)
  if (head.dryRun) {
    if (json) await writePruned(planned, order.now, { json, io })
    return EXIT.done
  }
  if (order.asks && plan.mentions + plan.deliveries > 0 && !(await isAgreed(io))) {
    io.err(`${io.say.text('Nothing was erased.')}\n`)
    return EXIT.done
  }
  const pruned = await pruneNow(app, head.before, io)
  await writePruned({ ...head, ...pruned }, order.now, { json, io })
  return exitOf(pruned, json, io)
}

export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  try {
    return await withApp({ options, io, readonly: options.dryRun === true }, (app) => runIn(app, options, io))
  } catch (thrown) {
    if (!(thrown instanceof CalledOff)) throw thrown
    io.err(`${io.say.text('Nothing was erased.')}\n`)
    return EXIT.interrupted
  }
}
