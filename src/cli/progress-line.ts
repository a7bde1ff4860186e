import { oneLine } from '../util/text.js'
import type { Io } from './io.js'

/** One line on stderr that is written over; silent when nobody watches. */
export function progressLine(io: Io): { show: (text: string) => void; clear: () => void } {
  if (!io.stderrIsTerminal) return { show: () => undefined, clear: () => undefined }
  let last = 0
  return {
    show: (text) => {
      const now = io.clock()
      if (now - last < 50) return
      last = now
      io.err(`\r\u001b[K${oneLine(text).slice(0, Math.max(20, io.columns - 1))}`)
    },
    clear: () => io.err('\r\u001b[K'),
  }
}
