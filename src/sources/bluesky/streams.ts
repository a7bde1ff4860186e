import { errorAnswerOf } from '../asking/error-answer.js'
import { idOrNull, listAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { LATE_MS, readRows, type Stream } from '../streams/stream.js'
import { ask, type BlueskyAsk } from './ask.js'
import { blueskyPost } from './post.js'

const REASONS = ['mention', 'reply', 'quote']

/** Who mentions us, replies to us, quotes us; of everybody, whomever the account wants to be told of in the app. */
export const notifications = (context: PollContext, ours: string): Stream =>
  downwards(context, {
    name: 'notifications',
    method: 'app.bsky.notification.listNotifications',
    query: { reasons: REASONS, priority: false },
    list: 'notifications',
    post: (row) => (REASONS.includes(String(rowOrNull(row)?.['reason'])) || rowOrNull(row) === null ? row : null),
    ours,
  })

/** By the platform's own time of a post, latest first. The index of the search is another server's, which takes them up when it comes to it. */
export const found = (context: PollContext, ours: string, words: string): Stream => ({
  ...downwards(context, {
    name: `search ${words}`,
    method: 'app.bsky.feed.searchPosts',
    query: { q: words, sort: 'latest' },
    list: 'posts',
    post: (row) => row,
    ours,
  }),
  overlapMs: LATE_MS,
})

/** What one of our accounts writes, replies included, reposts not. What nobody can see, the posts of a suspended one, answers nobody. */
export function outbox(context: PollContext, ours: string, did: string): Stream {
  const stream = postsOf(context, ours, did)
  return {
    ...stream,
    listsMs: Number.POSITIVE_INFINITY,
    read: async (at) =>
      await stream.read(at).catch((thrown: unknown) => {
        if (!isUnknown(thrown)) throw thrown
        return { items: [], leftOut: [`${stream.name} were left out: the network does not show the account`], next: null }
      }),
  }
}

const isUnknown = (thrown: unknown): boolean => textAt(errorAnswerOf(thrown)?.fields ?? {}, 'message') === 'Profile not found'

const postsOf = (context: PollContext, ours: string, did: string): Stream =>
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
      const { answer, rows } = await filledPage(context, { method, query: { ...query, limit: 100, cursor: page } }, list)
      const posts = rows.filter((row) => post(row) !== null)
      // Servers that do not know our filter tell of likes as well. Where these stood is remembered, or their pages had no end.
      const seen = rows.flatMap((row) => (post(row) === null ? (idOrNull(rowOrNull(row) ?? {}, 'uri') ?? []) : []))
      const next = idOrNull(answer, 'cursor')
      return {
        ...readRows(posts.map(post), 'post', (row) => blueskyPost(row, { ours })),
        seen,
        next: next === page ? null : next,
      }
    },
  }
}

/** Of 1,000 likes each; a poll goes on from there if need be. */
const MOST_EMPTY = 20

/**
 * What is not for us is taken out of a page after it was made: one without any rows may have others below it, and says nothing of the time
 * that it spans.
 */
async function filledPage(
  context: PollContext,
  first: BlueskyAsk,
  list: string,
): Promise<{ answer: Row; rows: readonly unknown[] }> {
  let { query } = first
  for (let asked = 1; ; asked += 1) {
    const answer = await ask(context, { ...first, query })
    const [rows, cursor] = [listAt(answer, list), idOrNull(answer, 'cursor')]
    if (rows.length > 0 || cursor === null || cursor === query['cursor'] || asked === MOST_EMPTY) return { answer, rows }
    query = { ...query, cursor }
  }
}
