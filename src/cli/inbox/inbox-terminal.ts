import type { Terminal } from '../../inbox/terminal.js'
import { PLAIN } from '../../report/shapes/style.js'
import type { Io } from '../io.js'

/** The other screen, no cursor, no lines that run on into the next one, and pasted text told from typed. */
const ENTER = '\x1b[?1049h\x1b[?25l\x1b[?7l\x1b[?2004h'
const LEAVE = '\x1b[?2004l\x1b[?7h\x1b[?25h\x1b[?1049l'
const DEFAULT_ROWS = 24

export interface OpenTerminal extends Terminal {
  /** As it was before; may be called twice. */
  readonly close: () => void
}

/** Whether a whole screen can be drawn, and keys read. */
export const hasScreen = ({ env, stdoutIsTerminal }: Io): boolean =>
  stdoutIsTerminal && process.stdin.isTTY === true && env['TERM'] !== 'dumb'

/** Asks the terminal of whoever sits there to copy it, be that at the other end of a line. Some allow it, the others ignore it. */
export const copyText = (text: string): void => void process.stdout.write(`\x1b]52;c;${Buffer.from(text).toString('base64')}\x07`)

/** Takes the screen and the keys. However the process ends, both are given back. */
export function openTerminal(): OpenTerminal {
  const { stdin, stdout } = process
  let resized = (): void => undefined
  const tell = (): void => resized()
  let isOpen = true
  function close(): void {
    if (!isOpen) return
    isOpen = false
    stdout.write(LEAVE)
    stdout.off('resize', tell)
    stdin.setRawMode(false)
    stdin.removeAllListeners('data')
    stdin.pause()
    process.off('exit', close)
    process.off('SIGHUP', hungUp)
  }
  function hungUp(): void {
    close()
    process.exit(129)
  }
  process.on('exit', close)
  process.on('SIGHUP', hungUp)
  stdin.setRawMode(true)
  stdin.setEncoding('utf8')
  stdout.write(ENTER)
  stdout.on('resize', tell)
  return {
    stdin,
    size: () => ({ columns: stdout.columns || PLAIN.width, rows: stdout.rows || DEFAULT_ROWS }),
    write: (bytes) => void stdout.write(bytes),
    onInput: (take) => void stdin.on('data', (text: string | Buffer) => take(String(text))),
    onResize: (take) => {
      resized = take
    },
    close,
  }
}
