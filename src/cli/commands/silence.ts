import type { Command } from 'commander'
import { addSilence, listSilences, removeSilences, type SilenceLine, type SilenceRequest } from '../../app/delivery/silences.js'
import { SILENCE_FIELDS, silenceDocument, silenceName } from '../../report/documents/silence-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase, type Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Example, GlobalOptions } from '../command.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { SILENCE_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type Format, type FormatOptions, formatOf } from '../options/formats.js'
import { instantOption } from '../options/instant-option.js'
import { someTime } from '../options/selection.js'
import { refuse, refuseForeign } from '../refuse.js'
import { whoAmI } from '../terminal/real-io.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor silence add source=forum --for 2h -m "Umzug des Forums"', 'nobody is told of the forum for two hours'],
  [
    "monitor silence add 'severity=low,medium' step=escalated --until 2027-01-07 -m Betriebsferien",
    'the boss is spared all but the worst; those who answer are told as ever',
  ],
  ['monitor silence', 'what is silenced now or will be, by whom and why'],
  ['monitor silence remove S-3', 'what still waits is told at once'],
]

export function define(command: Command): void {
  command
    .argument('[action]', 'list, add or remove', 'list')
    .argument('[what...]', 'add: matchers, such as brand=Beispiel (monitor help matchers); remove: silences, such as S-3')
    .option('--for <duration>', 'add: how long')
    .option('--until <instant>', 'add: until when')
    .option('--from <instant>', 'add: from when on; default now')
    .option('-m, --reason <text>', 'add: why')
    .option('--as <name>', 'add, remove: who asks for it (else $MONITOR_USER, the login name)')
    .option('--all', 'add: whatever the case; list: also those that are over or were taken back')
  addFormats(command, { fields: 'silence,state,ends_at', template: '{{silence}} {{ends_at}} {{reason}}', known: SILENCE_FIELDS })
}

interface Options extends GlobalOptions, FormatOptions {
  readonly for?: string
  readonly until?: string
  readonly from?: string
  readonly reason?: string
  readonly as?: string
  readonly all?: boolean
}

/** What each option is for. */
const ACTIONS_OF = {
  for: ['add'],
  until: ['add'],
  from: ['add'],
  reason: ['add'],
  as: ['add', 'remove'],
  all: ['add', 'list'],
} as const

/** A silence without an end is how complaints are forgotten. */
function spanOf({ for: long, until, from }: Options, now: number): Pick<SilenceRequest, 'startsAt' | 'endsAt'> {
  if ((long === undefined) === (until === undefined)) throw refuse('say --for how long or --until when', 'such as --for 2h')
  const startsAt = from === undefined ? now : instantOption('--from', from)
  const endsAt = long === undefined ? instantOption('--until', until ?? '') : startsAt + someTime('--for', long)
  const end = long === undefined ? `--until ${until}` : `--from ${from} --for ${long}`
  if (endsAt <= now) throw refuse(phrase`${end} has passed`, 'name an instant to come, or --for 2h')
  if (endsAt <= startsAt) throw refuse(phrase`${end} is not after --from ${from ?? ''}`, 'name a later end')
  return { startsAt, endsAt }
}

function requestOf(words: readonly string[], options: Options, { now, io }: { now: number; io: Io }): SilenceRequest {
  const span = spanOf(options, now)
  const why = oneLine(options.reason ?? '')
  if (why === '') throw refuse('say why', 'such as -m "Umzug des Forums"')
  if (words.length === 0 && options.all !== true)
    throw refuse('silence of what?', 'such as source=forum, or --all for everything; see: monitor help matchers')
  if (words.length > 0 && options.all === true)
    throw refuse('--all is everything, so it cannot go with matchers', 'leave one of them out')
  return { words, ...span, who: oneLine(options.as ?? whoAmI(io.env)), why }
}

interface Output {
  readonly format: Format
  readonly now: number
  readonly timezone: string
}

async function write(lines: readonly SilenceLine[], { format, now, timezone }: Output, io: Io): Promise<void> {
  if (format.as === 'cards') {
    const { silenceLines } = await import('../../report/lines/silence-lines.js')
    io.out(silenceLines(lines, await openSheet(io, 'stdout', { now, timezone })))
    return
  }
  const names = { plural: 'silences', singular: 'silence', fields: SILENCE_FIELDS, columns: SILENCE_COLUMNS, timezone }
  const head = { schema: 1, generated_at: toIso(now) }
  await writeListing({ ...names, rows: lines.map(silenceDocument), head, tail: {}, after: [], words: {} }, format, io)
}

function removedWords(name: string, before: SilenceLine['state'], say: Say): string {
  if (before === 'removed') return say`${name} was taken back already`
  return before === 'over' ? say`${name} was over already` : say`${name} taken back`
}

/** What was taken back, in a word each; in a pipe it says nothing, as every act. */
function tellRemoved(before: readonly SilenceLine[], io: Io): void {
  for (const { id, state } of before) {
    io.err(`${removedWords(silenceName(id), state, io.say)}\n`)
  }
}

async function remove(names: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  if (names.length === 0) throw refuse('silence remove: which one?', 'monitor silence lists them')
  const format = formatOf(options, io)
  const isQuiet = format.as === 'cards' || format.as === 'tsv'
  return withApp({ options, io, readonly: false }, async (app) => {
    const before = await removeSilences(app, names, oneLine(options.as ?? whoAmI(io.env)))
    if (isQuiet && io.stderrIsTerminal) tellRemoved(before, io)
    if (isQuiet) return EXIT.done
    const ids = before.map(({ id }) => id)
    const after = (await listSilences(app, { all: true })).filter(({ id }) => ids.includes(id))
    await write(after, { format, now: app.runtime.now(), timezone: app.config.sla.calendar.timezone }, io)
    return EXIT.done
  })
}

export async function run([action = 'list', ...what]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const isAdd = action === 'add'
  if (!isAdd && action !== 'remove' && (action !== 'list' || what.length > 0))
    throw refuse(
      phrase`silence ${[action, ...what].join(' ')}: no such action`,
      'monitor silence list, add MATCHER… or remove S-3',
    )
  refuseForeign(action, options, ACTIONS_OF)
  if (action === 'remove') return remove(what, options, io)
  const format = formatOf(options, io)
  const request = isAdd ? requestOf(what, options, { now: runtimeOf(options, io).now(), io }) : null
  return withApp({ options, io, readonly: !isAdd, orEmpty: !isAdd }, async (app) => {
    const lines = request === null ? await listSilences(app, { all: options.all === true }) : [await addSilence(app, request)]
    await write(lines, { format, now: app.runtime.now(), timezone: app.config.sla.calendar.timezone }, io)
    return EXIT.done
  })
}
