import { type Command, Option } from 'commander'
import type { App } from '../../app/app.js'
import type { Applied } from '../../app/replay/apply.js'
import type { ReplayQuery } from '../../app/replay/replay.js'
import type { Config } from '../../model/config.js'
import type { BeforeAfter, Replay } from '../../model/replay.js'
import { unknownDocument } from '../../report/documents/case-document.js'
import { REPLAY_FIELDS, replayedDocument, replaySummary } from '../../report/documents/replay-document.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { REPLAY_COLUMNS } from '../listing/pipe-columns.js'
import { tellUnknown } from '../listing/write-cases.js'
import { type Listing, writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf, isMachine, type MachineFormat } from '../options/formats.js'
import { addSelected, type SelectionOptions, selectionOf } from '../options/selection.js'
import { progressLine } from '../terminal/progress-line.js'
import { runtimeOf } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor replay --config new.yaml', 'what new.yaml would have made of the last 90 days, beside the configuration in force'],
  ['monitor replay --config new.yaml --since 30d --csv > changed.csv', 'every case that differs, for a spreadsheet'],
  ['monitor replay --against old.yaml', 'after the file was changed: what the change does, beside a copy of the old one'],
  ['monitor replay --config new.yaml --apply', 'and judge by it what is open; closed cases keep what they came to'],
]

interface Options extends GlobalOptions, FormatOptions, Pick<SelectionOptions, 'since' | 'until' | 'limit'> {
  readonly against?: string
  readonly apply?: boolean
  readonly exitStatus?: boolean
}

const SINCE = '90d'
const SHOWN = 50

export const about = `--config names the configuration to try. The database is that of the one in
force (or --db), wherever the tried file lies. Both judge what is stored, as of
now (--now), with all that people said and did: labels, merges, answers by
phone, closed cases. What a replay cannot know is said below its result.`

export function define(command: Command): void {
  command
    .option('--against <file>', 'compare with this configuration; default: the one in force, as found without --config')
    .option('--apply', 'judge by the configuration that is tried what is open; without it nothing is written')
    .option('--exit-status', 'exit 8 when any case would differ')
  addSelected(command, [
    new Option('--since <when>', 'cases that began since: 30d, or an instant').default(SINCE),
    new Option('--until <when>', 'cases that began until'),
    new Option('--limit <n>', `at most so many cases; a page for people shows ${SHOWN}`),
  ])
  addFormats(command, { fields: 'case,changes,reasons', template: '{{case}} {{changes}} {{reasons}}', known: REPLAY_FIELDS })
}

interface Done {
  readonly found: Replay
  readonly limit: number | null
  readonly applied: Applied | null
}

/** Open cases that the tried rules would not have opened: they are there, and only a person ends them. */
const leftOpen = ({ cases }: Replay): string[] =>
  cases.flatMap(({ caseId, before, after }) =>
    caseId !== null && before?.state === 'open' && after === null ? [`C-${caseId}`] : [],
  )

const appliedDocument = ({ found, applied }: Done) =>
  applied === null ? null : { mentions: applied.judged, threads: applied.joined, left_open: leftOpen(found) }

function listingOf(done: Done): Listing {
  const { found, limit } = done
  const unknown = found.unknown.map(unknownDocument)
  const summary = replaySummary(found)
  const applied = appliedDocument(done)
  return {
    plural: 'cases',
    singular: 'case',
    rows: found.cases.slice(0, limit ?? found.cases.length).map(replayedDocument),
    fields: REPLAY_FIELDS,
    columns: REPLAY_COLUMNS,
    timezone: found.timezone,
    head: { schema: 1, generated_at: toIso(found.generatedAt), complete: unknown.length === 0, ...summary },
    tail: { applied, unknown },
    after: [
      { type: 'summary', ...summary },
      ...(applied === null ? [] : [{ type: 'applied', ...applied }]),
      ...unknown.map((each) => ({ type: 'unknown', ...each })),
    ],
    words: {},
  }
}

async function write(done: Done, format: MachineFormat | { readonly as: 'cards' }, io: Io): Promise<void> {
  const { found } = done
  const time = { now: found.generatedAt, timezone: found.timezone }
  if (format.as === 'cards') {
    const { replayPage } = await import('../../report/replay/replay-page.js')
    io.out(replayPage(found, await openSheet(io, 'stdout', time), done.limit ?? SHOWN))
  } else await writeListing(listingOf(done), format, io)
  if (format.as !== 'json' && format.as !== 'ndjson') await tellUnknown(found.unknown, io, time)
}

/** What was written, and what it leaves to a person; a document has it as `applied`. */
function tellApplied({ found, applied }: Done, { against }: Options, { machine, io }: { machine: boolean; io: Io }): void {
  if (applied === null) return
  if (!machine) io.err(`${io.say`applied: ${applied.judged} mentions judged again, ${applied.joined} threads joined again`}\n`)
  const left = leftOpen(found)
  if (left.length > 0) {
    const names = left.length > 12 ? [...left.slice(0, 12), '…'] : left
    reportProblem(
      {
        message: phrase`open, though these rules would not open it: ${names.join(' ')}`,
        hint: 'monitor dismiss closes what is none',
      },
      machine,
      io,
    )
  }
  if (against === undefined) {
    const { before, after } = found.configs
    reportProblem(
      { message: phrase`${before} is still in force: the next poll judges by it again`, hint: phrase`put ${after} in its place` },
      machine,
      io,
    )
  }
}

async function look(
  app: App,
  { configs, options }: { readonly configs: BeforeAfter<Config>; readonly options: Options },
  io: Io,
): Promise<Done> {
  const now = app.runtime.now()
  const { since, until, limit } = selectionOf({ ...options, since: options.since ?? SINCE }, now)
  const { replay } = await import('../../app/replay/replay.js')
  const progress = progressLine(io)
  const query: ReplayQuery = {
    configs,
    since: since ?? now,
    until: until ?? now,
    onProgress: ({ mentions }) => progress.show(io.say`replaying: ${mentions} mentions`),
  }
  const found = await replay(app, query).finally(progress.clear)
  if (options.apply !== true) return { found, limit: limit ?? null, applied: null }
  const { applyReplay } = await import('../../app/replay/apply.js')
  return { found, limit: limit ?? null, applied: await applyReplay(app, configs.after) }
}

/** Exit 3 when something could not be seen: an answer may exist that neither configuration knows of. */
export async function run(_args: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  const { openReplay } = await import('../../app/replay/open.js')
  const { app, configs } = await openReplay(runtimeOf(options, io), {
    tried: options.config ?? null,
    against: options.against ?? null,
    database: options.db ?? null,
    readonly: options.apply !== true,
  })
  try {
    const done = await look(app, { configs, options }, io)
    await write(done, format, io)
    tellApplied(done, options, { machine: isMachine(format), io })
    if (options.exitStatus === true && done.found.cases.length > 0) return EXIT.findings
    return done.found.unknown.length > 0 ? EXIT.partial : EXIT.done
  } finally {
    await app.close()
  }
}
