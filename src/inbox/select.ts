import { bodyRows, topOf } from './geometry.js'
import type { State, Step } from './state.js'

/** Another case is selected: its thread is read, from its beginning. */
export function select(state: State, caseId: number | null): Step {
  const chosen = { ...state, selected: caseId, scroll: caseId === state.selected ? state.scroll : 0 }
  const shown = { ...chosen, top: topOf(chosen, bodyRows(chosen)), page: caseId === null ? null : state.page }
  return { state: shown, wants: caseId === null ? [] : [{ want: 'read', caseId }] }
}
