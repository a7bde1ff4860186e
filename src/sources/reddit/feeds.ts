import type { FeedEntry } from '../../feeds/types.js'
import type { IncomingMention } from '../../model/mention.js'
import type { RedditOptions } from '../../model/source-options/reddit.js'
import { kept, phrase } from '../../util/say.js'
import { parseUrl } from '../../util/url.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SlowDown } from '../asking/refusals.js'
import { askSource } from '../asking/source-request.js'
import { Unreadable } from '../asking/wire.js'
import { type FeedDocument, type HtmlToText, isNotAFeed, readDocument } from '../feed/feed-document.js'
import { plainText, webUrl } from '../feed/feed-mention.js'
import { newMention } from '../mention/new-mention.js'
import type { PollContext } from '../source.js'
import { type Page, readEach, type Stream } from '../streams/stream.js'
import type { List } from './lists.js'
import { redditAuthor } from './thing.js'

const HOUR_MS = 3_600_000

/** A list as its feed shows it. That is one page: what a burst pushes out of it between two polls is lost, and said to be. */
export const feedStream = (context: PollContext<RedditOptions>, { name, path, query }: List): Stream => ({
  name,
  order: 'newest-first',
  read: async () => ({ ...entriesOf(await askFeed(context, path, query)), next: null }),
})

/** One feed. Whoever asks on after a block is blocked for longer. */
export async function askFeed(
  context: PollContext<RedditOptions>,
  path: string,
  query: Readonly<Record<string, string>>,
): Promise<FeedDocument> {
  const { config, secrets, now } = context
  const url = new URL(`${path}.rss`, parseUrl(config.url)?.origin ?? config.url)
  const token = secrets['feed_token'] === undefined ? {} : { feed: secrets['feed_token'], user: config.username ?? '' }
  for (const [key, value] of Object.entries({ ...query, limit: '100', ...token })) url.searchParams.set(key, value)
  try {
    return await readDocument(await askSource(context, { url: url.href, accept: 'feed' }))
  } catch (error) {
    if (httpStatusOf(error) !== 403 && !isNotAFeed(error)) throw error
    const what = error instanceof Error ? error.message : String(error)
    throw new SlowDown(phrase`Reddit blocks this reader: ${kept(what)}`, now + HOUR_MS)
  }
}

/** Entries carry the same ids as the API does, but neither parents nor flags. */
export const entriesOf = ({ feed, feeds }: FeedDocument): Pick<Page, 'items' | 'leftOut'> =>
  readEach(feed.entries, 'entry', (entry) => entryMention(entry, feeds.htmlToText))

/** Below the words of a post the feed links to it, to its author and to its comments. */
const TRAILER = /\s*submitted by\s+\/u\/\S+(?:\s+to\s+r\/\S+)?\s*\[link\]\s*\[comments\]\s*$/

function entryMention(entry: FeedEntry, htmlToText: HtmlToText): IncomingMention {
  if (!/^t[13]_[0-9a-z]+$/.test(entry.id ?? '')) throw new Unreadable('it has no id of Reddit')
  const nativeId = entry.id!
  const isPost = nativeId.startsWith('t3_')
  const post = /\/comments\/([0-9a-z]+)\//.exec(entry.link ?? '')?.[1]
  return newMention({
    nativeId,
    role: isPost ? 'post' : 'comment',
    url: webUrl(entry.link),
    title: isPost ? entry.title : null,
    text: plainText(entry.content, htmlToText).replace(TRAILER, ''),
    author: redditAuthor(/^\/u\/([\w-]+)$/.exec(entry.authors[0]?.name ?? '')?.[1] ?? null),
    publishedAt: entry.published ?? entry.updated,
    rootRef: isPost || post === undefined ? null : `t3_${post}`,
  })
}
