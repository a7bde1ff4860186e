import { sha256 } from '../../util/hash.js'
import type { StreamMemory } from '../streams/stream-memory.js'

/** What is kept between two runs of a program. Plain JSON. */
export interface CommandMemory {
  readonly v: 1
  /** Of program and arguments: a cursor means something only to who gave it. */
  readonly command: string
  readonly cursor: unknown
  /** When it was last run and its output stored. UTC ms. */
  readonly readAt: number | null
  readonly known: StreamMemory['known']
}

export function readCommandMemory(stored: unknown, argv: readonly string[]): CommandMemory {
  const command = sha256(...argv).slice(0, 16)
  const memory = stored as Partial<CommandMemory> | null
  if (memory !== null && typeof memory === 'object' && memory.v === 1 && memory.command === command)
    return memory as CommandMemory
  return { v: 1, command, cursor: null, readAt: null, known: [] }
}
