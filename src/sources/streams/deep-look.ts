import type { PollContext } from '../source.js'
import type { Stream } from './stream.js'
import { readStreamMemory } from './stream-memory.js'

const DAY_MS = 86_400_000

/**
 * Reads the same list once a day from the top down, `pages` deep, because a post that is edited or answered far below the top does not move
 * back up. Empty when that was done less than a day ago.
 */
export function deepLook({ memory, config, now, unconditional }: PollContext, stream: Stream, pages: number): readonly Stream[] {
  const name = `${stream.name}, once a day`
  const last = readStreamMemory(memory, config.url).streams[name]?.readAt ?? Number.NEGATIVE_INFINITY
  if (now - last < DAY_MS && !unconditional) return []
  let read = 0
  const look: Stream = {
    name,
    order: 'whole',
    maxPages: pages,
    read: async (at) => {
      const page = await stream.read(at)
      read += 1
      return read < pages ? page : { ...page, next: null }
    },
  }
  return [look]
}
