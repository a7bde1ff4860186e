import type { PollContext } from '../source.js'
import { readStreamMemory } from './stream-memory.js'

/** Which posts earlier polls delivered, for whoever reads a thread by itself. */
export function knownPosts({ memory, config }: PollContext): (id: string) => boolean {
  const known = new Set(readStreamMemory(memory, config.url).known.map(([id]) => id))
  return (id) => known.has(id)
}
