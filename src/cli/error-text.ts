import { EXIT, type ExitCode, MonitorError, messageOf } from '../util/errors.js'
import { stripControls } from '../util/text.js'
import type { Io } from './io.js'

const MACHINE_FORMAT = /^--(json|ndjson|csv)(=|$)/

/** Says on stderr what went wrong, as text or, for scripts that asked for a machine format, as one JSON object. */
export function reportError(thrown: unknown, argv: readonly string[], io: Io): ExitCode {
  const interrupted = io.signal.aborted
  const known = thrown instanceof MonitorError ? thrown : null
  const code = interrupted ? EXIT.interrupted : (known?.exit ?? EXIT.failed)
  const message = interrupted ? 'interrupted; everything stored so far is kept' : stripControls(messageOf(thrown))
  const hint = interrupted ? null : (known?.hint ?? null)
  if (argv.some((word) => MACHINE_FORMAT.test(word))) {
    io.err(`${JSON.stringify({ type: 'error', code, message, hint })}\n`)
    return code
  }
  io.err(`monitor: ${message}\n`)
  if (hint !== null) io.err(`  ${stripControls(hint)}\n`)
  // A fault that we did not foresee: the stack is what makes a report useful.
  if (known === null && !interrupted && io.env['MONITOR_DEBUG'] && thrown instanceof Error) io.err(`${thrown.stack ?? ''}\n`)
  else if (known === null && !interrupted) io.err('  This was not expected. MONITOR_DEBUG=1 prints where it happened.\n')
  return code
}
