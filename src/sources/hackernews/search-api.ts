import type { IncomingMention } from '../../model/mention.js'
import type { HackerNewsOptions } from '../../model/source-options/hackernews.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { idAt, idOrNull, listAt, numberAt, type Row, rowOf, rowOrNull, secondsAt, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { LATE_MS, type Page, readRows, type Stream } from '../streams/stream.js'
import { hackerNewsItem } from './item.js'

type Context = PollContext<HackerNewsOptions>

export const SEARCH_API = 'https://hn.algolia.com/api/v1'
const PER_PAGE = 100

/** Stories and comments with a phrase. Without the two switches the search also finds what is merely spelled alike. */
export const foundItems = (context: Context, term: string): Stream =>
  byDate(context, `search ${term}`, {
    query: `"${term.replaceAll('"', ' ')}"`,
    tags: '(story,comment)',
    typoTolerance: 'false',
    advancedSyntax: 'true',
  })

/** What one of our people writes. */
export const itemsBy = (context: Context, name: string): Stream =>
  byDate(context, `items of ${name}`, { tags: `comment,author_${name}` })

/**
 * No query shows more than its newest 1,000 hits, whatever page is asked for. So no page is: each request asks for what is no newer than
 * the oldest hit of the one before.
 */
const byDate = (context: Context, name: string, query: Query): Stream => ({
  name,
  order: 'newest-first',
  overlapMs: LATE_MS,
  read: async ({ page }) => {
    const window = page === null ? {} : { numericFilters: `created_at_i<=${page}` }
    const url = apiUrl(context, SEARCH_API, { path: 'search_by_date', query: { ...query, ...window, hitsPerPage: PER_PAGE } })
    const hits = listAt(rowOf((await askJson(context, { url })).data), 'hits')
    const { htmlToText } = await loadFeeds()
    return { ...readRows(hits, 'hit', (row) => hitItem(row, htmlToText)), ...nextWindow(hits, page) }
  },
})

function nextWindow(hits: readonly unknown[], page: string | null): Pick<Page, 'next' | 'gap'> {
  if (hits.length < PER_PAGE) return { next: null }
  const times = hits.flatMap((hit) => numberAt(rowOrNull(hit) ?? {}, 'created_at_i') ?? [])
  const oldest = times.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
  if (oldest === Number.POSITIVE_INFINITY) return { next: null }
  // A whole page within one second would be shown again and again; what else was written in that second is passed over.
  return String(oldest) === page ? { next: String(oldest - 1), gap: true } : { next: String(oldest) }
}

function hitItem(row: Row, htmlToText: HtmlToText): IncomingMention {
  const [id, parent, story] = [idAt(row, 'objectID'), idOrNull(row, 'parent_id'), idOrNull(row, 'story_id')]
  return hackerNewsItem(
    {
      id,
      author: textAt(row, 'author'),
      title: textAt(row, 'title'),
      text: textAt(row, 'comment_text') ?? textAt(row, 'story_text'),
      link: textAt(row, 'url'),
      at: secondsAt(row, 'created_at_i'),
      parent,
      story: parent === null ? null : story,
    },
    htmlToText,
  )
}
