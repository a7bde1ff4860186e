import { flushKeys, type Key, readKeys } from './keys.js'
import type { Terminal } from './terminal.js'

/** The pieces of one key come within this time, even over a slow line. */
const KEY_MS = 50

/** Keys out of what is typed; an escape that nothing follows is a key by itself. */
export function readInput(terminal: Pick<Terminal, 'onInput'>, press: (key: Key) => void): void {
  let rest = ''
  let timer: NodeJS.Timeout | undefined
  terminal.onInput((text) => {
    clearTimeout(timer)
    const read = readKeys(rest + text)
    rest = read.rest
    read.keys.forEach(press)
    if (rest !== '\x1b') return
    timer = setTimeout(() => {
      const alone = flushKeys(rest)
      rest = ''
      alone.forEach(press)
    }, KEY_MS)
  })
}
