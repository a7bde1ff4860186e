import type { IncomingMention } from '../../model/mention.js'
import type { HackerNewsOptions } from '../../model/source-options/hackernews.js'
import { apiUrl, askJson } from '../asking/ask-json.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { idAt, instantAt, listAt, type Row, rowOrNull, textAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { hackerNewsItem } from './item.js'
import { officialItem } from './official-api.js'
import { SEARCH_API } from './search-api.js'

const MAX_ITEMS = 2_000

/** A story with all its comments. The search forgets what was taken away; that it was, only the official API tells. */
export async function refetchStory(
  context: PollContext<HackerNewsOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  if (!/^\d+$/.test(thread)) return []
  const story = await askStory(context, thread)
  const { htmlToText } = await loadFeeds()
  const rows = story === null ? [] : withChildren(story)
  const { items } = readRows(rows, 'item', (row) => treeItem(row, thread, htmlToText))
  const there = new Set(items.map(({ nativeId }) => nativeId))
  const gone: IncomingMention[] = []
  for (const id of waiting.filter((each) => !there.has(each)))
    if ((await officialItem(context, id)) === null) gone.push(deletedMention(id))
  return [...items, ...gone]
}

async function askStory(context: PollContext<HackerNewsOptions>, id: string): Promise<Row | null> {
  try {
    return rowOrNull((await askJson(context, { url: apiUrl(context, SEARCH_API, { path: `items/${id}` }) })).data)
  } catch (error) {
    if (httpStatusOf(error) === 404) return null
    throw error
  }
}

function withChildren(story: Row): readonly Row[] {
  const rows: Row[] = [story]
  for (let at = 0; at < rows.length && rows.length < MAX_ITEMS; at += 1)
    rows.push(
      ...listAt(rows[at]!, 'children')
        .map(rowOrNull)
        .filter((child) => child !== null),
    )
  return rows.slice(0, MAX_ITEMS)
}

const treeItem = (row: Row, story: string, htmlToText: HtmlToText): IncomingMention | null => {
  // A comment that was taken away stays in the tree without words, for the sake of its answers.
  if (textAt(row, 'author') === null) return null
  const parent = row['parent_id'] == null ? null : idAt(row, 'parent_id')
  return hackerNewsItem(
    {
      id: idAt(row, 'id'),
      author: textAt(row, 'author'),
      title: textAt(row, 'title'),
      text: textAt(row, 'text'),
      link: textAt(row, 'url'),
      at: instantAt(row, 'created_at'),
      parent,
      story: parent === null ? null : story,
    },
    htmlToText,
  )
}
