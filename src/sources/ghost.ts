import { createComments } from './ghost/comments.js'
import { askPost, askPosts, type GhostPost } from './ghost/posts.js'
import { goneFrom } from './mention/new-mention.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** A Ghost site: its posts, and what members comment on the newest ones, where the site shows that to everybody. */
export const ghost: SourceAdapter = {
  platform: 'ghost',
  poll: (context) => pollStreams(context, { streams: [postsAndComments(context)] }),
  refetch: async (context, { thread, waiting }) => {
    const post = await askPost(context, thread)
    if (post === null) return []
    const comments = await createComments(context)(post)
    return [...comments.items, ...(comments.whole ? goneFrom(waiting, comments) : [])]
  },
}

/** Posts under which is looked for comments. Older ones hardly get any. */
const POSTS_WITH_COMMENTS = 10

/** First the posts, then, a page each, the comments on the newest of them. */
function postsAndComments(context: PollContext): Stream {
  const commentsOf = createComments(context)
  let commented: readonly GhostPost[] = []
  return {
    name: 'posts and comments',
    order: 'whole',
    read: async ({ page }) => {
      if (page === null) {
        const { posts, leftOut } = await askPosts(context)
        commented = posts.slice(0, POSTS_WITH_COMMENTS)
        return { items: posts.map(({ mention }) => mention), leftOut, next: commented.length === 0 ? null : '0' }
      }
      const { items, leftOut, refused } = await commentsOf(commented[Number(page)]!)
      const next = Number(page) + 1
      return { items, leftOut, next: refused || next >= commented.length ? null : String(next) }
    },
  }
}
