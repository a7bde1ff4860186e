import type { Remark42Options } from '../model/source-options/remark42.js'
import { apiUrl, askJson } from './asking/ask-json.js'
import { listIn, rowOf } from './asking/wire.js'
import { loadFeeds } from './feed/feed-document.js'
import { goneFrom } from './mention/new-mention.js'
import { remarkComment } from './remark42/comment.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { type Page, readRows, type Stream } from './streams/stream.js'

type Context = PollContext<Remark42Options>

/** Comments that a Remark42 server keeps for a site, all pages together. */
export const remark42: SourceAdapter<Remark42Options> = {
  platform: 'remark42',
  poll: (context) => pollStreams(context, { streams: [newest(context)] }),
  refetch: async (context, { url, waiting }) => {
    if (url === null) return []
    const page = url.replace(/#.*$/, '')
    const data = await ask(context, 'api/v1/find', { url: page, sort: '-time', format: 'plain' })
    const read = await commentsOf(listIn(rowOf(data), 'comments'))
    // A deleted comment stays there, marked. A page of which nothing is known was seen at another spelling of its address.
    return read.items.length === 0 ? [] : [...read.items, ...goneFrom(waiting, read)]
  },
}

/** As many as one poll takes; what a larger burst pushes out is said to be lost. */
const MOST = 500

const newest = (context: Context): Stream => ({
  name: 'comments',
  order: 'newest-first',
  read: async () => {
    const data = await ask(context, `api/v1/last/${MOST}`, {})
    return { ...(await commentsOf(Array.isArray(data) ? data : [])), next: null }
  },
})

const ask = async (context: Context, path: string, query: Readonly<Record<string, string>>): Promise<unknown> =>
  (
    await askJson(context, {
      url: apiUrl(context, context.config.url, { path, query: { site: context.config.options.site, ...query } }),
    })
  ).data

async function commentsOf(rows: readonly unknown[]): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const feeds = await loadFeeds()
  return readRows(rows, 'comment', (row) => remarkComment(row, feeds))
}
