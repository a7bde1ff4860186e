import { oneLine, truncate } from '../../util/text.js'
import type { Io } from '../io.js'

export interface ProgressLine {
  readonly show: (text: string) => void
  readonly clear: () => void
}

/** Written at most so often: a line that flickers cannot be read. */
const EVERY = 50

/** One line on stderr that is written over; silent when nobody watches. */
export function progressLine(io: Io): ProgressLine {
  if (!io.stderrIsTerminal) return { show: () => undefined, clear: () => undefined }
  let last = 0
  let shown = false
  return {
    show: (text) => {
      const now = io.clock()
      if (now - last < EVERY) return
      last = now
      shown = true
      io.err(`\r\u001b[K${truncate(oneLine(text), Math.max(20, io.columns - 1))}`)
    },
    clear: () => {
      if (shown) io.err('\r\u001b[K')
      shown = false
    },
  }
}
