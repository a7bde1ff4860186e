import type { SourceResult } from '../model/source.js'
import type { HackerNewsOptions } from '../model/source-options/hackernews.js'
import { httpStatusOf } from './asking/http-fault.js'
import { itemsSince, newestId } from './hackernews/official-api.js'
import { refetchStory } from './hackernews/refetch-story.js'
import { foundItems, itemsBy } from './hackernews/search-api.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { readStreamMemory } from './streams/stream-memory.js'

/**
 * Hacker News through its search. The search is somebody else's, and its code was archived in 2026: while it is down the official API
 * is walked item by item from the last known one on.
 */
export const hackernews: SourceAdapter<HackerNewsOptions> = {
  platform: 'hackernews',
  poll: async (context) => {
    try {
      return withNewestId(await pollSearch(context))
    } catch (error) {
      if (!isDown(error)) throw error
      return await walk(context, error)
    }
  },
  refetch: refetchStory,
}

async function pollSearch(context: PollContext<HackerNewsOptions>): Promise<SourceResult> {
  const { search } = context.config.options
  const terms = search.length > 0 ? search : context.company.terms
  return await pollStreams(context, {
    streams: [
      ...terms.map((term) => foundItems(context, term)),
      ...context.company.accounts.map((name) => itemsBy(context, name)),
    ],
  })
}

/** What another run of the same question would not mend. */
const isDown = (error: unknown): boolean => {
  const status = httpStatusOf(error)
  return status === null
    ? error instanceof Error && error.name === 'HttpError'
    : status >= 500 || status === 404 || status === 410
}

/** Ids of Hacker News only grow, so the greatest one tells where a walk would have to begin. */
function withNewestId(result: SourceResult): SourceResult {
  const memory = result.memory as ReturnType<typeof readStreamMemory>
  const newest = newestId(memory.known.map(([id]) => id))
  return newest === null ? result : { ...result, memory: { ...memory, facts: { ...memory.facts, newest } } }
}

async function walk(context: PollContext<HackerNewsOptions>, error: unknown): Promise<SourceResult> {
  const { newest } = readStreamMemory(context.memory, context.config.url).facts
  // Nothing is known yet, so there is nowhere to begin.
  if (newest === undefined) throw error
  const result = await pollStreams(context, { streams: [itemsSince(context, newest)] })
  const reason = error instanceof Error ? error.message : String(error)
  return withNewestId({
    ...result,
    warnings: [`the search is down, the official API is read instead: ${reason}`, ...result.warnings],
  })
}
