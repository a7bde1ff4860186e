import { EXIT, type ExitCode, MonitorError } from '../../util/errors.js'
import { reportError } from '../error-text.js'
import type { Io } from '../io.js'

/** How often is looked for what is due: due times and alert steps are minutes, not seconds. */
const TICK = 60_000

/**
 * Runs round after round until interrupted. Each opens everything anew, so that a changed configuration holds from the next one on. The
 * first must succeed, for a fault in it is one of configuration; later ones are told and tried again.
 */
export async function watch(round: () => Promise<ExitCode>, argv: readonly string[], io: Io): Promise<ExitCode> {
  await round()
  for (;;) {
    await io.sleep(TICK)
    if (io.signal.aborted) throw new MonitorError('interrupted', { exit: EXIT.interrupted })
    try {
      await round()
    } catch (thrown) {
      if (io.signal.aborted) throw thrown
      reportError(thrown, argv, io)
    }
  }
}
