import type { MastodonOptions } from '../model/source-options/mastodon.js'
import { SecretRefused } from './asking/refusals.js'
import { refetchThread } from './mastodon/refetch-thread.js'
import { found } from './mastodon/search.js'
import { dailyReader, type Facts, factsOf } from './mastodon/server.js'
import { hashtag, notifications, outbox } from './mastodon/streams.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Mastodon and what speaks its API: who mentions us, hashtags, searches, and what our accounts answer. */
export const mastodon: SourceAdapter<MastodonOptions> = {
  platform: 'mastodon',
  poll: async (context) => {
    const facts = factsOf(context)
    return await pollStreams(context, { streams: await streamsOf(context, facts), facts })
  },
  refetch: refetchThread,
}

async function streamsOf(context: PollContext<MastodonOptions>, facts: Facts): Promise<readonly Stream[]> {
  const { hashtags, search } = context.config.options
  const anonymous = context.authorization === null
  if (anonymous && search.length > 0) throw new SecretRefused('search needs a token: set token_env')
  if (anonymous && hashtags.length === 0)
    throw new SecretRefused('there is nothing to read: who mentions your account needs a token (token_env), hashtags need none')
  const reader = await dailyReader(context, facts)
  return [
    ...(anonymous ? [] : [notifications(context, reader, facts)]),
    ...hashtags.map((tag) => hashtag(context, reader, { tag, facts })),
    ...search.map((words) => found(context, reader, { words, facts })),
    ...[...reader.ours].map((address) => outbox(context, reader, { address, facts })),
  ]
}
