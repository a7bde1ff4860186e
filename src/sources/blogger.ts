import { newestComments, refetchPost } from './blogger/feed.js'
import { parentsOf } from './blogger/parents.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'

/** Comments on a blog at Blogger. Its feed shows them to anybody, but not of every reply what it answers; that tells the API, to those with a key. */
export const blogger: SourceAdapter = {
  platform: 'blogger',
  poll: async (context) => {
    const parents = parentsOf(context)
    return await pollStreams(context, {
      streams: [newestComments(context, parents)],
      get facts() {
        return parents.facts()
      },
    })
  },
  refetch: (context, thread) => refetchPost(context, thread, parentsOf(context)),
}
