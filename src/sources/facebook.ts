import type { FacebookOptions } from '../model/source-options/facebook.js'
import { pageFeed, taggedPosts } from './facebook/lists.js'
import { pageOf } from './facebook/page-of.js'
import { refetchPost } from './facebook/refetch.js'
import type { GraphRun } from './graph/ask.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'

/** A page of ours on Facebook: what is written on it, below its posts, and by others who name it. */
export const facebook: SourceAdapter<FacebookOptions> = {
  platform: 'facebook',
  poll: async (context) => {
    const run: GraphRun<FacebookOptions> = { context, notBefore: null }
    const page = await pageOf(run)
    const tagged = context.config.options.tagged ? [taggedPosts(run, page)] : []
    return await pollStreams(context, {
      streams: [pageFeed(run, page), ...tagged],
      facts: { page },
      notBefore: () => run.notBefore,
    })
  },
  refetch: refetchPost,
}
