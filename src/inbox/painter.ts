import { columnsOf } from '../report/shapes/layout.js'
import { BORDER } from './border.js'

/** Where a frame is painted: only what differs from the one before, so that a slow line carries little. */
export interface Painter {
  readonly paint: (frame: string, cursor: { readonly row: number; readonly column: number } | null) => void
  /** What is on the screen is not known any more. */
  readonly forget: () => void
}

const place = (row: number, column: number): string => `\x1b[${row + 1};${column + 1}H`
/** Before the text, never behind it: behind a character in the last column terminals still stand on it, and would erase it (seen in tmux). */
const ERASE_REST = '\x1b[K'
/**
 * Terminals that know synchronized output (private mode 2026: kitty, iTerm2, WezTerm, Windows Terminal, tmux) show a frame once it is whole, also where
 * it arrives in pieces over a slow line; the others take no notice.
 */
const wholeFrame = (bytes: string): string => `\x1b[?2026h${bytes}\x1b[?2026l`

interface Halves {
  readonly left: string
  /** null: the line is in one piece. */
  readonly right: { readonly text: string; readonly column: number } | null
}

function halves(line: string): Halves {
  const at = line.indexOf(BORDER)
  if (at === -1) return { left: line, right: null }
  const left = line.slice(0, at)
  return { left, right: { text: line.slice(at), column: columnsOf(left) } }
}

/** The right half has its own place: characters that a terminal takes for wider or narrower than we do shift nothing there. */
function lineBytes(row: number, line: string, before: string | undefined): string {
  if (line === before) return ''
  const now = halves(line)
  const was = before === undefined ? null : halves(before)
  const right = now.right === null ? '' : `${place(row, now.right.column)}${ERASE_REST}${now.right.text}`
  const isSameLeft = now.right !== null && was?.right?.column === now.right.column && was.left === now.left
  return isSameLeft ? right : `${place(row, 0)}${ERASE_REST}${now.left.trimEnd()}${right}`
}

export function createPainter(write: (bytes: string) => void): Painter {
  let shown: readonly string[] | null = null
  let cursorAt = ''
  return {
    paint: (frame, cursor) => {
      const lines = frame.split('\n')
      const fresh = shown === null ? '\x1b[2J' : ''
      const rows = Array.from({ length: Math.max(lines.length, shown?.length ?? 0) }, (_none, row) =>
        lineBytes(row, lines[row] ?? '', shown?.[row] ?? (shown === null ? '' : undefined)),
      ).join('')
      const nextCursor = cursor === null ? '' : `${place(cursor.row, cursor.column)}\x1b[?25h`
      if (fresh === '' && rows === '' && nextCursor === cursorAt) return
      // The cursor is hidden while lines are drawn, else it is seen to jump.
      write(wholeFrame(`${cursorAt === '' ? '' : '\x1b[?25l'}${fresh}${rows}${nextCursor}`))
      shown = lines
      cursorAt = nextCursor
    },
    forget: () => {
      shown = null
    },
  }
}
