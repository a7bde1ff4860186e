import type { RedditOptions } from '../model/source-options/reddit.js'
import { askApi, listing } from './reddit/api.js'
import { feedStream } from './reddit/feeds.js'
import { type List, listsOf } from './reddit/lists.js'
import { refetchByApi, refetchByFeed } from './reddit/refetch-post.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Reddit by the API for those whom it approved, else by its feeds, as far as it lets programs read them. */
export const reddit: SourceAdapter<RedditOptions> = {
  platform: 'reddit',
  poll: async (context) => {
    const streamOf = byApi(context) ? apiStream(context) : (list: List) => feedStream(context, list)
    return await pollStreams(context, { streams: listsOf(context).map(streamOf) })
  },
  refetch: (context, thread) => (byApi(context) ? refetchByApi : refetchByFeed)(context, thread),
}

const byApi = ({ config: { options }, secrets }: PollContext<RedditOptions>): boolean =>
  options.clientId !== null && secrets['client_secret'] !== undefined

const apiStream =
  (context: PollContext<RedditOptions>) =>
  ({ name, path, query, overlapMs }: List): Stream => ({
    ...listing(name, (after) => askApi(context, path, { ...query, after, limit: 100 })),
    ...(overlapMs === undefined ? {} : { overlapMs }),
  })
