import type { FeedEntry } from '../../feeds/types.js'
import { parseUrl } from '../../util/url.js'
import type { FeedDocument } from './feed-document.js'

/**
 * The topic in which a post of a forum stands, as the key of its thread; null where nothing tells it. Every post has an address of its
 * own there, so by their pages no two would belong together.
 */
export function boardTopic(entry: FeedEntry, { feed, url, feeds }: FeedDocument): string | null {
  const link = parseUrl(entry.link ?? '')
  if (link === null) return null
  const page = (href: string) => `page:${feeds.canonicalLink(href)}`
  const topic = topicPage(link)
  if (topic !== null) return page(topic)
  const address = parseUrl(url)
  const isTopicFeed = TOPIC_FEEDS.some((pattern) => pattern.test(address?.href ?? ''))
  if (isTopicFeed) return page(feed.link ?? url)
  // phpBB: `Forum name • Re: Modem tot`, where addresses name the post alone. NodeBB has the title of the topic as it is.
  const isNamed = /\/viewtopic\.php$/.test(link.pathname) || isPostOfNodeBb(link, address)
  if (!isNamed || entry.title === null) return null
  return `topic:${link.origin} ${(entry.title.split(' • ').at(-1) ?? '').replace(/^(?:re|aw):\s*/i, '').trim()}`
}

/** phpBB `/feed/topic/12`, NodeBB `/topic/12.rss`, Flarum `/atom/d/5-modem-tot`. */
const TOPIC_FEEDS = [/\/feed\/topic\/\d+$/, /\/topic\/\d+\.rss(?:\?|$)/, /\/(?:atom|rss)\/d\/\d+/]

/** `/post/77` in the feed of all posts, or of those of a category. */
const isPostOfNodeBb = (link: URL, feed: URL | null): boolean =>
  /\/post\/[^/]+$/.test(link.pathname) && /\/recentposts\.rss$/.test(feed?.pathname ?? '')

/** The topic's own address within that of a post; null where it is not told. */
function topicPage(link: URL): string | null {
  if (/\/viewtopic\.php$/.test(link.pathname)) {
    const topic = link.searchParams.get('t')
    return topic === null ? null : `${link.origin}${link.pathname}?t=${encodeURIComponent(topic)}`
  }
  const [flarum] = /^.*\/d\/\d+(?:-[^/]+)?(?=\/\d+$|$)/.exec(link.pathname) ?? []
  const [nodebb] = /^.*\/topic\/\d+\/[^/]+(?=\/\d+$|$)/.exec(link.pathname) ?? []
  const [redmine] = /^.*\/boards\/\d+\/topics\/\d+$/.exec(link.pathname) ?? []
  const path = flarum ?? nodebb ?? redmine
  return path === undefined ? null : `${link.origin}${path}`
}

/** `Reply to Modem tot on Mon, 23 Nov 2026 03:55:41 GMT`, the time that of the last edit: to people it is what the topic is called. */
export function titleOfPost(title: string | null, { feed, url }: FeedDocument): string | null {
  if (title === null || feed.title === null || !/\/topic\/\d+\.rss(?:\?|$)/.test(url)) return title
  const around = `Reply to ${feed.title} on `
  return title.startsWith(around) && /^(?:.+ GMT|Invalid Date)$/.test(title.slice(around.length)) ? feed.title : title
}

/** Below every post phpBB writes when and by whom it was posted, in the board's language, and draws a line. Nobody said that. */
export function withoutStatistics(html: string, link: string | null): string {
  if (link === null || !link.includes('/viewtopic.php')) return html
  const end = /<hr ?\/>\s*$/.exec(html)
  const from = end === null ? -1 : html.lastIndexOf('<p>', end.index)
  return from !== -1 && /^<p>[^<>:]{2,60}: [\s\S]*<\/p>\s*$/.test(html.slice(from, end!.index)) ? html.slice(0, from) : html
}
