import type { Command } from 'commander'
import type { App } from '../app/app.js'
import { parseCaseName } from '../app/case-name.js'
import { EXIT, type ExitCode, MonitorError } from '../util/errors.js'
import type { GlobalOptions } from './command.js'
import type { Io } from './io.js'
import { whoAmI } from './real-io.js'
import { withApp } from './with-app.js'

export interface ActOptions extends GlobalOptions {
  readonly reason?: string
  readonly as?: string
}

/** What all acts take: cases (`-` reads them from stdin), why, and who. */
export function addActOptions(command: Command): void {
  command
    .argument('<case...>', 'cases, such as C-12; - reads them from stdin, one a line or as NDJSON of a listing')
    .option('-m, --reason <text>', 'why; kept in the history')
    .option('--as <name>', 'who acts (else $MONITOR_USER, the login name)')
}

function caseOfLine(line: string): string | null {
  if (!line.startsWith('{')) return line
  try {
    const parsed: unknown = JSON.parse(line)
    if (typeof parsed !== 'object' || parsed === null || !('case' in parsed)) return null
    return String(parsed.case)
  } catch {
    throw new MonitorError('stdin holds a line that is neither a case nor JSON', { exit: EXIT.usage })
  }
}

async function named(words: readonly string[], io: Io): Promise<number[]> {
  const names = words.includes('-') ? [...words.filter((word) => word !== '-'), ...(await io.readStdin()).split('\n')] : words
  const cases = names.map((name) => name.trim()).filter((name) => name !== '').map(caseOfLine).filter((name) => name !== null)
  return [...new Set(cases.map(parseCaseName))]
}

/** Does one act on each case; one that fails does not stop the others. */
export async function actOnCases(
  words: readonly string[],
  setup: { readonly options: ActOptions; readonly io: Io; readonly done: string },
  act: (app: App, caseId: number, actor: { who: string; why: string | null }) => Promise<void>,
): Promise<ExitCode> {
  const { options, io } = setup
  const ids = await named(words, io)
  const actor = { who: options.as ?? whoAmI(io.env), why: options.reason ?? null }
  return withApp({ options, io, readonly: false }, async (app) => {
    let failure: unknown = null
    for (const id of ids) {
      try {
        await act(app, id, actor)
        if (io.stderrIsTerminal) io.err(`C-${id} ${setup.done}\n`)
      } catch (thrown) {
        if (ids.length === 1) throw thrown
        io.err(`monitor: ${thrown instanceof Error ? thrown.message : String(thrown)}\n`)
        failure = thrown
      }
    }
    return failure === null ? EXIT.done : EXIT.failed
  })
}
