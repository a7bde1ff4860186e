import type { PollContext, ThreadRef } from '../source.js'
import { readStreamMemory } from './stream-memory.js'

/** Which posts were delivered earlier, for whoever reads a thread by itself: by polls, or by such a look, of which they remember nothing. */
export function knownPosts({ memory, config }: PollContext, { waiting }: ThreadRef): (id: string) => boolean {
  const known = new Set([...waiting, ...readStreamMemory(memory, config.url).known.map(([id]) => id)])
  return (id) => known.has(id)
}
