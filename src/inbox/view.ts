import type { Sheet } from '../report/shapes/sheet.js'
import { footOf } from './foot-lines.js'
import { bodyRows, isSplit, listColumns, threadColumns } from './geometry.js'
import { headLines } from './head-lines.js'
import { helpLines } from './help-lines.js'
import { listLines } from './list-lines.js'
import type { State } from './state.js'
import { caseHead, threadLines } from './thread-lines.js'

/** One screen, as lines: what stands above, beside each other, and below. */
export interface View {
  readonly columns: number
  readonly rows: number
  readonly head: readonly string[]
  /** null: the thread has the whole width. */
  readonly list: { readonly columns: number; readonly lines: readonly string[] } | null
  readonly thread: { readonly columns: number; readonly lines: readonly string[] } | null
  readonly foot: readonly string[]
  /** Where something is being typed, in the last row. */
  readonly cursor: number | null
  readonly maxScroll: number
}

/** The case at once, and the conversation as soon as it is read. */
function allThreadLines({ page, listed, selected }: State, sheet: Sheet): readonly string[] {
  const judged = listed.cases.find(({ record }) => record.id === selected)
  if (judged === undefined) return []
  return page?.detail.record.id === selected ? threadLines(page, sheet) : caseHead(judged, sheet)
}

const scrolled = (lines: readonly string[], from: number, rows: number): readonly string[] => {
  const last = Math.max(0, lines.length - rows)
  return lines.slice(Math.min(from, last), Math.min(from, last) + rows)
}

function bodyOf(state: State, rows: number, sheet: Sheet): Pick<View, 'list' | 'thread' | 'maxScroll'> {
  const { columns } = state.size
  if (state.help !== null) {
    const lines = helpLines({ ...sheet, columns: Math.min(100, columns) })
    const maxScroll = Math.max(0, lines.length - rows)
    return { list: null, thread: { columns, lines: scrolled(lines, state.help, rows) }, maxScroll }
  }
  const width = threadColumns(state)
  const lines = allThreadLines(state, { ...sheet, columns: width })
  const thread = { columns: width, lines: scrolled(lines, state.scroll, rows) }
  const maxScroll = Math.max(0, lines.length - rows)
  if (!isSplit(state) && state.focus === 'thread') return { list: null, thread, maxScroll }
  const list = { columns: listColumns(state), lines: listLines(state, rows, { ...sheet, columns: listColumns(state) }) }
  return { list, thread: isSplit(state) ? thread : null, maxScroll }
}

/** What the state looks like. */
export function viewOf(state: State, given: Sheet): View {
  const { columns, rows } = state.size
  const sheet = { ...given, columns, now: state.listed.now }
  const head = headLines(state, sheet)
  const foot = footOf(state, sheet)
  return { columns, rows, head, ...bodyOf(state, bodyRows(state), sheet), foot: foot.lines, cursor: foot.cursor }
}
