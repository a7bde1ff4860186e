import { stripVTControlCharacters } from 'node:util'
import { PLAIN } from '../../report/shapes/style.js'
import type { Io } from '../io.js'
import { ClosedOutput } from './closed-output.js'
import type { Pager, PagerProcess } from './pager.js'

/** Surroundings whose output goes through a pager once it is longer than the screen. */
export interface Paged {
  readonly io: Io
  /** Writes what waits; where a pager runs, once the person has left it. */
  readonly close: () => Promise<void>
}

interface Said {
  readonly stream: 'out' | 'err'
  readonly text: string
}

/** Whether a text is surely longer than so many lines; a listing of megabytes is not to be looked through for that. */
function hasMoreThan(lines: number, text: string): boolean {
  let at = -1
  for (let left = lines; left >= 0; left -= 1) {
    at = text.indexOf('\n', at + 1)
    if (at === -1) return false
  }
  return true
}

/** Lines that a text takes on a screen; wide signs are few enough to be counted as one. */
function linesOn({ columns, rows }: Io, text: string): number {
  if (hasMoreThan(rows, text)) return rows
  const lines = stripVTControlCharacters(text).split('\n')
  const broken = lines.reduce((sum, line) => sum + Math.max(0, Math.ceil(line.length / columns) - 1), 0)
  return lines.length - 1 + broken
}

/**
 * Keeps what is written until it is known whether it fits the screen: if it does, it is printed as ever; if not, all of it goes to the
 * pager, as it comes. What is told on stderr meanwhile goes with it, for it would be written across the pager's screen.
 */
export function paged(io: Io, pager: Pager): Paged {
  let waiting: Said[] | null = []
  let lines = 0
  let running: PagerProcess | null = null

  const flush = (): void => {
    const all = waiting ?? []
    waiting = null
    for (const { stream, text } of all) running === null ? io[stream](text) : running.write(text)
  }
  const say = (said: Said): void => {
    if (running !== null) {
      if (running.isGone()) throw new ClosedOutput()
      running.write(said.text)
    } else if (waiting === null) io[said.stream](said.text)
    else {
      waiting.push(said)
      lines += linesOn(io, said.text)
      // The last line is left for the prompt.
      if (lines < io.rows) return
      running = pager.start()
      flush()
    }
  }
  const isBeside = (): boolean => !io.stderrIsTerminal || (running === null ? waiting?.length === 0 : running.isGone())
  return {
    io: {
      ...io,
      out: (text) => say({ stream: 'out', text }),
      err: (text) => (isBeside() ? io.err(text) : say({ stream: 'err', text })),
      drained: async () => (running === null ? io.drained() : running.drained()),
      style: async (stream) => {
        const style = await io.style(stream)
        return style.links && !pager.passesLinks() ? { ...style, link: PLAIN.link, links: false } : style
      },
    },
    close: async () => {
      if (running === null) flush()
      else await running.finished()
    },
  }
}
