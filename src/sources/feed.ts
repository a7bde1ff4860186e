import { DAY_MS } from './feed/conditional-get.js'
import { type FeedKind, pollFeed } from './feed/feed-poll.js'
import { searchHits } from './feed/search-alerts.js'
import type { SourceAdapter } from './source.js'

const POSTS: FeedKind = {
  itemsOf: searchHits,
  joinThreads: (items) => ({ mentions: items.map(({ mention }) => mention), roots: {} }),
  wholeEveryMs: DAY_MS,
}

/** RSS, Atom or JSON Feed: articles, search results, anything that is a list of posts. */
export const feed: SourceAdapter = {
  platform: 'feed',
  poll: (context) => pollFeed(context, POSTS),
}
