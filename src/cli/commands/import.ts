import { accessSync, constants, createReadStream, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { type Command, Option } from 'commander'
import { type ImportOptions, importMentions } from '../../app/import/import-mentions.js'
import { figure } from '../../report/shapes/figures.js'
import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { fileFault } from '../../util/file-fault.js'
import { kept, phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { importExit, tellImport } from '../import-summary.js'
import type { Io } from '../io.js'
import { progressLine } from '../terminal/progress-line.js'
import { whoAmI } from '../terminal/real-io.js'
import { trialLine } from '../trial-line.js'
import { runtimeOf, withApp } from '../with-app.js'

export const examples: readonly Example[] = [
  ['monitor import mentions.ndjson', 'store what a file brings: listed and judged, alerted only where it is young'],
  ['read-tickets | monitor import - --source tickets', 'from another program, under a name of its own'],
  [
    'monitor import everything.ndjson',
    'read back what monitor export wrote: each mention goes under the source that it came from',
  ],
  ['monitor import mentions.ndjson --dry-run', 'look at what would be stored, and at the lines that cannot be read'],
]

export const about = `A line is an object with "id" and "url" or "text", and whatever is known of
platform, author {id, handle, name, url, followers}, title, html, published_at,
edited_at, parent_id, root_id, language, official, deleted, source. What is known
already is left alone, so a file may be imported again and again.
What monitor export wrote is read back: mentions, and what people labelled; its
other lines are passed over.`

export function define(command: Command): void {
  command
    .argument('<file>', 'NDJSON: one mention a line; - for standard input')
    .option(
      '--source <id>',
      'under which source it is stored: one of the configuration, or a name of its own (default: the one that a line names, or import)',
    )
    .option('--baseline', 'take it as history (default): only what is younger than alerts.baseline alerts')
    .option('--no-baseline', 'take it as news: whatever in it waits for an answer alerts at the next poll')
    .option('--dry-run', 'read and print, write nothing')
    .addOption(new Option('--json', 'what was done as one JSON document').helpGroup('Output:'))
    .addOption(
      new Option('--ndjson', 'the same, one object a line: each line that was left out, then the rest').helpGroup('Output:'),
    )
}

interface Options extends GlobalOptions {
  readonly source?: string
  readonly baseline?: boolean
  readonly dryRun?: boolean
  readonly json?: boolean
  readonly ndjson?: boolean
}

/** Bytes of a file, or of standard input, as they come. What cannot be read is told at once. */
function open(file: string, io: Io): AsyncIterable<Buffer> {
  if (file === '-') return io.stdin()
  const path = resolve(io.cwd, file)
  try {
    accessSync(path, constants.R_OK)
    if (statSync(path).isDirectory()) throw new Error('it is a folder')
  } catch (thrown) {
    throw new MonitorError(phrase`${file}: cannot be read: ${kept(fileFault(thrown))}`, { exit: EXIT.usage })
  }
  return bytesOf(path, io.signal)
}

async function* bytesOf(path: string, signal: AbortSignal): AsyncGenerator<Buffer> {
  yield* createReadStream(path, { highWaterMark: 262_144, signal })
}

export async function run([file = '-']: readonly string[], options: Options, io: Io): Promise<ExitCode> {
  const dryRun = options.dryRun === true
  const machine = options.json === true || options.ndjson === true
  if (options.json && options.ndjson)
    throw new MonitorError('choose one of --json, --ndjson', { exit: EXIT.usage, hint: 'see: monitor help formatting' })
  return withApp({ options, io, readonly: dryRun, orEmpty: true }, async (app) => {
    const progress = progressLine(io)
    const { say } = io
    const words = {
      read: (lines: number) => say`importing: ${figure(lines, say)} lines`,
      join: () => say.text('joining threads'),
    }
    const use: ImportOptions = {
      source: options.source ?? null,
      who: whoAmI(io.env),
      baseline: options.baseline !== false,
      dryRun,
      onProgress: (stage, lines) => progress.show(words[stage](lines)),
      ...(dryRun &&
        !machine && {
          onMentions: (source, mentions) => {
            progress.clear()
            io.out(mentions.map((each) => trialLine(source, each)).join(''))
          },
        }),
    }
    const result = await importMentions(app, open(file, io), use).finally(progress.clear)
    tellImport(result, options, { io, now: runtimeOf(options, io).now() })
    return importExit(result, machine, io)
  })
}
