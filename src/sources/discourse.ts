import type { DiscourseOptions } from '../model/source-options/discourse.js'
import { allPosts, foundPosts, repliesOf } from './discourse/lists.js'
import { refetchTopic } from './discourse/refetch-topic.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** A Discourse forum: every public post of it, or what a search finds there together with what our own people reply. */
export const discourse: SourceAdapter<DiscourseOptions> = {
  platform: 'discourse',
  poll: async (context) => await pollStreams(context, { streams: await streamsOf(context) }),
  refetch: refetchTopic,
}

async function streamsOf(context: PollContext<DiscourseOptions>): Promise<readonly Stream[]> {
  const { search, accounts } = context.config.options
  if (search.length === 0) return [allPosts(context)]
  return [...search.map((words) => foundPosts(context, words)), ...accounts.map((name) => repliesOf(context, name))]
}
