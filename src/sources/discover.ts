import { redactUrl } from '../http/redact-url.js'
import type { HttpClient, HttpResponse } from '../http/types.js'
import { MonitorError } from '../util/errors.js'
import { feedLinks, type PageLinks, wellKnownFeeds, wordPressRoot } from './discover-links.js'
import { type FeedDocument, isNotAFeed, readDocument } from './feed-document.js'
import { lineOrNull, plainText } from './feed-mention.js'
import { namesOneComment } from './page-key.js'

export interface FoundSource {
  /** As the configuration writes it. */
  readonly type: 'feed' | 'comments' | 'wordpress'
  readonly url: string
  readonly title: string | null
  readonly kind: 'posts' | 'comments' | 'wordpress'
  /** First words of the newest items, so that a person sees what would be read. */
  readonly sample: readonly string[]
}

export interface DiscoverOptions {
  readonly allowPrivate: boolean
}

const MAX_FEEDS = 8
const SAMPLES = 3

/** Finds what can be monitored at an address: the feed that it is, or those that the page names. Throws when there is nothing. */
export async function discover(
  url: string,
  http: HttpClient,
  { allowPrivate }: DiscoverOptions,
): Promise<readonly FoundSource[]> {
  const address = withScheme(url)
  const ask = (target: string) => http.request({ url: target, allowPrivate })
  const response = await ask(address)
  const document = await feedOrNull(response)
  if (document !== null) return [describe(document, address)]

  const { htmlHead } = await import('../feeds/html-links.js')
  const page: PageLinks = {
    head: htmlHead(response.body.toString('utf8'), response.url),
    header: response.headers['link'],
    url: response.url,
  }
  const root = wordPressRoot(page)
  if (root !== null) return [await describeWordPress(root, { ask, title: page.head.title })]
  const named = await readAll(feedLinks(page).slice(0, MAX_FEEDS), ask)
  const found = named.length > 0 ? named : await readAll(wellKnownFeeds(response.url), ask, 1)
  if (found.length > 0) return withoutTwins(found)
  throw new MonitorError(`no feed found at ${redactUrl(address)}`, {
    hint: 'give the address of the feed itself; many forums and blogs show it behind an orange symbol or a link named RSS',
  })
}

type Ask = (url: string) => Promise<HttpResponse>

interface Found {
  readonly source: FoundSource
  readonly document: FeedDocument
}

const withScheme = (url: string): string => (/^[a-z][a-z0-9+.-]*:\/\//i.test(url) ? url : `https://${url}`)

async function feedOrNull(response: HttpResponse): Promise<FeedDocument | null> {
  try {
    return await readDocument(response)
  } catch (error) {
    if (isNotAFeed(error)) return null
    throw error
  }
}

/** What cannot be read is passed over: pages name feeds that died years ago. */
async function readAll(urls: readonly string[], ask: Ask, enough = MAX_FEEDS): Promise<Found[]> {
  const found: Found[] = []
  for (const url of urls) {
    const document = await ask(url)
      .then(feedOrNull)
      .catch(() => null)
    if (document !== null) found.push({ source: describe(document, url), document })
    if (found.length >= enough) break
  }
  return found
}

function describe({ feed, feeds }: FeedDocument, url: string): FoundSource {
  const threaded = feed.entries.filter(({ inReplyTo, link }) => inReplyTo.length > 0 || namesOneComment(link ?? ''))
  const areComments = feed.entries.length > 0 ? threaded.length * 2 > feed.entries.length : /comment|kommentar/i.test(url)
  const sample = feed.entries.slice(0, SAMPLES).map((entry) => {
    const words = areComments ? plainText(entry.content ?? entry.summary, feeds.htmlToText) : (entry.title ?? '')
    return lineOrNull(words)?.slice(0, 120) ?? ''
  })
  return {
    type: areComments ? 'comments' : 'feed',
    url,
    title: lineOrNull(feed.title),
    kind: areComments ? 'comments' : 'posts',
    sample: sample.filter((words) => words !== ''),
  }
}

async function describeWordPress(url: string, { ask, title }: { ask: Ask; title: string | null }): Promise<FoundSource> {
  const [comments] = await readAll([new URL('comments/feed/atom/', url).href, new URL('?feed=comments-atom', url).href], ask, 1)
  return { type: 'wordpress', url, title: lineOrNull(title), kind: 'wordpress', sample: comments?.source.sample ?? [] }
}

/** Sites name the same items as RSS and as Atom. Of twins the Atom one stays where it is about comments: only it names the parents. */
function withoutTwins(found: readonly Found[]): FoundSource[] {
  const kept = new Map<string, Found>()
  for (const each of found) {
    const { entries } = each.document.feed
    const key =
      entries.length === 0
        ? each.source.url
        : entries
            .slice(0, SAMPLES)
            .map(({ link, title }) => link ?? title)
            .join('\n')
    const twin = kept.get(key)
    if (twin === undefined || (each.source.kind === 'comments' && isAtom(each) && !isAtom(twin))) kept.set(key, each)
  }
  return [...kept.values()].map(({ source }) => source)
}

const isAtom = ({ document }: Found): boolean => document.feed.format === 'atom'
