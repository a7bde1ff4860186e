import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import xterm from '@xterm/headless'

const SCRIPT = '/usr/bin/script'

/** `script` of util-linux gives a program a terminal; where it is missing, such tests are skipped. */
export const HAS_TERMINAL = existsSync(SCRIPT) && process.platform === 'linux'

export interface TerminalSetting {
  readonly columns?: number
  readonly rows?: number
  readonly env?: Readonly<Record<string, string | undefined>>
  readonly cwd?: string
}

/** A program on a terminal of its own, and what a person sees there. */
export interface PseudoTerminal {
  /** The lines on the screen, ends trimmed, and what was scrolled out above. */
  readonly screen: () => readonly string[]
  readonly scrolled: () => readonly string[]
  /** All that was written, as it came. */
  readonly raw: () => string
  readonly type: (keys: string) => void
  /** Once the screen says it. */
  readonly shows: (what: string | RegExp) => Promise<void>
  /** Once it is written, be it visible or not. */
  readonly writes: (what: string) => Promise<void>
  /** Once it is so. */
  readonly until: (isSo: () => boolean) => Promise<void>
  /** The exit code; everything is on the screen then. */
  readonly ended: Promise<number>
  /** Ends what still runs. */
  readonly close: () => void
  /** Where the cursor stands, from 0. */
  readonly cursor: () => { readonly row: number; readonly column: number }
  /** Whether the program has taken a screen of its own. */
  readonly isAlternate: () => boolean
  /** As a person pulls at the window. */
  readonly resize: (columns: number, rows: number) => void
  /** To the program itself. */
  readonly kill: (signal: NodeJS.Signals) => void
}

/** Runs a shell command on a terminal. */
export function openTerminal(command: string, setting: TerminalSetting = {}): PseudoTerminal {
  const { columns = 80, rows = 24, env = {}, cwd } = setting
  const screen = new xterm.Terminal({ cols: columns, rows, allowProposedApi: true, scrollback: 100_000 })
  const notes = mkdtempSync(join(tmpdir(), 'monitor-tty-'))
  const note = (name: string): string => readFileSync(join(notes, name), 'utf8').trim()
  // `script` has no terminal to take the size from.
  const sized = `tty > '${notes}/tty'; echo $$ > '${notes}/pid'; stty rows ${rows} cols ${columns}; ${command}`
  const child = spawn(SCRIPT, ['-qec', sized, '/dev/null'], {
    env: { PATH: process.env['PATH'], TERM: 'xterm-256color', LANG: 'C.UTF-8', ...env },
    cwd,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  let raw = ''
  const watchers = new Set<() => void>()
  const written: Promise<void>[] = []
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    raw += chunk
    written.push(
      new Promise((resolve) =>
        screen.write(chunk, () => {
          for (const watch of watchers) watch()
          resolve()
        }),
      ),
    )
  })
  child.stdin.on('error', () => undefined)
  const ended = new Promise<number>((resolve) => {
    child.once('close', async (code) => {
      await Promise.all(written)
      for (const watch of watchers) watch()
      rmSync(notes, { recursive: true, force: true })
      resolve(code ?? -1)
    })
  })

  // `script` itself does not listen to a hang-up; it ends with what it runs.
  function close(): void {
    if (child.exitCode !== null) return
    try {
      process.kill(Number(note('pid')), 'SIGKILL')
    } catch {
      child.kill('SIGKILL')
    }
  }

  const line = (at: number): string => screen.buffer.active.getLine(at)?.translateToString(true) ?? ''
  const linesFrom = (first: number, count: number): string[] => Array.from({ length: count }, (_, at) => line(first + at))
  const onScreen = (): string[] => linesFrom(screen.buffer.active.baseY, screen.rows)
  const screenSays = (what: string | RegExp): boolean => {
    const text = onScreen().join('\n')
    return typeof what === 'string' ? text.includes(what) : what.test(text)
  }
  const once = (isSo: () => boolean, what: string | RegExp): Promise<void> =>
    new Promise((resolve, reject) => {
      const watch = (): void => {
        // What arrives in pieces is looked at when the frame is whole, as such a terminal shows it.
        if (screen.modes.synchronizedOutputMode || !isSo()) return
        watchers.delete(watch)
        resolve()
      }
      watchers.add(watch)
      watch()
      ended.then(() => (isSo() ? resolve() : reject(new Error(`it ended without ${what}:\n${onScreen().join('\n')}`))))
    })
  return {
    screen: onScreen,
    scrolled: () => linesFrom(0, screen.buffer.active.baseY),
    raw: () => raw,
    type: (keys) => void child.stdin.write(keys),
    shows: (what) => once(() => screenSays(what), what),
    writes: (what) => once(() => raw.includes(what), what),
    until: (isSo) => once(isSo, String(isSo)),
    ended,
    close,
    cursor: () => ({ row: screen.buffer.active.cursorY, column: screen.buffer.active.cursorX }),
    isAlternate: () => screen.buffer.active.type === 'alternate',
    resize: (newColumns, newRows) => {
      screen.resize(newColumns, newRows)
      execFileSync('stty', ['-F', note('tty'), 'cols', String(newColumns), 'rows', String(newRows)])
    },
    kill: (signal) => process.kill(Number(note('pid')), signal),
  }
}
