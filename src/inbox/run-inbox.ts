import { createSheet } from '../report/shapes/sheet.js'
import type { Style } from '../report/shapes/style.js'
import type { Say } from '../util/say.js'
import { createDrawing, type Drawing } from './drawing.js'
import { faultEvent, fulfil } from './fulfil.js'
import type { InboxPort, Listed } from './port.js'
import { readInput } from './read-input.js'
import { reduce } from './reduce.js'
import { type Event, firstState, type State, type Want } from './state.js'
import type { Terminal } from './terminal.js'
import { viewOf } from './view.js'

export interface InboxSetting {
  readonly terminal: Terminal
  readonly listed: Listed
  readonly me: string
  readonly filter: string
  readonly say: Say
  readonly style: Style
  readonly timezone: string
  /** Ends it from outside. */
  readonly signal: AbortSignal
}

/** A poll may run beside it: what it finds is shown by itself. */
const REFRESH_MS = 30_000
/** How long a frame waits for what it still lacks, such as the thread of the case just selected. */
const PATIENCE_MS = 60

/** State, what is wanted, and when it is drawn. */
class Inbox {
  readonly #port: InboxPort
  readonly #drawing: Drawing
  readonly #draw: (state: State) => number
  readonly #end: () => void
  #state: State
  #underWay = 0
  #timer: NodeJS.Timeout | null = null
  // One after the other, as they were typed.
  #queue: Promise<void> = Promise.resolve()

  constructor(port: InboxPort, { terminal, listed, me, filter, say, style, timezone }: InboxSetting, end: () => void) {
    const sheet = createSheet(style, { now: listed.now, timezone, say })
    const drawing = createDrawing(terminal)
    this.#port = port
    this.#drawing = drawing
    this.#draw = (state) => {
      const view = viewOf(state, sheet)
      drawing.draw(view)
      return view.maxScroll
    }
    this.#end = end
    this.#state = firstState(listed, { size: terminal.size(), me, filter })
  }

  get ended(): State['ended'] {
    return this.#state.ended
  }

  start(): void {
    this.#drawNow()
    if (this.#state.selected !== null) this.#take({ want: 'read', caseId: this.#state.selected })
  }

  refresh(): void {
    this.#take({ want: 'list', filter: this.#state.filter })
  }

  dispatch(event: Event): void {
    const { state, wants } = reduce(this.#state, event)
    this.#state = state
    for (const want of wants) this.#take(want)
    if (state.ended === null) this.#drawSoon()
    else this.#end()
  }

  /** What was asked for is written before the database is closed. */
  async close(): Promise<void> {
    await this.#queue
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#drawing.close()
  }

  #take(want: Want): void {
    if (want.want === 'redraw') this.#drawing.forget()
    this.#underWay += 1
    this.#queue = this.#queue.then(() => this.#run(want))
  }

  async #run(want: Want): Promise<void> {
    const event = await fulfil(this.#port, want, this.#state).catch((thrown: unknown) => faultEvent(thrown, want))
    this.#underWay -= 1
    if (event === null) this.#drawSoon()
    else this.dispatch(event)
  }

  /** Keys that come together are drawn together. */
  #drawSoon(): void {
    if (this.#underWay > 0 && this.#timer !== null) return
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = setTimeout(() => this.#drawNow(), this.#underWay === 0 ? 0 : PATIENCE_MS)
  }

  #drawNow(): void {
    this.#timer = null
    const maxScroll = this.#draw(this.#state)
    this.#state = reduce(this.#state, { type: 'drawn', maxScroll }).state
  }
}

/** Shows the inbox until it is left. */
export async function runInbox(port: InboxPort, setting: InboxSetting): Promise<'quit' | 'interrupted'> {
  const { terminal, signal } = setting
  let end: () => void = () => undefined
  const left = new Promise<void>((resolve) => {
    end = resolve
  })
  const inbox = new Inbox(port, setting, end)
  readInput(terminal, (key) => inbox.dispatch({ type: 'key', key }))
  terminal.onResize(() => inbox.dispatch({ type: 'resized', ...terminal.size() }))
  signal.addEventListener('abort', end)
  const timer = setInterval(() => inbox.refresh(), REFRESH_MS)
  inbox.start()
  await left
  clearInterval(timer)
  await inbox.close()
  return inbox.ended ?? 'interrupted'
}
