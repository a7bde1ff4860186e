import { type Command, Option } from 'commander'
import type { Actor } from '../app/act.js'
import type { App } from '../app/app.js'
import { parseCaseName } from '../app/case-name.js'
import { jsonText } from '../report/json-text.js'
import { EXIT, type ExitCode, MonitorError, messageOf } from '../util/errors.js'
import { toIso } from '../util/instant.js'
import type { GlobalOptions } from './command.js'
import { reportProblem } from './error-text.js'
import type { Io } from './io.js'
import { whoAmI } from './real-io.js'
import { withApp } from './with-app.js'

export interface ActOptions extends GlobalOptions {
  readonly reason?: string
  readonly as?: string
  readonly json?: boolean
}

/** Who acts and why, on every act. */
export function addActorOptions(command: Command): void {
  command
    .option('-m, --reason <text>', 'why; kept in the history')
    .option('--as <name>', 'who acts (else $MONITOR_USER, the login name)')
    .addOption(new Option('--json', 'what was done as one JSON document').helpGroup('Output:'))
}

/** What acts on cases take: cases (`-` reads them from stdin), why, and who. */
export function addActOptions(command: Command): void {
  command.argument('<case...>', 'cases, such as C-12; - reads them from stdin: one a line, or any listing but CSV')
  addActorOptions(command)
}

export const actorOf = (options: ActOptions, io: Io): Actor => ({
  who: options.as ?? whoAmI(io.env),
  why: options.reason ?? null,
})

const caseIn = (value: unknown): string[] =>
  typeof value === 'object' && value !== null && 'case' in value ? [String(value.case)] : []

/** The cases of one line of stdin: a name, a tab-separated record, a line of NDJSON, or a whole JSON document. */
function casesOfLine(line: string): string[] {
  if (!line.startsWith('{')) return [line.split('\t')[0]!.trim()]
  let parsed: unknown
  try {
    parsed = JSON.parse(line)
  } catch {
    throw new MonitorError('stdin holds a line that is neither a case nor JSON', { exit: EXIT.usage })
  }
  const list = typeof parsed === 'object' && parsed !== null && 'cases' in parsed ? parsed.cases : null
  return Array.isArray(list) ? list.flatMap(caseIn) : caseIn(parsed)
}

async function named(words: readonly string[], io: Io): Promise<number[]> {
  const typed = words.filter((word) => word !== '-')
  const lines = words.includes('-') ? (await io.readStdin()).split('\n').filter((line) => line.trim() !== '') : []
  return [...new Set([...typed, ...lines.flatMap(casesOfLine)].map(parseCaseName))]
}

/** What came of it, as `--json` tells it. */
export const actDocument = (now: number, act: string, done: readonly string[], failed: readonly object[]): string =>
  `${jsonText({ schema: 1, generated_at: toIso(now), act, done, failed })}\n`

interface Setup {
  readonly options: ActOptions
  readonly io: Io
  readonly act: string
  /** `C-12 acknowledged`, on a terminal. */
  readonly done: string
}

/** Does one act on each case; one that fails does not stop the others. */
export async function actOnCases(
  words: readonly string[],
  { options, io, act, done }: Setup,
  doIt: (app: App, caseId: number, actor: Actor) => Promise<void>,
): Promise<ExitCode> {
  const ids = await named(words, io)
  const actor = actorOf(options, io)
  const json = options.json === true
  return withApp({ options, io, readonly: false }, async (app) => {
    const succeeded: string[] = []
    const failed: { readonly case: string; readonly message: string }[] = []
    for (const id of ids) {
      try {
        await doIt(app, id, actor)
        succeeded.push(`C-${id}`)
        if (io.stderrIsTerminal && !json) io.err(`C-${id} ${done}\n`)
      } catch (thrown) {
        if (ids.length === 1 || io.signal.aborted) throw thrown
        failed.push({ case: `C-${id}`, message: messageOf(thrown) })
        if (!json) reportProblem({ message: messageOf(thrown) }, false, io)
      }
    }
    if (json) io.out(actDocument(app.runtime.now(), act, succeeded, failed))
    return failed.length > 0 ? EXIT.failed : EXIT.done
  })
}
