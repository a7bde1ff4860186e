import type { IssoOptions } from '../model/source-options/isso.js'
import { httpStatusOf } from './asking/http-fault.js'
import { latest } from './isso/latest.js'
import { readPage } from './isso/read-page.js'
import { refetchPage } from './isso/refetch-page.js'
import type { PollContext, SourceAdapter } from './source.js'
import { pollStreams } from './streams/poll-streams.js'
import type { Stream } from './streams/stream.js'

/** Comments that an Isso server keeps for a site. */
export const isso: SourceAdapter<IssoOptions> = {
  platform: 'isso',
  poll: (context) => {
    const { pages } = context.config.options
    const streams = pages.length === 0 ? [latest(context)] : pages.map((page) => commentsOf(context, page))
    return pollStreams(context, { streams })
  },
  refetch: refetchPage,
}

/** All comments of a page. They are few, and only so are edits seen: the server's own validator knows nothing of them. */
const commentsOf = (context: PollContext<IssoOptions>, page: string): Stream => ({
  name: page,
  order: 'whole',
  read: async () => {
    try {
      return { ...(await readPage(context, page)), next: null }
    } catch (error) {
      // Among several pages one may be without comments yet, and some versions know no such page then.
      if (httpStatusOf(error) !== 404 || context.config.options.pages.length === 1) throw error
      return { items: [], leftOut: [`${page} was left out: the server knows no comments there`], next: null }
    }
  },
})
