import type { IncomingMention } from '../model/mention.js'
import type { TrustedShopsOptions } from '../model/source-options/trustedshops.js'
import { unlessAbsent } from './asking/error-answer.js'
import { deletedMention } from './mention/new-mention.js'
import type { SourceAdapter, ThreadRef } from './source.js'
import { knownPosts } from './streams/known-posts.js'
import { pollStreams } from './streams/poll-streams.js'
import { ask, type Context } from './trustedshops/ask.js'
import { newReviews, recentReviews } from './trustedshops/lists.js'
import { shopReview } from './trustedshops/review.js'

/** Reviews of a shop at Trusted Shops, with the shop's replies. */
export const trustedshops: SourceAdapter<TrustedShopsOptions> = {
  platform: 'trustedshops',
  poll: async (context) => await pollStreams(context, { streams: [newReviews(context), ...recentReviews(context)] }),
  refetch: refetchReview,
}

async function refetchReview(context: Context, asked: ThreadRef): Promise<readonly IncomingMention[]> {
  const { thread, waiting } = asked
  if (!/^[\w-]+$/.test(thread)) return []
  const row = await unlessAbsent(ask(context, `reviews/${thread}`))
  return row === null
    ? waiting.map(deletedMention)
    : shopReview(row, { url: context.config.url, isKnown: knownPosts(context, asked) })
}
