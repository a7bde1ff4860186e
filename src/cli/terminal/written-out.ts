import type { Writable } from 'node:stream'
import { MonitorError } from '../../util/errors.js'
import { phrase } from '../../util/say.js'
import type { Io } from '../io.js'
import { ClosedOutput } from './closed-output.js'

const isClosedPipe = (fault: Error): boolean => 'code' in fault && fault.code === 'EPIPE'

const writeFault = (fault: Error): Error =>
  isClosedPipe(fault) ? new ClosedOutput() : new MonitorError(phrase`cannot write the output: ${fault.message}`, { cause: fault })

/** Writes data for whoever reads it: another program, a file, a person. */
export function writtenOut(stdout: Writable): Pick<Io, 'out' | 'drained'> {
  return {
    /** Knows at once when it failed: a closed pipe, a full disk. The stream's own event comes too late to stop a long listing. */
    out: (text) => {
      stdout.write(text)
      const fault: Error | null = stdout.errored
      if (fault !== null) throw writeFault(fault)
    },
    /** Node queues what a slow reader of a pipe has not taken yet: waits until it has, or is gone, so that nothing piles up in memory. */
    drained: () => {
      if (!stdout.writableNeedDrain) return Promise.resolve()
      return new Promise((go, fail) => {
        const taken = (): void => {
          stdout.off('error', gone)
          go()
        }
        const gone = (fault: Error): void => {
          stdout.off('drain', taken)
          fail(writeFault(fault))
        }
        stdout.once('drain', taken)
        stdout.once('error', gone)
      })
    },
  }
}
