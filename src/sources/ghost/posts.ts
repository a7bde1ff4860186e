import type { IncomingMention } from '../../model/mention.js'
import { apiUrl, askJson, type Query } from '../asking/ask-json.js'
import { unlessAbsent } from '../asking/error-answer.js'
import { idAt, instantAt, listAt, type Row, rowOf, rowOrNull, textAt, webUrlAt } from '../asking/wire.js'
import { type HtmlToText, loadFeeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { newMention } from '../mention/new-mention.js'
import type { PollContext } from '../source.js'
import { readRows } from '../streams/stream.js'

const MOST = 50

export interface GhostPost {
  readonly id: string
  readonly mention: IncomingMention
}

interface Posts {
  readonly posts: readonly GhostPost[]
  readonly leftOut: readonly string[]
}

/** The newest posts. */
export const askPosts = (context: PollContext): Promise<Posts> =>
  ask(context, 'posts/', { limit: MOST, order: 'published_at desc' })

/** One post, however old; null: the site shows none by that id. */
export async function askPost(context: PollContext, nativeId: string): Promise<GhostPost | null> {
  if (!nativeId.startsWith(PREFIX)) return null
  const found = await unlessAbsent(ask(context, `posts/${encodeURIComponent(nativeId.slice(PREFIX.length))}/`, {}))
  return found?.posts.find(({ mention }) => mention.nativeId === nativeId) ?? null
}

/** By the Content API, whose key is public by design, but has no place other than the query. */
async function ask(context: PollContext, path: string, asked: Query): Promise<Posts> {
  const url = apiUrl(context, context.config.url, {
    path: `ghost/api/content/${path}`,
    query: { key: context.secrets['token'] ?? null, include: 'authors', ...asked },
  })
  const { data } = await askJson(context, { url, authorization: null, headers: { 'accept-version': 'v5.0' } })
  const { htmlToText } = await loadFeeds()
  const { items, leftOut } = readRows(listAt(rowOf(data), 'posts'), 'post', (row) => postMention(row, htmlToText))
  return { posts: items.map((mention) => ({ id: mention.nativeId.slice(PREFIX.length), mention })), leftOut }
}

const PREFIX = 'post-'

function postMention(row: Row, htmlToText: HtmlToText): IncomingMention {
  const author = rowOrNull(listAt(row, 'authors')[0]) ?? {}
  return newMention({
    nativeId: `${PREFIX}${idAt(row, 'id')}`,
    url: webUrlAt(row, 'url'),
    title: textAt(row, 'title'),
    // Of a post for members or payers only its own summary is shown, if it has one.
    text: plainText(textAt(row, 'html') || textAt(row, 'custom_excerpt') || textAt(row, 'excerpt'), htmlToText),
    author: { name: textAt(author, 'name'), url: webUrlAt(author, 'url') },
    publishedAt: instantAt(row, 'published_at'),
  })
}
