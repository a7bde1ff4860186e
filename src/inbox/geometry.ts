import { indexOfSelected, type State } from './state.js'

/** Below, the list and the thread are views of their own. */
const SIDE_BY_SIDE = 70
/** Rows of a case in the list. */
const CASE_ROWS = 2

export const isSplit = ({ size }: Pick<State, 'size'>): boolean => size.columns >= SIDE_BY_SIDE

/** Columns of the list: what it needs, while the thread beside it is the one to be read. */
export function listColumns({ size }: Pick<State, 'size'>): number {
  if (size.columns < SIDE_BY_SIDE) return size.columns
  return Math.min(60, Math.max(30, Math.floor(size.columns * 0.4)))
}

/** Columns of the thread; beyond some width lines are hard to read. */
export function threadColumns(state: Pick<State, 'size'>): number {
  if (!isSplit(state)) return state.size.columns
  return Math.min(110, state.size.columns - listColumns(state) - 3)
}

/** Rows between the head and the foot: a line each for counts, what could not be seen, messages, keys. */
export const bodyRows = ({ size, listed }: Pick<State, 'size' | 'listed'>): number =>
  Math.max(1, size.rows - 3 - (listed.unknown.length > 0 ? 1 : 0))

export const casesThatFit = (rows: number): number => Math.max(1, Math.floor(rows / CASE_ROWS))

/** The first case to show, so that the selected one is seen; the list moves no more than it must. */
export function topOf(state: Pick<State, 'listed' | 'selected' | 'top'>, rows: number): number {
  const index = Math.max(0, indexOfSelected(state))
  const fit = casesThatFit(rows)
  const last = Math.max(0, state.listed.cases.length - fit)
  const top = Math.min(state.top, last)
  if (index < top) return index
  return index >= top + fit ? index - fit + 1 : top
}
