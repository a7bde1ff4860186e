import type { CasePage } from '../report/documents/case-page-document.js'
import type { Phrase } from '../util/say.js'
import type { Key } from './keys.js'
import type { Line } from './line-edit.js'
import type { Act, Listed, Undone } from './port.js'

/** What the inbox asks about, by the act or whatever else it is for. */
export type Subject = Act['does'] | 'filter' | 'undo'

/** A question at the foot of the screen; `given` are the answers to the ones before it. */
export interface Ask {
  readonly about: Subject
  /** null: about no case. */
  readonly caseId: number | null
  readonly given: readonly string[]
  readonly line: Line
  readonly fault: Phrase | string | null
}

/** An act of this session that can be taken back. */
interface Deed {
  readonly caseId: number
  readonly event: number
}

interface Message {
  readonly said: Phrase | string
  readonly isFault: boolean
}

/** Everything that decides what is on the screen. */
export interface State {
  readonly size: { readonly columns: number; readonly rows: number }
  /** Who acts. */
  readonly me: string
  readonly listed: Listed
  readonly filter: string
  /** Number of the case; null where the list is empty. */
  readonly selected: number | null
  /** Index of the first case that is shown. */
  readonly top: number
  readonly focus: 'list' | 'thread'
  /** The thread of the selected case; of another one until it is read. */
  readonly page: CasePage | null
  readonly scroll: number
  /** As it was drawn last. */
  readonly maxScroll: number
  readonly ask: Ask | null
  /** The first line of the help that is shown; null: none is. */
  readonly help: number | null
  readonly message: Message | null
  /** The last one is taken back first. */
  readonly done: readonly Deed[]
  readonly ended: 'quit' | 'interrupted' | null
}

/** What happens to the inbox. */
export type Event =
  | { readonly type: 'key'; readonly key: Key }
  | { readonly type: 'listed'; readonly listed: Listed; readonly filter: string }
  | { readonly type: 'read'; readonly page: CasePage }
  | { readonly type: 'acted'; readonly of: number; readonly act: Act; readonly event: number | null; readonly listed: Listed }
  | { readonly type: 'undone'; readonly undone: Undone; readonly listed: Listed }
  | { readonly type: 'opened'; readonly url: string; readonly isOpen: boolean }
  | { readonly type: 'failed'; readonly said: Phrase | string; readonly want: Want }
  | { readonly type: 'resized'; readonly columns: number; readonly rows: number }
  | { readonly type: 'drawn'; readonly maxScroll: number }

/** What the inbox wants done outside of it. */
export type Want =
  | { readonly want: 'list'; readonly filter: string }
  | { readonly want: 'read'; readonly caseId: number }
  /** `ask`: how it was asked for, to be asked again if it fails. */
  | { readonly want: 'act'; readonly caseId: number; readonly act: Act; readonly ask: Ask }
  | { readonly want: 'undo'; readonly of: Deed | { readonly caseId: number } }
  | { readonly want: 'open'; readonly url: string }
  | { readonly want: 'redraw' }

export interface Step {
  readonly state: State
  readonly wants: readonly Want[]
}

export const firstState = (listed: Listed, setting: Pick<State, 'size' | 'me' | 'filter'>): State => ({
  ...setting,
  listed,
  selected: listed.cases[0]?.record.id ?? null,
  top: 0,
  focus: 'list',
  page: null,
  scroll: 0,
  maxScroll: 0,
  ask: null,
  help: null,
  message: null,
  done: [],
  ended: null,
})

export const indexOfSelected = ({ listed, selected }: Pick<State, 'listed' | 'selected'>): number =>
  listed.cases.findIndex(({ record }) => record.id === selected)
