import { type Command, Option } from 'commander'
import type { App } from '../../app/app.js'
import { parseCaseName } from '../../app/case-name.js'
import { type DeliveriesActed, dropDeliveries, retryDeliveries, type Targets } from '../../app/delivery/act-on-deliveries.js'
import { type DeliveryLine, listDeliveries, streamDeliveries } from '../../app/delivery/list-deliveries.js'
import { DELIVERY_STATES } from '../../model/alert.js'
import { DELIVERY_FIELDS, deliveryLogDocument, deliveryName, receiverDocument } from '../../report/documents/delivery-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { kept, phrase, type Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import { describedOption } from '../help/described.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { DELIVERY_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type Format, type FormatOptions, formatOf, isMachine } from '../options/formats.js'
import { addSelected, oneOf, selectionOf } from '../options/selection.js'
import { refuse, refuseForeign } from '../refuse.js'
import { whoAmI } from '../terminal/real-io.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor deliveries --state pending failed', 'what did not get through, why, and when it is tried again'],
  ['monitor deliveries --case C-12', 'who was told of a case, and when'],
  ['monitor deliveries retry --receiver care', 'its secret is mended: what waits is due at once'],
  ['monitor deliveries drop D-17 -m "am Telefon erledigt"', 'nobody needs to be told that any more'],
]

export function define(command: Command): void {
  command
    .argument('[action]', 'list, retry or drop', 'list')
    .argument('[delivery...]', 'retry, drop: deliveries, such as D-17')
    .option('--all', 'retry: whatever is pending or failed')
    .option('-m, --reason <text>', 'drop: why; kept in the log')
    .option('--as <name>', 'drop: who does it (else $MONITOR_USER, the login name)')
  addSelected(command, [
    new Option('--receiver <id...>', 'to these receivers; retry, drop: all that waits for this one'),
    describedOption('--state <state...>', phrase`in these states: ${DELIVERY_STATES.join(', ')}`, DELIVERY_STATES),
    new Option('--case <case...>', 'that tell of these cases'),
    new Option('--since <when>', 'sent, or else decided, since: 24h, or an instant'),
    new Option('--limit <n>', 'at most this many'),
  ])
  addFormats(command, {
    fields: 'delivery,state,last_error',
    template: '{{delivery}} {{receiver}} {{state}}',
    known: DELIVERY_FIELDS,
  })
}

interface Options extends GlobalOptions, FormatOptions {
  readonly all?: boolean
  readonly reason?: string
  readonly as?: string
  readonly receiver?: string[]
  readonly state?: string[]
  readonly case?: string[]
  readonly since?: string
  readonly limit?: string
}

/** What each option is for. */
const ACTIONS_OF = {
  all: ['retry'],
  reason: ['drop'],
  as: ['drop'],
  state: ['list'],
  case: ['list'],
  since: ['list'],
  limit: ['list'],
} as const

/** Options → filter. Throws a usage error that names the flag. */
export function deliveryFilter(options: Options, now: number) {
  const { receiver, state, case: cases } = options
  const { since, limit } = selectionOf(
    {
      ...(options.since !== undefined && { since: options.since }),
      ...(options.limit !== undefined && { limit: options.limit }),
    },
    now,
  )
  return {
    ...(receiver !== undefined && { receivers: receiver }),
    ...(state !== undefined && { states: oneOf('--state', state, DELIVERY_STATES) }),
    ...(cases !== undefined && { caseIds: cases.map(parseCaseName) }),
    ...(since !== undefined && { since }),
    ...(limit !== undefined && { limit }),
  }
}

interface Output {
  readonly format: Format
  readonly io: Io
}

async function* documents(lines: AsyncIterable<DeliveryLine>) {
  for await (const line of lines) yield deliveryLogDocument(line)
}

type Asked = Parameters<typeof listDeliveries>[1]

async function write(app: App, filter: Asked, { format, io }: Output): Promise<void> {
  const now = app.runtime.now()
  const { timezone } = app.config.sla.calendar
  if (format.as === 'cards') {
    const { lines, receivers } = await listDeliveries(app, filter)
    const { deliveryLines } = await import('../../report/lines/delivery-lines.js')
    io.out(deliveryLines(lines, receivers, await openSheet(io, 'stdout', { now, timezone })))
    return
  }
  const { lines, receivers } = await streamDeliveries(app, filter)
  const states = receivers.map(receiverDocument)
  const listing = {
    ...{ plural: 'deliveries', singular: 'delivery', fields: DELIVERY_FIELDS, columns: DELIVERY_COLUMNS },
    timezone,
    rows: documents(lines),
    head: { schema: 1, generated_at: toIso(now) },
    tail: { receivers: states },
    after: states.map((state) => ({ type: 'receiver', ...state })),
    words: {},
  }
  await writeListing(listing, format, io)
}

/** What retry and drop are to be done to: named ones, all of a receiver, or all. */
function targetsOf(action: string, names: readonly string[], { all, receiver }: Options): Targets {
  const asked = [names.length > 0, receiver !== undefined, all === true].filter(Boolean).length
  const few = action === 'drop' ? 'name deliveries or a --receiver' : 'name deliveries, a --receiver, or --all'
  if (asked !== 1 || (all === true && action === 'drop')) throw refuse(phrase`deliveries ${action}: which ones?`, few)
  if (names.length > 0) return { names }
  if (receiver === undefined) return 'all'
  const [only, ...others] = receiver
  if (only === undefined || others.length > 0) throw refuse(phrase`deliveries ${action}: one receiver at a time`, few)
  return { receiver: only }
}

const STILL_OPEN = 'what waits or failed: monitor deliveries --state pending failed'

const leftWords = (count: number, say: Say): string =>
  count === 1
    ? say.text('1 other told otherwise meanwhile, or over: left as they are')
    : say`${count} others told otherwise meanwhile, or over: left as they are`

/** Of many that are too late only the number is told; of those that were named each. */
function tellRefused({ refused }: DeliveriesActed, targets: Targets, { machine, io }: { machine: boolean; io: Io }): void {
  if (targets !== 'all' && 'names' in targets)
    for (const { id, reason } of refused)
      reportProblem({ message: phrase`${deliveryName(id)} ${kept(reason)}`, hint: STILL_OPEN }, machine, io)
  else if (refused.length > 0 && io.stderrIsTerminal && !machine) io.err(`${leftWords(refused.length, io.say)}\n`)
}

/** What comes of it; of deliveries that were named and refused each was told already. */
function doneLine(action: 'retry' | 'drop', { done }: DeliveriesActed, { targets, say }: { targets: Targets; say: Say }): string {
  if (done.length === 0) return targets !== 'all' && 'names' in targets ? '' : `${say.text('No delivery waits to be sent.')}\n`
  const what = done.length === 1 ? deliveryName(done[0]!) : say`${done.length} deliveries`
  return action === 'retry'
    ? `${say`${what} due now: the next poll sends, or monitor notify`}\n`
    : `${say`${what} given up; what still holds is told again at the pace of repetitions`}\n`
}

function exitOf({ done, refused }: DeliveriesActed, targets: Targets): ExitCode {
  if (refused.length === 0 || targets === 'all' || 'receiver' in targets) return EXIT.done
  return done.length > 0 ? EXIT.partial : EXIT.failed
}

async function act(action: 'retry' | 'drop', targets: Targets, { options, io }: { options: Options; io: Io }): Promise<ExitCode> {
  const why = oneLine(options.reason ?? '')
  if (action === 'drop' && why === '') throw refuse('say why', 'such as -m "am Telefon erledigt"')
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: false }, async (app) => {
    const acted =
      action === 'retry'
        ? await retryDeliveries(app, targets)
        : await dropDeliveries(app, targets, { who: oneLine(options.as ?? whoAmI(io.env)), why })
    tellRefused(acted, targets, { machine: isMachine(format), io })
    if (format.as === 'cards' || format.as === 'tsv') {
      if (io.stderrIsTerminal) io.err(doneLine(action, acted, { targets, say: io.say }))
    } else {
      await write(app, { ids: acted.done }, { format, io })
    }
    return exitOf(acted, targets)
  })
}

export async function run([action = 'list', ...names]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const acts = action === 'retry' || action === 'drop'
  if (!acts && (action !== 'list' || names.length > 0))
    throw refuse(
      phrase`deliveries ${[action, ...names].join(' ')}: no such action`,
      'monitor deliveries, or: monitor deliveries retry D-17',
    )
  refuseForeign(action, options, ACTIONS_OF)
  if (acts) return act(action, targetsOf(action, names, options), { options, io })
  const format = formatOf(options, io)
  const filter = deliveryFilter(options, runtimeOf(options, io).now())
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    await write(app, filter, { format, io })
    return EXIT.done
  })
}
