import type { Coverage, SourceResult } from '../../model/source.js'
import type { PollContext } from '../source.js'
import { readStream, type StreamReading } from './read-stream.js'
import type { Stream } from './stream.js'
import { changedSince, readStreamMemory, type StreamMemory } from './stream-memory.js'

export interface StreamsFound {
  readonly streams: readonly Stream[]
  /** Values kept in the memory for the next poll. Never a secret. */
  readonly facts?: Readonly<Record<string, string>>
  /** Earliest time of the next request, where a successful answer named one. UTC ms. */
  readonly notBefore?: () => number | null
}

/**
 * One poll of a platform that is read in pages. Delivers what is new or changed. Throws when the very first request fails. A later failure
 * only ends the poll: what was read until then is delivered, and the memory covers exactly that.
 */
export async function pollStreams(context: PollContext, found: StreamsFound): Promise<SourceResult> {
  const memory = readStreamMemory(context.memory, context.config.url)
  const readings = new Map<string, StreamReading>()
  const known = new Set(memory.known.map(([id]) => id))
  const occasion = { now: context.now, isKnown: (id: string) => known.has(id) && !context.unconditional }
  let stoppedBy: unknown = null
  for (const stream of found.streams) {
    try {
      const reading = await readStream(stream, memory.streams[stream.name] ?? null, occasion)
      readings.set(stream.name, reading)
      stoppedBy = reading.stoppedBy
    } catch (error) {
      if (readings.size === 0) throw error
      stoppedBy = error
    }
    if (stoppedBy !== null) break
  }
  return resultOf(context, { memory, readings, stoppedBy, found })
}

interface Polled {
  readonly memory: StreamMemory
  readonly readings: ReadonlyMap<string, StreamReading>
  readonly stoppedBy: unknown
  readonly found: StreamsFound
}

function resultOf({ now, unconditional }: PollContext, { memory, readings, stoppedBy, found }: Polled): SourceResult {
  const all = [...readings.values()]
  const items = all.flatMap((reading) => reading.items)
  const { changed, known } = changedSince(memory.known, items, unconditional)
  const states = Object.fromEntries([...readings].map(([name, reading]) => [name, reading.state]))
  const next: StreamMemory = {
    ...memory,
    streams: { ...memory.streams, ...states },
    known,
    facts: { ...memory.facts, ...found.facts },
  }
  const notBefore = found.notBefore?.() ?? null
  return {
    mentions: changed,
    memory: next,
    coverage: coverageOf(all, now),
    unchanged: changed.length === 0,
    warnings: all.flatMap((reading) => reading.leftOut),
    ...(stoppedBy === null ? {} : { stoppedBy }),
    ...(notBefore === null ? {} : { notBefore }),
  }
}

/** A span counts as covered only where every stream covered it. */
const coverageOf = (readings: readonly StreamReading[], now: number): Coverage => ({
  from: readings.map(({ from }) => from).reduce((a, b) => (a === null || b === null ? null : Math.max(a, b)), 0) || null,
  to: readings.reduce((least, { to }) => Math.min(least, to), now),
  contiguous: readings.every(({ contiguous }) => contiguous),
})
