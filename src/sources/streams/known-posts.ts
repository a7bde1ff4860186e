import type { PollContext, ThreadRef } from '../source.js'
import { readStreamMemory } from './stream-memory.js'

/**
 * Which posts were delivered before, for reading a single thread: those that polls remember, and those waiting in it, which a thread read
 * may have brought.
 */
export function knownPosts({ memory, config }: PollContext, { waiting }: ThreadRef): (id: string) => boolean {
  const known = new Set([...waiting, ...readStreamMemory(memory, config.url).known.map(([id]) => id)])
  return (id) => known.has(id)
}
