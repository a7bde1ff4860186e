import { apiUrl, askJson } from '../asking/ask-json.js'
import { idOrNull, type Row, rowOrNull, rowsIn, secondsAt, textAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import { readEach, type Stream } from '../streams/stream.js'
import { issoComment } from './comment.js'
import { type Context, readPage, siteOf } from './read-page.js'

/**
 * The server sorts replies behind all that stands on top, and only then cuts off the front (`fetchall` and `_latest` of Isso 0.13): what
 * is asked for few gets old replies instead of new comments. So all are asked for, and the newest are looked for here.
 */
const ALL = 10_000
const NEWEST = 200
const MOST_PAGES = 50
/** Authors may edit for a quarter of an hour, unless the operator says otherwise; a poll may come after a weekend. */
const EDITED_MS = 3 * 86_400_000

/**
 * The newest comments of all pages. The list does not tell who wrote them (it has no `hash`), so it only shows which pages have new or
 * edited ones, and these pages are read.
 */
export const latest = (context: Context): Stream => ({
  name: 'latest',
  order: 'newest-first',
  read: async ({ isKnown }) => {
    const url = apiUrl(context, siteOf(context), { path: 'latest', query: { limit: ALL } })
    const { data } = await askJson(context, { url })
    const listed = Array.isArray(data) ? data : []
    const rows = rowsIn(listed)
      .toSorted((a, b) => (secondsAt(b, 'created') ?? 0) - (secondsAt(a, 'created') ?? 0))
      .slice(0, NEWEST)
    const isOld = (row: Row) => isKnown(idOrNull(row, 'id') ?? '') && !isEditedLately(row, context.now)
    const pages = [...new Set(rows.flatMap((row) => (isOld(row) ? [] : (textAt(row, 'uri') ?? []))))].slice(0, MOST_PAGES)
    const read = []
    for (const page of pages) read.push(await readPage(context, page))
    const found = new Set(read.flatMap(({ items }) => items.map(({ nativeId }) => nativeId)))
    const { htmlToText, canonicalLink } = await loadFeeds()
    const surroundings = { site: siteOf(context), page: null, htmlToText, canonicalLink }
    // Without their author, where more pages have new ones than one poll reads.
    const rest = readEach(
      rows.filter((row) => !isOld(row) && !found.has(idOrNull(row, 'id') ?? '')),
      'comment',
      (row) => issoComment(row, surroundings),
    )
    const items = [...read, rest].flatMap((each) => each.items)
    return {
      items: items.toSorted((a, b) => (b.publishedAt ?? 0) - (a.publishedAt ?? 0)),
      seen: rows.flatMap((row) => (isOld(row) ? (idOrNull(row, 'id') ?? []) : [])),
      leftOut: [...new Set([...read, rest].flatMap((each) => each.leftOut))],
      next: null,
      ...(listed.length < ALL ? {} : { gap: true }),
    }
  },
})

const isEditedLately = (row: Row, now: number): boolean => (secondsAt(rowOrNull(row) ?? {}, 'modified') ?? 0) > now - EDITED_MS
