import { idOrNull, listAt, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { readRows, type Stream } from '../streams/stream.js'
import { ask, type BlueskyAsk } from './ask.js'
import { blueskyPost } from './post.js'

const REASONS = ['mention', 'reply', 'quote']

/** Who mentions us, replies to us, quotes us. */
export const notifications = (context: PollContext, ours: string): Stream =>
  downwards(context, {
    name: 'notifications',
    method: 'app.bsky.notification.listNotifications',
    query: { reasons: REASONS },
    list: 'notifications',
    post: (row) => (REASONS.includes(String(rowOrNull(row)?.['reason'])) || rowOrNull(row) === null ? row : null),
    ours,
  })

/** By the platform's own time of a post, latest first. */
export const found = (context: PollContext, ours: string, words: string): Stream =>
  downwards(context, {
    name: `search ${words}`,
    method: 'app.bsky.feed.searchPosts',
    query: { q: words, sort: 'latest' },
    list: 'posts',
    post: (row) => row,
    ours,
  })

/** What one of our accounts writes, replies included, reposts not. */
export const outbox = (context: PollContext, ours: string, did: string): Stream =>
  downwards(context, {
    name: `posts of ${did}`,
    method: 'app.bsky.feed.getAuthorFeed',
    query: { actor: did, filter: 'posts_with_replies' },
    list: 'feed',
    post: (row) => {
      const view = rowOrNull(row) ?? {}
      return textAt(rowAt(view, 'reason'), '$type')?.endsWith('Repost') === true ? null : view['post']
    },
    ours,
  })

interface List extends BlueskyAsk {
  readonly name: string
  /** Name of the field that holds the rows. */
  readonly list: string
  /** The post in a row; null for a row that counts for nothing. */
  readonly post: (row: unknown) => unknown
  readonly ours: string
}

function downwards(context: PollContext, { name, method, query, list, post, ours }: List): Stream {
  return {
    name,
    order: 'newest-first',
    read: async ({ page }) => {
      const answer = await ask(context, { method, query: { ...query, limit: 100, cursor: page } })
      const rows = listAt(answer, list)
      const posts = rows.filter((row) => post(row) !== null)
      // Servers that do not know our filter tell of likes as well. Where these stood is remembered, or their pages had no end.
      const seen = rows.flatMap((row) => (post(row) === null ? (idOrNull(rowOrNull(row) ?? {}, 'uri') ?? []) : []))
      const next = rows.length === 0 ? null : idOrNull(answer, 'cursor')
      return {
        ...readRows(posts.map(post), 'post', (row) => blueskyPost(row, { ours })),
        seen,
        next: next === page ? null : next,
      }
    },
  }
}
