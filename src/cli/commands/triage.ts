import type { Command } from 'commander'
import type { App } from '../../app/app.js'
import { listLearnings, retrain, undoLearning } from '../../app/learning/retrain.js'
import {
  LEARNING_FIELDS,
  type LearningRow,
  learningDocument,
  retrainedHead,
  VERDICT_CHANGE_FIELDS,
  verdictChangeDocument,
} from '../../report/documents/learning-document.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Example, GlobalOptions } from '../command.js'
import { addInboxFilters, filterNames, type InboxFilterOptions } from '../inbox/inbox-filter.js'
import { hasScreen } from '../inbox/inbox-terminal.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { LEARNING_COLUMNS, VERDICT_CHANGE_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type Format, type FormatOptions, formatOf } from '../options/formats.js'
import { refuse, refuseForeign } from '../refuse.js'
import { whoAmI } from '../terminal/real-io.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor triage', 'the inbox: open cases and their threads on the whole screen, a key for each act; ? lists the keys'],
  ['monitor triage --severity high --unassigned', 'the same of fewer cases; / changes that inside'],
  ['monitor triage retrain --dry-run', 'what your labels would teach: how much better, and which verdicts change'],
  ['monitor triage retrain', 'the same, and from now on; polls do it by themselves as labels come'],
  ['monitor triage history', 'what was learned when, from how many labels'],
  ['monitor triage undo', 'takes the last of it back, until labels change'],
]

export function define(command: Command): void {
  command
    .argument('[action]', 'retrain, history or undo of what labels teach; without one the inbox opens')
    .option('--dry-run', 'retrain: show what would change, and change nothing')
    .option('--as <name>', 'inbox, retrain, undo: who acts (else $MONITOR_USER, the login name)')
  addInboxFilters(command)
  addFormats(command, {
    fields: 'mention,before.kind,after.kind',
    template: '{{mention}} {{before.kind}} {{after.kind}}',
    known: VERDICT_CHANGE_FIELDS,
  })
}

interface Options extends GlobalOptions, FormatOptions, InboxFilterOptions {
  readonly dryRun?: boolean
  readonly as?: string
}

const ACTIONS_OF = { dryRun: ['retrain'], as: ['retrain', 'undo'] } as const
const ACTIONS = ['retrain', 'history', 'undo']

const sheetOf = (app: App, io: Io) =>
  openSheet(io, 'stdout', { now: app.runtime.now(), timezone: app.config.sla.calendar.timezone })

async function writeLearnings(app: App, rows: readonly LearningRow[], { format, io }: { format: Format; io: Io }): Promise<void> {
  if (format.as === 'cards') {
    const { learningLines } = await import('../../report/lines/learning-lines.js')
    io.out(learningLines(rows, await sheetOf(app, io)))
    return
  }
  const names = { plural: 'learnings', singular: 'learning', fields: LEARNING_FIELDS, columns: LEARNING_COLUMNS }
  const { timezone } = app.config.sla.calendar
  const head = { schema: 1, generated_at: toIso(app.runtime.now()) }
  await writeListing({ ...names, rows: rows.map(learningDocument), timezone, head, tail: {}, after: [], words: {} }, format, io)
}

async function runRetrain(
  app: App,
  dryRun: boolean,
  { who, format, io }: { who: string; format: Format; io: Io },
): Promise<void> {
  const { changes, ...row } = await retrain(app, { who, dryRun })
  if (format.as === 'cards') {
    const { retrainedLines } = await import('../../report/lines/learning-lines.js')
    io.out(retrainedLines(row, changes, await sheetOf(app, io)))
    return
  }
  const names = {
    plural: 'changes',
    singular: 'change',
    fields: VERDICT_CHANGE_FIELDS,
    columns: VERDICT_CHANGE_COLUMNS,
    timezone: null,
  }
  const head = { schema: 1, generated_at: toIso(app.runtime.now()), ...retrainedHead(row) }
  const after = [{ type: 'learning', ...retrainedHead(row) }]
  await writeListing({ ...names, rows: changes.map(verdictChangeDocument), head, tail: {}, after, words: {} }, format, io)
}

async function runUndo(app: App, { who, format, io }: { who: string; format: Format; io: Io }): Promise<void> {
  const before = await undoLearning(app, who)
  if (before === null) throw new MonitorError('nothing that was learned is in force: there is nothing to take back')
  const all = await listLearnings(app)
  const row = all.find(({ id }) => id === before.id)
  if (row === undefined || format.as !== 'cards') return writeLearnings(app, row === undefined ? [] : [row], { format, io })
  const { takenBackLines } = await import('../../report/lines/learning-lines.js')
  io.out(takenBackLines(row, all.find(({ current }) => current) ?? null, await sheetOf(app, io)))
}

/** The inbox is for people at a terminal; everything else has the listing. */
async function inbox(options: Options, io: Io): Promise<ExitCode> {
  refuseForeign('the inbox', { ...options }, { dryRun: ACTIONS_OF.dryRun })
  const { json, ndjson, csv, excel, format } = options
  const instead = phrase`the same cases for a script: monitor unanswered --json`
  if ([json, ndjson, csv, excel, format].some((asked) => asked !== undefined))
    throw new MonitorError(phrase`the inbox is for people: it has no machine format`, { exit: EXIT.usage, hint: instead })
  if (!hasScreen(io))
    throw new MonitorError(phrase`the inbox needs a terminal, to be drawn on and to read keys from`, {
      exit: EXIT.usage,
      hint: phrase`monitor unanswered lists the same cases, monitor ack, answer, label … act on them`,
    })
  const { openInbox } = await import('../inbox/open-inbox.js')
  return openInbox(options, io)
}

/** Filters choose what the inbox shows; what labels teach is learned from all of them. */
function refuseFilters(action: string, options: Options): void {
  const given = new Map(Object.entries(options))
  const filter = filterNames().find((name) => given.get(name) !== undefined)
  if (filter === undefined) return
  const flag = filter.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
  throw new MonitorError(phrase`--${flag} does nothing for ${action}`, {
    exit: EXIT.usage,
    hint: phrase`it goes with the inbox: monitor triage`,
  })
}

export async function run([action]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (action === undefined) return inbox(options, io)
  if (!ACTIONS.includes(action)) throw refuse(phrase`triage ${action}: no such action`, phrase`one of ${ACTIONS.join(', ')}`)
  refuseForeign(action, { ...options }, ACTIONS_OF)
  refuseFilters(action, options)
  const format = formatOf(options, io)
  const who = oneLine(options.as ?? whoAmI(io.env))
  const dryRun = options.dryRun === true
  const readonly = action === 'history' || dryRun
  return withApp({ options, io, readonly, orEmpty: action === 'history' }, async (app) => {
    if (action === 'retrain') await runRetrain(app, dryRun, { who, format, io })
    else if (action === 'history') await writeLearnings(app, await listLearnings(app), { format, io })
    else await runUndo(app, { who, format, io })
    return EXIT.done
  })
}
