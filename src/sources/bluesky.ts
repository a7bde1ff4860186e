import type { BlueskyOptions } from '../model/source-options/bluesky.js'
import { refetchThread } from './bluesky/refetch-thread.js'
import { sessionOf } from './bluesky/session.js'
import { found, notifications, outbox } from './bluesky/streams.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Bluesky by way of one of our accounts: who mentions it, replies to it, quotes it; searches; and what our accounts answer. */
export const bluesky: SourceAdapter<BlueskyOptions> = {
  platform: 'bluesky',
  poll: async (context) => await pollStreams(context, { streams: await streamsOf(context) }),
  refetch: refetchThread,
}

async function streamsOf(context: PollContext<BlueskyOptions>): Promise<readonly Stream[]> {
  const { did } = await sessionOf(context)
  const { terms, accounts } = context.company
  const words = context.config.options.search ?? terms.map(asPhrase)
  const ours = new Set([did, ...accounts.filter((id) => id.startsWith('did:'))])
  return [
    notifications(context, did),
    ...words.map((each) => found(context, did, each)),
    ...[...ours].map((each) => outbox(context, did, each)),
  ]
}

/** Of several words each would be found by itself. */
const asPhrase = (term: string): string => (/\s/.test(term) ? `"${term.replaceAll('"', '')}"` : term)
