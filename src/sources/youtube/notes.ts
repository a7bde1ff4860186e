import { readStreamMemory } from '../streams/stream-memory.js'
import type { Context } from './ask.js'

/** What is remembered between polls beside the comments themselves. */
export interface Notes {
  /** Id behind the handle in the source's address. */
  channel: string | null
  /** Titles of videos, the longest unused first; empty where the video is gone. */
  readonly titles: Map<string, string>
  /** Replies that a thread had when they were last read to the end, the oldest thread first. */
  readonly replies: Map<string, number>
  /** Searches have a small quota of their own. UTC ms. */
  searchFrom: number
}

/** One poll or one look at a thread. */
export interface Run {
  readonly context: Context
  readonly notes: Notes
  /** Threads that were read in this poll. */
  readonly seen: Set<string>
}

const MOST = 500

export function startRun(context: Context): Run {
  const { facts } = readStreamMemory(context.memory, context.config.url)
  const entries = (name: string) => JSON.parse(facts[name] ?? '[]') as readonly [string, never][]
  const notes = {
    channel: facts['channel'] ?? null,
    titles: new Map<string, string>(entries('titles')),
    replies: new Map<string, number>(entries('replies')),
    searchFrom: Number(facts['search from'] ?? 0),
  }
  return { context, notes, seen: new Set() }
}

export const factsOf = ({ channel, titles, replies, searchFrom }: Notes): Readonly<Record<string, string>> => ({
  ...(channel === null ? {} : { channel }),
  titles: JSON.stringify([...titles].slice(-MOST)),
  replies: JSON.stringify([...replies].slice(-MOST)),
  'search from': String(searchFrom),
})

/** Sets it as the latest, for what was not used for long is forgotten first. */
export function touch<Value>(map: Map<string, Value>, key: string, value: Value): void {
  map.delete(key)
  map.set(key, value)
}
