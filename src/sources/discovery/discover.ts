import type { HttpClient, HttpResponse } from '../../http/types.js'
import { MonitorError } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { phrase } from '../../util/say.js'
import type { FeedDocument } from '../feed/feed-document.js'
import { lineOrNull } from '../feed/feed-mention.js'
import { readAddress } from './address.js'
import { type Asker, type AskerOptions, createAsker } from './asker.js'
import { feedLinks, type PageLinks, wellKnownFeeds, wordPressRoot } from './discover-links.js'
import { describeFeed, feedOrNull, readFeeds, withoutTwins } from './feeds.js'
import { forumFeeds, isForum, namesTopicsAlone } from './forum-feeds.js'
import { type FoundSource, unread } from './found-source.js'
import { toldByPage } from './markers.js'
import { serverSoftware } from './server-software.js'
import { MAY_BE_FEDERATED, onServer } from './shapes/social.js'
import { toldByAddress } from './shapes.js'
import { place, type Suggestion } from './suggestion.js'

export type { FoundSource } from './found-source.js'

const MAX_FEEDS = 8

/**
 * Finds what can be monitored at an address, the best first: by its shape, by what its server says it runs, by what the page tells, by the
 * usual places of feeds. Throws when there is nothing.
 */
export async function discover(pasted: string, http: HttpClient, options: AskerOptions): Promise<readonly FoundSource[]> {
  const address = readAddress(pasted)
  const told = toldByAddress(address)
  if (told.length > 0) return told.map((suggestion) => unread(suggestion))
  const ask = createAsker(http, options)
  if (MAY_BE_FEDERATED.test(address.pathname)) {
    const federated = await onItsServer(address.href, ask)
    if (federated.length > 0) return federated
  }
  const response = await ask.get(address.href)
  const document = await feedOrNull(response)
  const found = document === null ? await inPage(await readPage(response), ask) : await behindFeed(document, address.href, ask)
  if (found.length > 0) return found
  throw new MonitorError(phrase`nothing to monitor was found at ${redactUrl(address.href)}`, {
    hint: 'give the address of the feed itself; many forums and blogs show it behind an orange symbol or a link named RSS',
  })
}

async function onItsServer(url: string, ask: Asker): Promise<readonly FoundSource[]> {
  const software = await serverSoftware(url, ask)
  return software === null ? [] : onServer(software, url).map((suggestion) => unread(suggestion))
}

async function readPage({ body, url, headers }: HttpResponse): Promise<PageLinks> {
  const { htmlHead } = await import('../../feeds/html/html-links.js')
  return { head: htmlHead(body.toString('utf8'), url), header: headers['link'], url }
}

/** Sites of these answer with a feed of posts, while the comments stand elsewhere. */
const WORDPRESS_FEED = /\/feed\/?(?:(?:atom|rss2?|rdf)\/?)?$|[?&]feed=/
const BLOGGER_FEED = /\/feeds\/(?:posts|comments|\d+\/comments)\/(?:default|summary)/

async function behindFeed(document: FeedDocument, url: string, ask: Asker): Promise<readonly FoundSource[]> {
  const itself = describeFeed(document, url, 'the address is that of a feed')
  const { link } = document.feed
  if (BLOGGER_FEED.test(url) && document.feed.id?.startsWith('tag:blogger.com,'))
    return [
      { ...itself, ...place('blogger', new URL('/', url).href, { reason: 'the feed is that of a blog on Blogger' }) },
      itself,
    ]
  if (!WORDPRESS_FEED.test(url)) return [itself]
  const response = await ask.tryGet(link ?? new URL('/', url).href)
  const root = response === null ? null : wordPressRoot(await readPage(response))
  return root === null ? [itself] : [await wordPress(root, itself.title, ask), itself]
}

async function inPage(page: PageLinks, ask: Asker): Promise<readonly FoundSource[]> {
  const { embedded, software, beside } = toldByPage(page)
  const title = lineOrNull(page.head.title)
  const known = await Promise.all(
    software.map((each) => (each.type === 'wordpress' ? wordPress(each.url, title, ask) : unread(each, title))),
  )
  const first = [...embedded.map((each) => unread(each, title)), ...known]
  const rest: readonly Suggestion[] = beside
  // Who has no key to a Ghost can still read its posts.
  const feeds = known.some(({ type }) => type !== 'ghost') ? [] : await otherwise(page, { ask, search: first.length === 0 })
  return [...first, ...feeds, ...rest.map((each) => unread(each, title))]
}

/** What is left where no software was recognised. `search`: also where nothing points to. */
async function otherwise(page: PageLinks, { ask, search }: { readonly ask: Asker; readonly search: boolean }) {
  const names = feedLinks(page)
  const federated = isFederated(page, names) ? await onItsServer(page.url, ask) : []
  if (federated.length > 0) return federated
  const useful = namesTopicsAlone(page) ? [] : names.slice(0, MAX_FEEDS)
  const named = await readFeeds(useful, ask, { enough: MAX_FEEDS, reason: 'the page names this feed' })
  if (named.length > 0 || !search) return asComments(withoutTwins(named), page)
  const kept = await readFeeds(forumFeeds(page), ask, { enough: 1, reason: 'the forum keeps the feed of this page there' })
  if (kept.length > 0) return asComments(withoutTwins(kept), page)
  const usual = await readFeeds(wellKnownFeeds(page.url), ask, { enough: 1, reason: 'feeds usually stand there' })
  return withoutTwins(usual)
}

/** Lemmy names feeds of posts alone, and Mastodon those of one account. */
const isFederated = ({ head }: PageLinks, feeds: readonly string[]): boolean =>
  head.ids.has('mastodon') ||
  /^(?:mastodon|lemmy)\b/i.test(head.meta.get('generator') ?? '') ||
  head.links.some(({ type }) => type === 'application/activity+json') ||
  feeds.some((feed) => new URL(feed).pathname.startsWith('/feeds/'))

const asComments = (found: readonly FoundSource[], page: PageLinks): readonly FoundSource[] =>
  isForum(page) ? found.map((source) => ({ ...source, type: 'comments' })) : found

async function wordPress(url: string, title: string | null, ask: Asker): Promise<FoundSource> {
  const addresses = [new URL('comments/feed/atom/', url).href, new URL('?feed=comments-atom', url).href]
  const [comments] = await readFeeds(addresses, ask, { enough: 1, reason: '' })
  const told = place('wordpress', url, { reason: 'the page names the REST API of its WordPress' })
  return { ...unread(told, title), sample: comments?.source.sample ?? [] }
}
