import { pollFeed } from './feed-poll.js'
import type { SourceAdapter } from './source.js'

/** RSS, Atom or JSON Feed: articles, search results, anything that is a list of posts. */
export const feed: SourceAdapter = {
  platform: 'feed',
  poll: (context) => pollFeed(context, (items) => ({ mentions: items.map(({ mention }) => mention), roots: {} })),
}
