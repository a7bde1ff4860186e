import type { Command } from 'commander'
import { listSources } from '../../app/polling/list-sources.js'
import { isSecretFault } from '../../app/polling/secret-fault.js'
import { testSource } from '../../app/polling/test-source.js'
import { SOURCE_FIELDS, type SourceRow, sourceDocument, sourceLine } from '../../report/documents/source-document.js'
import { TRIAL_FIELDS, trialDocument } from '../../report/documents/trial-document.js'
import { EXIT, type ExitCode, hintOf, MonitorError, messageOf } from '../../util/errors.js'
import { toIso } from '../../util/instant.js'
import { phrase, type Said } from '../../util/say.js'
import { shownAddress } from '../../util/stored-address.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import { openSheet } from '../listing/open-sheet.js'
import { SOURCE_COLUMNS, TRIAL_COLUMNS } from '../listing/pipe-columns.js'
import { writeListing } from '../listing/write-listing.js'
import { addFormats, type FormatOptions, formatOf, isMachine } from '../options/formats.js'
import { refuseForeign } from '../refuse.js'
import { withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor sources', 'which source is read, when it is asked next, and what is wrong with it'],
  ['monitor sources test forum', 'fetch one and show what it would store, and how it would be judged'],
  ['monitor sources test https://blog.example/feed/', 'the same for a feed that is not configured yet'],
  ['monitor sources export --opml > feeds.opml', 'the feeds, for another reader'],
]

export function define(command: Command): void {
  command
    .argument('[action]', 'list, test or export', 'list')
    .argument('[source]', 'for test: id of a source, or a URL')
    .option('--allow-private', 'for test: it stands in a private network')
    .option('--opml', 'for export: feeds, comment feeds and WordPress sites as OPML 2.0')
  addFormats(command, { fields: 'source,health,message', template: '{{source}} {{health}} {{message}}', known: SOURCE_FIELDS })
}

type Options = GlobalOptions & FormatOptions & { readonly opml?: boolean; readonly allowPrivate?: boolean }

async function list(options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    const now = app.runtime.now()
    const { timezone } = app.config.sla.calendar
    const rows: SourceRow[] = (await listSources(app)).map(({ config, ...line }) => ({
      ...config,
      ...line,
      url: shownAddress(config.url),
    }))
    if (format.as === 'cards') {
      const { sourceLines } = await import('../../report/lines/source-lines.js')
      io.out(sourceLines(rows, await openSheet(io, 'stdout', { now, timezone })))
      return EXIT.done
    }
    const head = { schema: 1, generated_at: toIso(now) }
    const documents = rows.map((row) => (format.as === 'ndjson' ? sourceLine(row) : sourceDocument(row)))
    const names = { plural: 'sources', singular: 'source', fields: SOURCE_FIELDS, columns: SOURCE_COLUMNS, timezone }
    await writeListing({ ...names, rows: documents, head, tail: {}, after: [], words: {} }, format, io)
    return EXIT.done
  })
}

async function test(target: string, options: Options, io: Io): Promise<ExitCode> {
  const format = formatOf(options, io)
  return withApp({ options, io, readonly: true, orEmpty: true }, async (app) => {
    const { mentions, warnings, stoppedBy } = await testSource(app, target, options)
    const now = app.runtime.now()
    const { timezone } = app.config.sla.calendar
    if (format.as === 'cards') {
      const { trialLines } = await import('../../report/lines/trial-lines.js')
      io.out(trialLines(mentions, await openSheet(io, 'stdout', { now, timezone })))
    } else {
      const head = { schema: 1, generated_at: toIso(now), source: shownAddress(target) }
      const names = { plural: 'mentions', singular: 'mention', fields: TRIAL_FIELDS, columns: TRIAL_COLUMNS, timezone }
      await writeListing(
        { ...names, rows: mentions.map(trialDocument), head, tail: { warnings }, after: [], words: {} },
        format,
        io,
      )
    }
    if (format.as !== 'json') for (const warning of warnings) reportProblem({ message: warning }, isMachine(format), io)
    if (stoppedBy === null) return EXIT.done
    const code = exitOf(stoppedBy)
    reportProblem({ message: messageOf(stoppedBy), hint: hintOf(stoppedBy), code }, isMachine(format), io)
    return code
  })
}

/** Something was shown, but not all that there is. */
const exitOf = (thrown: unknown): ExitCode => (isSecretFault(thrown) ? EXIT.secret : EXIT.partial)

async function exportOpml(options: Options, io: Io): Promise<ExitCode> {
  const { writeOpml } = await import('../write-opml.js')
  await withApp({ options, io, readonly: true, orEmpty: true }, (app) => writeOpml(app, io.out, io))
  return EXIT.done
}

const SHOWN = ['list', 'test']
const ACTIONS_OF = {
  opml: ['export'],
  allowPrivate: ['test'],
  ndjson: SHOWN,
  csv: SHOWN,
  excel: SHOWN,
  format: SHOWN,
  json: SHOWN,
}

export async function run([action = 'list', target]: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const isWhole = target === undefined ? action === 'list' || (action === 'export' && options.opml === true) : action === 'test'
  if (isWhole) refuseForeign(action, options, ACTIONS_OF)
  if (action === 'list' && target === undefined) return list(options, io)
  if (action === 'test' && target !== undefined) return test(target, options, io)
  if (action === 'export' && target === undefined && options.opml === true) return exportOpml(options, io)
  const unclear: Readonly<Record<string, Said>> = {
    test: 'sources test: which one?',
    export: 'sources export: as what? add --opml',
  }
  const wrong =
    target === undefined && unclear[action] !== undefined
      ? unclear[action]
      : phrase`sources ${[action, ...(target === undefined ? [] : [target])].join(' ')}: no such action`
  throw new MonitorError(wrong, {
    exit: EXIT.usage,
    hint: action === 'export' ? 'monitor sources export --opml' : 'monitor sources, or: monitor sources test ID|URL',
  })
}
