import { phrase } from '../util/say.js'
import { type Command, commandOf } from './bindings.js'
import { bodyRows } from './geometry.js'
import type { Key } from './keys.js'
import { lineOf } from './line-edit.js'
import { select } from './select.js'
import { indexOfSelected, type State, type Step, type Subject } from './state.js'

const still = (state: State): Step => ({ state, wants: [] })
const fault = (state: State, said: ReturnType<typeof phrase>): Step => still({ ...state, message: { said, isFault: true } })

/** A line of the screen before stays, to read on from. */
const page = (state: State): number => Math.max(1, bodyRows(state) - 1)

const scrollTo = (state: State, line: number): Step => still({ ...state, scroll: Math.max(0, Math.min(line, state.maxScroll)) })

function selectAt(state: State, index: number): Step {
  const { cases } = state.listed
  const found = cases[Math.max(0, Math.min(index, cases.length - 1))]
  return found === undefined || found.record.id === state.selected ? still(state) : select(state, found.record.id)
}

function goInThread(state: State, go: Extract<Command, { go: unknown }>['go']): Step {
  switch (go) {
    case 'next':
      return scrollTo(state, state.scroll + 1)
    case 'previous':
      return scrollTo(state, state.scroll - 1)
    case 'first':
      return scrollTo(state, 0)
    case 'last':
      return scrollTo(state, state.maxScroll)
    default:
      return goInList(state, go)
  }
}

function goInList(state: State, go: Extract<Command, { go: unknown }>['go']): Step {
  const index = indexOfSelected(state)
  switch (go) {
    case 'next':
      return selectAt(state, index + 1)
    case 'previous':
      return selectAt(state, index - 1)
    case 'first':
      return selectAt(state, 0)
    case 'last':
      return selectAt(state, state.listed.cases.length - 1)
    case 'page-down':
      return scrollTo(state, state.scroll + page(state))
    case 'page-up':
      return scrollTo(state, state.scroll - page(state))
    case 'enter':
      return still({ ...state, focus: state.selected === null ? 'list' : 'thread' })
    case 'back':
      return still({ ...state, focus: 'list' })
  }
}

function ask(state: State, about: Subject): Step {
  const caseId = about === 'filter' ? null : state.selected
  if (caseId === null && about !== 'filter') return fault(state, phrase`no case is selected`)
  return still({ ...state, ask: { about, caseId, given: [], line: lineOf(about === 'filter' ? state.filter : ''), fault: null } })
}

function undo(state: State): Step {
  const last = state.done.at(-1)
  // What was done elsewhere, or before, is not taken back unasked.
  if (last === undefined) return ask(state, 'undo')
  return { state: { ...state, done: state.done.slice(0, -1) }, wants: [{ want: 'undo', of: last }] }
}

function open(state: State): Step {
  const url = state.listed.cases[indexOfSelected(state)]?.record.url ?? null
  if (url === null) return fault(state, phrase`this case has no link`)
  return { state, wants: [{ want: 'open', url }] }
}

function run(state: State, command: Extract<Command, { run: unknown }>['run']): Step {
  switch (command) {
    case 'open':
      return open(state)
    case 'undo':
      return undo(state)
    case 'refresh':
      return { state, wants: [{ want: 'list', filter: state.filter }, { want: 'redraw' }] }
    case 'help':
      return still({ ...state, help: 0 })
    case 'quit':
      return still({ ...state, ended: 'quit' })
  }
}

/** While the help is shown: it is read and closed, and nothing else happens. */
function helpKey(state: State, line: number, command: Command | null): Step {
  const go = command !== null && 'go' in command ? command.go : null
  const moves: Readonly<Record<string, number>> = { next: 1, previous: -1, 'page-down': page(state), 'page-up': -page(state) }
  const by = go === null ? undefined : moves[go]
  if (by === undefined) return still({ ...state, help: null })
  return still({ ...state, help: Math.max(0, Math.min(line + by, state.maxScroll)) })
}

/** A key while nothing is asked. What is pasted is no command. */
export function browseKey(state: State, key: Key): Step {
  if ('paste' in key) return still(state)
  const command = commandOf('char' in key ? key.char : key.name)
  if (state.help !== null) return helpKey(state, state.help, command)
  if (command === null) return still(state)
  if ('ask' in command) return ask(state, command.ask)
  if ('run' in command) return run(state, command.run)
  return state.focus === 'thread' ? goInThread(state, command.go) : goInList(state, command.go)
}
