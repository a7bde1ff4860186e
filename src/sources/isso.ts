import type { IssoOptions } from '../model/source-options/isso.js'
import { apiUrl, askJson } from './ask-json.js'
import { loadFeeds } from './feed-document.js'
import { httpStatusOf } from './http-fault.js'
import { flattened, issoComment } from './isso/comment.js'
import { goneFrom } from './new-mention.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import { type Page, readRows, type Stream } from './streams/stream.js'
import { listAt, rowOrNull } from './wire.js'

type Context = PollContext<IssoOptions>

/** Comments that an Isso server keeps for a site. */
export const isso: SourceAdapter<IssoOptions> = {
  platform: 'isso',
  poll: (context) => {
    const { pages } = context.config.options
    const streams = pages.length === 0 ? [latest(context)] : pages.map((page) => commentsOf(context, page))
    return pollStreams(context, { streams })
  },
  refetch: async (context, { url, waiting }) => {
    if (url === null) return []
    const page = new URL(url)
    const { items } = await read(context, `${page.pathname}${page.search}`)
    return [...items, ...goneFrom(waiting, items)]
  },
}

/** All comments of a page. They are few, and only so are edits seen: the server's own validator knows nothing of them. */
const commentsOf = (context: Context, page: string): Stream => ({
  name: page,
  order: 'whole',
  read: async () => {
    try {
      return { ...(await read(context, page)), next: null }
    } catch (error) {
      // Among several pages one may be without comments yet, and some versions know no such page then.
      if (httpStatusOf(error) !== 404 || context.config.options.pages.length === 1) throw error
      return { items: [], leftOut: [`${page} was left out: the server knows no comments there`], next: null }
    }
  },
})

const LATEST = 200

/** The newest comments of all pages. */
const latest = (context: Context): Stream => ({
  name: 'latest',
  order: 'newest-first',
  read: async () => {
    const { data } = await askJson(context, {
      url: apiUrl(context, siteOf(context), { path: 'latest', query: { limit: LATEST } }),
    })
    const { htmlToText, canonicalLink } = await loadFeeds()
    const rows = Array.isArray(data) ? data : []
    return {
      ...readRows(rows, 'comment', (row) => issoComment(row, { site: siteOf(context), page: null, htmlToText, canonicalLink })),
      next: null,
    }
  },
})

async function read(context: Context, page: string): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const { data } = await askJson(context, { url: apiUrl(context, siteOf(context), { path: '', query: { uri: page } }) })
  const { htmlToText, canonicalLink } = await loadFeeds()
  const rows = flattened(listAt(rowOrNull(data) ?? {}, 'replies'))
  return readRows(rows, 'comment', (row) => issoComment(row, { site: siteOf(context), page, htmlToText, canonicalLink }))
}

const siteOf = ({ config }: Context): string => config.url
