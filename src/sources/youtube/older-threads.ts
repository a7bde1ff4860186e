import { isAbsent } from '../asking/http-fault.js'
import { listAt } from '../asking/wire.js'
import type { Stream } from '../streams/stream.js'
import { ask } from './ask.js'
import type { Run } from './notes.js'
import { readThreads } from './threads.js'

/** Two requests at each poll. */
const MOST = 100
const AT_ONCE = 50

/** Threads that have sunk below the first page: a customer who asks again in one of them does not bring it back to the top. */
export const olderThreads = (run: Run): Stream => ({
  name: 'older threads',
  order: 'whole',
  read: async () => {
    const ids = [...run.notes.replies.keys()].filter((id) => !run.seen.has(id)).slice(-MOST)
    const rows: unknown[] = []
    for (let at = 0; at < ids.length; at += AT_ONCE) rows.push(...(await threadsOf(run, ids.slice(at, at + AT_ONCE))))
    return { ...(await readThreads(run, rows)), next: null }
  },
})

/** The API may refuse them all where one of them is gone. It is looked for by halves, and not asked for again. */
async function threadsOf(run: Run, ids: readonly string[]): Promise<readonly unknown[]> {
  try {
    const query = { part: 'snippet,replies', textFormat: 'plainText', id: ids.join(',') }
    return listAt(await ask(run.context, 'commentThreads', query), 'items')
  } catch (error) {
    if (!isAbsent(error)) throw error
    if (ids.length === 1) run.notes.replies.delete(ids[0]!)
    if (ids.length <= 1) return []
    const half = Math.ceil(ids.length / 2)
    return [...(await threadsOf(run, ids.slice(0, half))), ...(await threadsOf(run, ids.slice(half)))]
  }
}
