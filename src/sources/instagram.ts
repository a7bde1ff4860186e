import type { InstagramOptions } from '../model/source-options/instagram.js'
import { accountOf, isInstagramLogin, type Run } from './instagram/account.js'
import { type Counts, ownPosts, taggedPosts } from './instagram/lists.js'
import { refetchMedia } from './instagram/refetch.js'
import type { SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { readStreamMemory } from './streams/stream-memory.js'

/** Posts whose number of comments is remembered. */
const MOST = 500

/** A professional account of ours on Instagram: the comments below its posts, and posts in which it is tagged. */
export const instagram: SourceAdapter<InstagramOptions> = {
  platform: 'instagram',
  poll: async (context) => {
    const run: Run = { context, notBefore: null }
    const account = await accountOf(run)
    const { facts } = readStreamMemory(context.memory, context.config.url)
    const counts: Counts = new Map(JSON.parse(facts['counts'] ?? '[]') as readonly [string, number][])
    const tagged = context.config.options.tagged && !isInstagramLogin(run) ? [taggedPosts(run, account)] : []
    return await pollStreams(context, {
      streams: [ownPosts(run, account, counts), ...tagged],
      get facts() {
        return { account, counts: JSON.stringify([...counts].slice(-MOST)) }
      },
      notBefore: () => run.notBefore,
    })
  },
  refetch: refetchMedia,
}
