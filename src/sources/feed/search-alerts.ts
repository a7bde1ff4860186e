import type { FeedEntry, ParsedFeed } from '../../feeds/types.js'
import { sha256 } from '../../util/hash.js'
import { oneLine } from '../../util/text.js'
import type { FeedDocument } from './feed-document.js'
import { plainText } from './feed-mention.js'
import { newsTarget, redirectTarget } from './google-links.js'

const ALERTS = /^(?:https?:\/\/(?:www\.)?google\.[a-z.]{2,6}\/alerts\/feeds\/|tag:google\.com,\d{4}:reader\/.*\/alerts\/)/
const NEWS = /^https?:\/\/news\.google\.com\//
const ALERT_HIT = /^tag:google\.com,\d{4}:googlealerts\//
const DAY_MS = 86_400_000

/**
 * Feeds that report what a search engine found: Google Alerts, and Google News. Their items are hits, and a page that is hit twice, by
 * two alerts or under a new id, is still one page. So hits are known by what they lead to, and each page is kept once; items of any
 * other feed stay as they are. A feed that mixes alerts is known by its items, for it does not say what it is.
 */
export function searchHits(entries: readonly FeedEntry[], document: FeedDocument): readonly FeedEntry[] {
  const isAlerts = declares(document, ALERTS)
  const isNews = declares(document, NEWS)
  if (!isAlerts && !isNews && !entries.some(isAlertHit)) return entries
  const hitOf = (entry: FeedEntry): FeedEntry => {
    if (isAlerts || isAlertHit(entry)) return alertHit(entry, document)
    return isNews ? newsHit(entry, document) : entry
  }
  return eachOnce(entries, hitOf)
}

/** By its own word or by its address: a proxy before it changes only the latter. */
const declares = ({ feed, url }: FeedDocument, address: RegExp): boolean =>
  [url, ...ownAddresses(feed)].some((at) => address.test(at))
const ownAddresses = ({ id, link, links }: ParsedFeed): string[] => [id, link, links['self']].filter((at) => at != null)

const isAlertHit = ({ id }: FeedEntry): boolean => id !== null && ALERT_HIT.test(id)

function alertHit(entry: FeedEntry, { feeds }: FeedDocument): FeedEntry {
  const found = entry.link === null ? null : (redirectTarget(entry.link) ?? entry.link)
  return {
    ...entry,
    ...pageOf(found, feeds),
    title: entry.title === null ? null : withoutMarks(entry.title),
    content: entry.content === null ? null : withoutMarks(entry.content),
    summary: entry.summary === null ? null : withoutMarks(entry.summary),
  }
}

/** The description only repeats headline and publisher, or tells of other articles, so it is no text of this one. */
function newsHit(entry: FeedEntry, { feeds }: FeedDocument): FeedEntry {
  if (entry.title === null) return entry
  const { headline, publisher } = partsOf(entry.title, oneLine(plainText(entry.summary, feeds.htmlToText)))
  const target = entry.link === null ? null : newsTarget(entry.link)
  return {
    ...entry,
    // Where the link keeps its target to itself, an article is its headline: with the day, for "Die Lage am Morgen" comes every morning.
    ...(target === null ? { id: headlineId(headline, publisher, entry.published) } : pageOf(target, feeds)),
    title: headline,
    content: null,
    summary: null,
    ...(publisher === null ? {} : { author: publisher, authors: [{ name: publisher, email: null, url: null }] }),
  }
}

/** Known by the page, however the link to it is written: with tracking or without, by http or https. */
function pageOf(link: string | null, feeds: FeedDocument['feeds']): Partial<FeedEntry> {
  return link === null ? {} : { id: feeds.linkKey(link), link: feeds.canonicalLink(link) }
}

/** The search words are marked, at times twice escaped. */
const withoutMarks = (text: string): string => text.replace(/<\/?b>|&lt;\/?b&gt;/gi, '')

/** "Headline - Publisher". Both may hold a dash of their own; then the description, "Headline Publisher", tells where to part. */
function partsOf(title: string, description: string): { readonly headline: string; readonly publisher: string | null } {
  const parts = title.split(' - ')
  if (parts.length === 1) return { headline: title, publisher: null }
  const splits = parts.slice(1).map((_, index) => ({
    headline: parts.slice(0, index + 1).join(' - '),
    publisher: parts.slice(index + 1).join(' - '),
  }))
  return splits.find(({ headline, publisher }) => description === `${headline} ${publisher}`) ?? splits.at(-1)!
}

function headlineId(headline: string, publisher: string | null, published: number | null): string {
  const day = published === null ? '' : String(Math.floor(published / DAY_MS))
  return `news:${sha256(headline.toLowerCase(), publisher?.toLowerCase() ?? '', day).slice(0, 32)}`
}

/** Of several hits of a page the first in time: it stays the same while newer ones come. */
function eachOnce(entries: readonly FeedEntry[], hitOf: (entry: FeedEntry) => FeedEntry): FeedEntry[] {
  const kept = new Map<unknown, FeedEntry>()
  for (const entry of entries) {
    const hit = hitOf(entry)
    const key = hit === entry || hit.id === null ? entry : hit.id
    const other = kept.get(key)
    if (other === undefined || foundAt(hit) < foundAt(other)) kept.set(key, hit)
  }
  return [...kept.values()]
}

const foundAt = ({ published, updated }: FeedEntry): number => published ?? updated ?? Number.POSITIVE_INFINITY
