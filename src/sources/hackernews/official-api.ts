import type { IncomingMention } from '../../model/mention.js'
import type { HackerNewsOptions } from '../../model/source-options/hackernews.js'
import { askJson } from '../asking/ask-json.js'
import { idAt, idOrNull, isTrue, type Row, rowOf, secondsAt, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { readRows, type Stream } from '../streams/stream.js'
import { hackerNewsItem } from './item.js'

type Context = PollContext<HackerNewsOptions>

const OFFICIAL_API = 'https://hacker-news.firebaseio.com/v0'
/** Some 200 items are written in a quarter of an hour; each is a request. */
const ITEMS_PER_PAGE = 50
const MAX_PAGES = 8

/** One item; null when there is none by this number, or it was taken away. */
export async function officialItem(context: Context, id: string): Promise<Row | null> {
  const base = context.config.options.fallbackApi ?? OFFICIAL_API
  const { data } = await askJson(context, { url: `${base}/item/${id}.json`, authorization: null })
  const row = data === null ? null : rowOf(data)
  return row === null || isTrue(row, 'deleted') || isTrue(row, 'dead') ? null : row
}

export const newestId = (ids: readonly string[]): string | null => {
  const numbers = ids.map(Number).filter((id) => Number.isSafeInteger(id))
  return numbers.length === 0 ? null : String(numbers.reduce((a, b) => Math.max(a, b)))
}

/** Everything that anybody wrote after an item, of which only what concerns us is kept. */
export const itemsSince = (context: Context, known: string): Stream => ({
  name: 'official API',
  order: 'oldest-first',
  maxPages: MAX_PAGES,
  read: async ({ page, mark }) => {
    const base = context.config.options.fallbackApi ?? OFFICIAL_API
    const { data } = await askJson(context, { url: `${base}/maxitem.json`, authorization: null })
    const newest = Number(idAt({ maxitem: data }, 'maxitem'))
    const from = Number(page ?? newestId([known, mark ?? '0'])) + 1
    const to = Math.min(newest, from + ITEMS_PER_PAGE - 1)
    const numbers = Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => String(from + index))
    const rows = await Promise.all(numbers.map((id) => officialItem(context, id)))
    const { htmlToText } = await loadFeeds()
    const concerns = about(context)
    const read = readRows(
      rows.filter((row) => row !== null),
      'item',
      (row) => {
        const item = rowItem(row, htmlToText)
        return concerns(item) ? item : null
      },
    )
    return { ...read, next: to < newest ? String(to) : null, mark: String(Math.max(to, from - 1)) }
  },
})

/** What the search would have found. */
function about({ config, company }: Context): (item: IncomingMention) => boolean {
  const terms = (config.options.search.length > 0 ? config.options.search : company.terms).map((term) => term.toLowerCase())
  return ({ title, text, author }) =>
    company.accounts.includes(author.id ?? '') || terms.some((term) => `${title ?? ''}\n${text}`.toLowerCase().includes(term))
}

const rowItem = (row: Row, htmlToText: HtmlToText): IncomingMention =>
  hackerNewsItem(
    {
      id: idAt(row, 'id'),
      author: textAt(row, 'by'),
      title: textAt(row, 'title'),
      text: textAt(row, 'text'),
      link: textAt(row, 'url'),
      at: secondsAt(row, 'time'),
      parent: idOrNull(row, 'parent'),
      // The official API tells the parent alone.
      story: null,
    },
    htmlToText,
  )
