import type { IncomingMention } from '../../model/mention.js'
import { parseUrl } from '../../util/url.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { sameHost } from '../asking/same-host.js'
import { askSource } from '../asking/source-request.js'
import { type FeedDocument, readDocument } from '../feed/feed-document.js'
import { deletedMention, goneFrom } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { type Page, readEach, type Stream } from '../streams/stream.js'
import { bloggerComment, placeOf } from './comment.js'
import type { Parents } from './parents.js'

/** The server shows no more on one page, whatever is asked for. */
const PER_PAGE = 150

/** Comments of the whole blog. The parameters belong to an interface that Google keeps without support: one that ignores them must do too. */
export const newestComments = (context: PollContext, parents: Parents): Stream => ({
  name: 'comments',
  order: 'newest-first',
  maxPages: 20,
  read: async ({ page }) => {
    const document = await ask(context, page ?? feedUrl(context, 'comments/default'))
    const next = document.feed.links['next'] ?? null
    const follows = next !== null && next !== page && sameHost(next, context.config.url) && document.feed.entries.length > 0
    return { ...(await commentsOf(document, parents)), next: follows ? next : null }
  },
})

function feedUrl({ config }: PollContext, path: string): string {
  const url = new URL(`/feeds/${path}`, parseUrl(config.url)?.origin ?? config.url)
  url.searchParams.set('max-results', String(PER_PAGE))
  url.searchParams.set('orderby', 'published')
  return url.href
}

const ask = async (context: PollContext, url: string): Promise<FeedDocument> =>
  await readDocument(await askSource(context, { url, accept: 'feed' }))

async function commentsOf({ feed, feeds }: FeedDocument, parents: Parents): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const places = feed.entries.flatMap((entry) => {
    try {
      return [placeOf(entry)]
    } catch {
      // Said when it is read itself.
      return []
    }
  })
  await parents.learn(places)
  return readEach(feed.entries, 'comment', (entry) =>
    bloggerComment(entry, {
      parent: parents.of(placeOf(entry).comment),
      htmlToText: feeds.htmlToText,
      canonicalLink: feeds.canonicalLink,
    }),
  )
}

/** The comments of those articles on which something waits. Only a feed that shows all of them proves that one is gone. */
export async function refetchPost(
  context: PollContext,
  { thread, url, waiting }: ThreadRef,
  parents: Parents,
): Promise<readonly IncomingMention[]> {
  const page = thread.startsWith('page:') ? thread.slice('page:'.length) : url
  if (page === null) return []
  const newest = await ask(context, feedUrl(context, 'comments/default'))
  const onPage = newest.feed.entries.find(({ inReplyTo }) => sameArticle(inReplyTo[0]?.href ?? null, page, newest))
  if (onPage === undefined) return (await commentsOf(newest, parents)).items
  const { post } = placeOf(onPage)
  const document = await ask(context, feedUrl(context, `${post}/comments/default`)).catch((error: unknown) => {
    if (httpStatusOf(error) !== 404) throw error
    return null
  })
  if (document === null) return waiting.map(deletedMention)
  const read = await commentsOf(document, parents)
  const { entries, links } = document.feed
  // The feed of the blog has just shown one there, so an empty one is out of sorts.
  const isWhole = links['next'] === undefined && entries.length > 0 && entries.length < PER_PAGE
  return [...read.items, ...(isWhole ? goneFrom(waiting, read) : [])]
}

const sameArticle = (href: string | null, page: string, { feeds }: FeedDocument): boolean =>
  href !== null && feeds.canonicalLink(href) === feeds.canonicalLink(page)
