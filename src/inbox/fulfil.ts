import { MonitorError, messageOf } from '../util/errors.js'
import type { InboxPort, Listed } from './port.js'
import type { Event, State, Want } from './state.js'

/** Does what is wanted; what came of it is an event, null where nothing is to be told. */
export async function fulfil(port: InboxPort, want: Want, state: State): Promise<Event | null> {
  // An act that is written is done, even if the list cannot be read after it.
  const relist = (): Promise<Listed> => port.list(state.filter).catch(() => state.listed)
  switch (want.want) {
    case 'list':
      return { type: 'listed', listed: await port.list(want.filter), filter: want.filter }
    case 'read':
      // Whoever holds a key down has gone on long ago.
      return want.caseId === state.selected ? { type: 'read', page: await port.detail(want.caseId) } : null
    case 'act': {
      const { event } = await port.act(want.caseId, want.act)
      return { type: 'acted', of: want.caseId, act: want.act, event, listed: await relist() }
    }
    case 'undo':
      return { type: 'undone', undone: await port.undo(want.of), listed: await relist() }
    case 'open':
      return { type: 'opened', url: want.url, isOpen: await port.openLink(want.url) }
    case 'redraw':
      return null
  }
}

/** What was wanted and could not be done. */
export const faultEvent = (thrown: unknown, want: Want): Event => ({
  type: 'failed',
  said: thrown instanceof MonitorError ? thrown.said.message : messageOf(thrown),
  want,
})
