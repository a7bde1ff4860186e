import type { HtmlHead } from '../../feeds/html/html-links.js'
import { parseUrl } from '../../util/url.js'
import { parseLinkHeader } from '../asking/link-header.js'
import { sameHost } from '../asking/same-host.js'

/** What a page tells of its feeds, in its head and in its HTTP headers. */
export interface PageLinks {
  readonly head: HtmlHead
  readonly header: string | undefined
  readonly url: string
}

const FEED_TYPE = /^(?:application\/(?:rss|atom|rdf|feed)\+(?:xml|json)|application\/json|text\/xml|application\/xml)$/
/** oEmbed documents and REST views are JSON too. */
const NO_FEED = /oembed|\/wp-json\//

/** Addresses of the feeds that the page names, in its own order. */
export function feedLinks({ head, header, url }: PageLinks): string[] {
  const named = [...parseLinkHeader(header).map((link) => ({ ...link, href: resolved(link.href, url) })), ...head.links]
  const feeds = named.filter(
    ({ rel, type, href }) => rel.includes('alternate') && FEED_TYPE.test(type ?? '') && !NO_FEED.test(href ?? ''),
  )
  return [...new Set(feeds.flatMap(({ href }) => href ?? []))]
}

/** Root of the WordPress that made the page; null when none did. The REST API's address tells it, whatever page was asked. */
export function wordPressRoot({ head, header, url }: PageLinks): string | null {
  const told = [...parseLinkHeader(header), ...head.links].find(({ rel }) => rel.includes('https://api.w.org/'))
  const rest = told === undefined ? null : resolved(told.href, url)
  if (rest === null || !sameHost(rest, url)) return null
  const root = new URL(rest)
  root.searchParams.delete('rest_route')
  root.pathname = root.pathname.replace(/(?:\/index\.php)?(?:\/wp-json)?\/?$/, '/')
  return root.href
}

const PATHS = ['feed/', 'feed.xml', 'rss.xml', 'atom.xml', 'index.xml', 'rss', 'feed.json']

/** Where feeds usually stand, beside the page and at the root of its site. */
export function wellKnownFeeds(url: string): string[] {
  const here = new URL('.', url).href
  return [...new Set([here, new URL('/', url).href].flatMap((base) => PATHS.map((path) => new URL(path, base).href)))]
}

const resolved = (href: string, base: string): string | null => parseUrl(href, base)?.href ?? null
