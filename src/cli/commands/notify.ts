import type { Command } from 'commander'
import { notifyAlone } from '../../app/delivery/notify.js'
import type { DeliveryAttempt } from '../../app/delivery/receiver-run.js'
import { showSpecimen, testReceiver } from '../../app/delivery/test-receiver.js'
import { jsonText } from '../../report/shapes/json-text.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { DECISION_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { DECISION_FIELDS, decisionDocuments } from '../notify-decisions.js'
import { addFormats, type FormatOptions, formatOf } from '../options/formats.js'
import { addLogOptions, eventLog, type LogOptions } from '../poll/event-log.js'
import { logAttempt, logNotified } from '../poll/poll-log.js'
import { alertsDocument, calledOffLines, notifyExit, problemsToTell, sentWords } from '../poll/poll-summary.js'
import { refuse } from '../refuse.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor notify --test care', 'does the receiver get anything at all?'],
  ['monitor notify --test care --dry-run', 'how an invented case reads in its words; sends nothing'],
  ['monitor notify --dry-run', 'who would be told of what, and who not and why'],
]

export function define(command: Command): void {
  command
    .option('--test <receiver>', 'send one message that is marked as a test')
    .option('--dry-run', 'print each decision with its reason, send nothing; with --test: what a case would read like')
  addLogOptions(command)
  addFormats(command, {
    fields: 'decision,receiver,cases',
    template: '{{decision}} {{receiver}} {{cases}}',
    known: DECISION_FIELDS,
  })
}

type Options = GlobalOptions & FormatOptions & LogOptions & { readonly test?: string; readonly dryRun?: boolean }

/** A list is what --dry-run shows; what was sent is one document, and a test is none. */
function refuseListFormats({ json, ...options }: Options): void {
  const other = (['ndjson', 'csv', 'excel', 'format'] as const).find((name) => options[name] !== undefined)
  const asked = other ?? (typeof json === 'string' && json.trim() !== '' ? 'json FIELDS' : null)
  if (asked !== null)
    throw new MonitorError(phrase`--${asked} goes with --dry-run alone`, {
      exit: EXIT.usage,
      hint: phrase`see: monitor notify --dry-run; what is sent is told by --json`,
    })
}

async function test(receiver: string, options: Options, io: Io): Promise<ExitCode> {
  // Nothing but data on stdout for a program.
  const print = options.json === undefined ? io.out : io.err
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    if (options.dryRun) {
      await showSpecimen(app, receiver, print)
      return EXIT.done
    }
    await testReceiver(app, receiver, print)
    if (io.stderrIsTerminal) io.err(`${io.say`Sent to ${receiver}.`}\n`)
    return EXIT.done
  })
}

async function dryRun(options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    const now = app.runtime.now()
    const { timezone } = app.config.sla.calendar
    const { plan } = await notifyAlone(app, { print: io.out, dryRun: true })
    const decisions = decisionDocuments(plan)
    if (format.as === 'cards') {
      const { decisionLines } = await import('../../report/cases/decision-lines.js')
      io.out(decisionLines(decisions, await openSheet(io, 'stdout', { now, timezone })))
    } else {
      const names = { plural: 'decisions', singular: 'decision', fields: DECISION_FIELDS, columns: DECISION_COLUMNS, timezone }
      await writeListing(
        { ...names, rows: decisions, head: { schema: 1, generated_at: toIso(now) }, tail: {}, after: [], words: {} },
        format,
        io,
      )
    }
    return EXIT.done
  })
}

async function deliver(options: Options, io: Io): Promise<ExitCode> {
  const json = options.json !== undefined
  return withApp({ options, io, readonly: false }, async (app) => {
    const log = eventLog(options, io)
    const onAttempt = (attempt: DeliveryAttempt): void => (log === null ? undefined : logAttempt(log, attempt))
    const result = await notifyAlone(app, { print: json ? io.err : io.out, dryRun: false, onAttempt })
    if (log !== null) logNotified(log, result)
    if (json) io.out(`${jsonText({ schema: 1, generated_at: toIso(app.runtime.now()), ...alertsDocument(result) })}\n`)
    else if (log === null) {
      for (const { message, german = message, isNews } of result.notices)
        if (io.stderrIsTerminal || isNews) reportProblem({ message: io.say.language === 'de' ? german : message }, false, io)
      for (const message of problemsToTell(result, io.stderrIsTerminal)) reportProblem({ message }, false, io)
      if (io.stderrIsTerminal) io.err(`${io.instants.told(calledOffLines(result, io.say))}${sentWords(result.sent, io.say)}\n`)
    }
    return notifyExit(result)
  })
}

/** What happens is told of what is sent; a trial prints all that there is to tell. */
function refuseLog({ logFormat, test: receiver }: Options): void {
  if (logFormat !== undefined)
    throw refuse(
      phrase`--${'log-format'} does nothing for ${receiver === undefined ? '--dry-run' : '--test'}`,
      'leave one of them out',
    )
}

export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (options.test !== undefined || options.dryRun !== true) refuseListFormats(options)
  if (options.test !== undefined || options.dryRun === true) refuseLog(options)
  if (options.test !== undefined) return test(options.test, options, io)
  return options.dryRun ? dryRun(options, io) : deliver(options, io)
}
