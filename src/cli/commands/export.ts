import { type Command, Option } from 'commander'
import type { App } from '../../app/app.js'
import { openExport } from '../../app/export/export-records.js'
import { openWholeFile } from '../../app/export/whole-file.js'
import { figure } from '../../report/shapes/figures.js'
import { EXIT, type ExitCode } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Example, GlobalOptions } from '../command.js'
import { reportProblem } from '../error-text.js'
import type { Io } from '../io.js'
import {
  addExportSelection,
  EXPORT_SELECTION,
  type ExportSelectionOptions,
  type ExportWanted,
  exportWanted,
} from '../options/export-selection.js'
import { progressLine } from '../terminal/progress-line.js'
import { runtimeOf, withApp } from '../with-app.js'
import { writeExport } from '../write-export.js'

export const examples: readonly Example[] = [
  ['monitor export everything.ndjson', 'all that is stored, in a file that you alone may read'],
  ["monitor export --author '@petra@social.example' petra.ndjson", 'all that is stored of one person, for whoever asks for it'],
  ['monitor export --only mentions --since 30d | jq -r .text', 'from a pipe: what was written in the last thirty days'],
  ['monitor export --opml feeds.opml', 'the feeds, for another reader'],
]

export const about = `One JSON object a line, each with its "type". The first one is "export", the
last one is "end" with the number of lines of each type: where it is missing,
the export was cut. What a poll writes meanwhile may be in it or not.
Filters choose mentions, cases by the mention that they are shown by, and
deliveries that tell of those cases. What they say nothing about is left out:
silences with any filter, sources with any but --source, gaps with any but
--source, --since and --until. With --search, what is not about you.`

export function define(command: Command): void {
  command
    .argument('[file]', 'where it is written, readable by you alone; without it, or with -, to standard output')
    .option('--force', 'replace a file that is there')
    .addOption(
      new Option('--opml', 'only feeds, comment feeds and WordPress sites, as OPML 2.0').conflicts([...EXPORT_SELECTION]),
    )
  addExportSelection(command)
}

export type ExportOptions = GlobalOptions & ExportSelectionOptions & { readonly force?: boolean; readonly opml?: boolean }

/** Where the text goes. */
interface Outlet {
  readonly write: (text: string) => void | Promise<void>
  readonly keep: () => Promise<void>
  readonly drop: () => Promise<void>
}

const toStdout = (io: Io): Outlet => ({
  write: async (text) => {
    io.out(text)
    await io.drained()
  },
  keep: async () => undefined,
  drop: async () => undefined,
})

/** Returns what is said of it at its end. */
async function exportAll(app: App, { parts, selection }: ExportWanted, write: Outlet['write'], io: Io): Promise<string> {
  const { say } = io
  const progress = progressLine(io)
  const lines = await writeExport(await openExport(app, parts, selection), {
    version: io.version,
    write,
    onProgress: (count) => progress.show(say`exporting: ${figure(count, say)} lines`),
  }).finally(progress.clear)
  return say`${figure(lines, say)} lines written`
}

async function feedsOnly(app: App, write: Outlet['write'], io: Io): Promise<string> {
  const { writeOpml } = await import('../write-opml.js')
  await writeOpml(app, write, io)
  return ''
}

function interrupted(file: string | null, io: Io): ExitCode {
  const message = file === null ? phrase`interrupted; the export is cut` : phrase`interrupted; ${file} was not written`
  reportProblem({ message, code: EXIT.interrupted }, false, io)
  return EXIT.interrupted
}

export async function run([name = '-']: readonly string[], options: ExportOptions, io: Io): Promise<ExitCode> {
  const file = name === '-' ? null : name
  const wanted = exportWanted(options, runtimeOf(options, io).now())
  const isOpml = options.opml === true
  return withApp({ options, io, readonly: true, orEmpty: isOpml }, async (app) => {
    const outlet = file === null ? toStdout(io) : await openWholeFile(file, { cwd: io.cwd, replace: options.force === true })
    // Where the lines themselves are seen, nothing may stand between them; and from cron only what matters is mailed.
    const told = io.stderrIsTerminal && (file !== null || !io.stdoutIsTerminal)
    const beside = told ? io : { ...io, stderrIsTerminal: false }
    try {
      const done = isOpml ? await feedsOnly(app, outlet.write, io) : await exportAll(app, wanted, outlet.write, beside)
      io.signal.throwIfAborted()
      await outlet.keep()
      if (told && done !== '') io.err(`${done}\n`)
      return EXIT.done
    } catch (thrown) {
      await outlet.drop()
      if (io.signal.aborted) return interrupted(file, io)
      throw thrown
    }
  })
}
