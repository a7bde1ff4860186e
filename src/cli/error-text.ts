import { jsonText } from '../report/shapes/json-text.js'
import { EXIT, type ExitCode, hintOf, MonitorError, messageOf } from '../util/errors.js'
import { type Phrase, phrase } from '../util/say.js'
import { stripControls } from '../util/text.js'
import type { Io } from './io.js'
import { ClosedOutput } from './terminal/closed-output.js'

/** Whoever reads the log as JSON reads the last line of it so too. */
const LOG_AS_JSON = /^--log-format(?:=json | json$)/
const MACHINE_FORMAT = /^--(json|ndjson|csv)(=|$)/

/** Whether the caller asked for a machine format, and so for machine errors. What stands behind `--` is no option. */
function wantsMachineErrors(argv: readonly string[]): boolean {
  const end = argv.indexOf('--')
  const words = end === -1 ? argv : argv.slice(0, end)
  return words.some((word, index) => MACHINE_FORMAT.test(word) || LOG_AS_JSON.test(`${word} ${words[index + 1] ?? ''}`))
}

const indented = (text: string): string => stripControls(text).trimEnd().split('\n').join('\n  ')

/** Something that went wrong beside the main thing, such as one source of many: on stderr, as text in the language of the reader, or as JSON. */
export function reportProblem(
  problem: { readonly message: string | Phrase; readonly hint?: string | Phrase | null; readonly code?: ExitCode },
  machine: boolean,
  io: Io,
): void {
  const { message, hint = null, code = EXIT.partial } = problem
  if (machine) {
    const said = { message: stripControls(String(message)), hint: hint === null ? null : String(hint) }
    io.err(`${jsonText({ type: 'error', code, ...said })}\n`)
  } else {
    const told = (said: string | Phrase): string => indented(io.instants.told(io.say.text(said)))
    io.err(`monitor: ${told(message)}\n${hint === null ? '' : `  ${told(hint)}\n`}`)
  }
}

/** Says on stderr what went wrong, as text or, for scripts that asked for a machine format, as one JSON object. */
export function reportError(thrown: unknown, argv: readonly string[], io: Io): ExitCode {
  const machine = wantsMachineErrors(argv)
  if (io.signal.aborted) {
    reportProblem({ message: phrase`interrupted; everything stored so far is kept`, code: EXIT.interrupted }, machine, io)
    return EXIT.interrupted
  }
  if (thrown instanceof ClosedOutput) return EXIT.done
  if (thrown instanceof MonitorError) {
    reportProblem({ ...thrown.said, code: thrown.exit }, machine, io)
    return thrown.exit
  }
  // A fault that we did not foresee: the stack is what makes a report useful.
  const debugging = Boolean(io.env['MONITOR_DEBUG'])
  const hint = hintOf(thrown) ?? (debugging ? null : phrase`This was not expected. MONITOR_DEBUG=1 prints where it happened.`)
  reportProblem({ message: messageOf(thrown), hint, code: EXIT.failed }, machine, io)
  if (debugging && thrown instanceof Error) io.err(`${stripControls(thrown.stack ?? '')}\n`)
  return EXIT.failed
}
