import type { DisqusOptions } from '../model/source-options/disqus.js'
import { rowOrNull, textAt } from './asking/wire.js'
import { ask, commentsOf, LIMIT } from './disqus/api.js'
import { refetchThread } from './disqus/refetch-thread.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Comments that Disqus keeps for a site, all pages together. */
export const disqus: SourceAdapter<DisqusOptions> = {
  platform: 'disqus',
  poll: (context) => pollStreams(context, { streams: [newComments(context)] }),
  refetch: refetchThread,
}

const OVERLAP_MS = 10 * 60_000

/**
 * The first poll takes the newest; from then on it reads forwards, so that no burst is too large, also where there was nothing yet. `since`
 * includes its own instant.
 */
const newComments = (context: PollContext<DisqusOptions>): Stream => ({
  name: 'comments',
  order: 'oldest-first',
  read: async ({ page, mark }) => {
    const window = mark === null ? { order: 'desc' } : { order: 'asc', since: Math.floor((Number(mark) - OVERLAP_MS) / 1_000) }
    const { forum } = context.config.options
    const answer = await ask(context, 'forums/listPosts.json', { forum, limit: LIMIT, ...window, cursor: page })
    const { items, leftOut } = await commentsOf(answer.response)
    // Not beyond now: one comment from the future would hide all that come before its day.
    const newest = items.reduce((latest, { publishedAt }) => Math.max(latest, publishedAt ?? 0), Number(mark ?? 0))
    const readTo = newest === 0 ? context.now : Math.min(newest, context.now)
    return { items, leftOut, next: mark === null ? null : nextOf(answer.cursor), mark: String(readTo) }
  },
})

function nextOf(cursor: unknown): string | null {
  const row = rowOrNull(cursor) ?? {}
  return row['hasNext'] === true || row['more'] === true ? textAt(row, 'next') : null
}
