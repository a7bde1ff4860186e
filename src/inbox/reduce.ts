import { phrase } from '../util/say.js'
import { answerKey } from './answer-key.js'
import { browseKey } from './browse-key.js'
import { bodyRows, topOf } from './geometry.js'
import type { Key } from './keys.js'
import { lineOf } from './line-edit.js'
import type { Listed } from './port.js'
import { select } from './select.js'
import { type Event, indexOfSelected, type State, type Step, type Want } from './state.js'
import { actedWords, undoneWords } from './told.js'

const still = (state: State, ...wants: readonly Want[]): Step => ({ state, wants })

/** The case that was selected; where it is gone, whichever took its place. */
function keepSelected(state: State, listed: Listed): number | null {
  if (listed.cases.some(({ record }) => record.id === state.selected)) return state.selected
  const place = Math.max(0, indexOfSelected(state))
  return (listed.cases[place] ?? listed.cases.at(-1))?.record.id ?? null
}

/** The list as it is now; the selection stays. */
function relist(state: State, listed: Listed, caseId = keepSelected(state, listed)): Step {
  const step = select({ ...state, listed }, caseId)
  return caseId === null ? { ...step, state: { ...step.state, focus: 'list' } } : step
}

/** The case below the one that was acted on, above it for the last one; someone who moved on meanwhile is left there. */
function nextAfter(state: State, acted: number, listed: Listed): number | null {
  if (state.selected !== acted) return keepSelected(state, listed)
  const place = indexOfSelected(state)
  const inOrder = [...state.listed.cases.slice(place + 1), ...state.listed.cases.slice(0, place).reverse()]
  const next = inOrder.find(({ record }) => listed.cases.some((each) => each.record.id === record.id))
  const isLast = place === state.listed.cases.length - 1
  // At the end of the list the case itself is kept, if it is still there.
  if (isLast && listed.cases.some(({ record }) => record.id === acted)) return acted
  return next?.record.id ?? keepSelected(state, listed)
}

function acted(state: State, { of, act, event, listed }: Extract<Event, { type: 'acted' }>): Step {
  const message = { said: actedWords(`C-${of}`, act, event !== null), isFault: false }
  const done = event === null ? state.done : [...state.done, { caseId: of, event }]
  return relist({ ...state, message, done }, listed, nextAfter(state, of, listed))
}

function undone(state: State, { undone: back, listed }: Extract<Event, { type: 'undone' }>): Step {
  const message = { said: undoneWords(back), isFault: false }
  const isThere = listed.cases.some(({ record }) => record.id === back.caseId)
  return relist({ ...state, message }, listed, isThere ? back.caseId : keepSelected(state, listed))
}

function listedAnew(state: State, { listed, filter }: Extract<Event, { type: 'listed' }>): Step {
  const isOther = filter !== state.filter
  return relist({ ...state, filter, message: isOther ? null : state.message }, listed)
}

/** What was typed is not lost: it is asked again, with what was wrong. */
function failed(state: State, { said, want }: Extract<Event, { type: 'failed' }>): State {
  const told = { ...state, message: { said, isFault: true } }
  if (state.ask !== null) return told
  if (want.want === 'act') return { ...told, message: null, ask: { ...want.ask, fault: said } }
  if (want.want === 'list' && want.filter !== state.filter) {
    const ask = { about: 'filter', caseId: null, given: [], line: lineOf(want.filter), fault: said } as const
    return { ...told, message: null, ask }
  }
  return want.want === 'undo' && 'event' in want.of ? { ...told, done: [...state.done, want.of] } : told
}

const isInterrupt = (key: Key): boolean => 'name' in key && key.name === 'interrupt'

function pressed(state: State, key: Key): Step {
  if ('name' in key && key.name === 'redraw') return still(state, { want: 'redraw' })
  if (state.ask !== null) return answerKey({ ...state, message: null }, state.ask, key)
  if (isInterrupt(key)) return still({ ...state, ended: 'interrupted' })
  return browseKey({ ...state, message: null }, key)
}

function resized(state: State, columns: number, rows: number): Step {
  const next = { ...state, size: { columns, rows } }
  return still({ ...next, top: topOf(next, bodyRows(next)) }, { want: 'redraw' })
}

/** The inbox after what happened, and what is to be done outside of it. */
export function reduce(state: State, event: Event): Step {
  switch (event.type) {
    case 'key':
      return pressed(state, event.key)
    case 'listed':
      return listedAnew(state, event)
    case 'read':
      // The answer to a question that is asked no more.
      return still(event.page.detail.record.id === state.selected ? { ...state, page: event.page } : state)
    case 'acted':
      return acted(state, event)
    case 'undone':
      return undone(state, event)
    case 'opened': {
      const said = event.isOpen ? phrase`${event.url} is open` : phrase`nothing opens pages here; copied: ${event.url}`
      return still({ ...state, message: { said, isFault: false } })
    }
    case 'failed':
      return still(failed(state, event))
    case 'resized':
      return resized(state, event.columns, event.rows)
    case 'drawn':
      return still({ ...state, maxScroll: event.maxScroll, scroll: Math.min(state.scroll, event.maxScroll) })
  }
}
