import type { IssoOptions } from '../../model/source-options/isso.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { listAt, rowOrNull } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { type Page, readRows } from '../streams/stream.js'
import { flattened, issoComment } from './comment.js'

export type Context = PollContext<IssoOptions>

export const siteOf = ({ config }: Context): string => config.url

/** All comments of one page. `page`: what the server keeps it by, mostly its path. */
export async function readPage(context: Context, page: string): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const { data } = await askJson(context, { url: apiUrl(context, siteOf(context), { path: '', query: { uri: page } }) })
  const { htmlToText, canonicalLink } = await loadFeeds()
  const rows = flattened(listAt(rowOrNull(data) ?? {}, 'replies'))
  return readRows(rows, 'comment', (row) => issoComment(row, { site: siteOf(context), page, htmlToText, canonicalLink }))
}
