import { parseDate } from '../dates/dates.js'
import type { FeedEntry, FeedReply } from '../types.js'
import { quote, type Warnings } from '../warnings.js'
import { all, attribute, type Element, textOf } from '../xml/element.js'
import { absoluteUrl } from './links.js'

/** The first readable date of these children; unreadable ones are null and named in a warning. */
export function dateOf(element: Element, keys: readonly string[], warnings: Warnings): number | null {
  for (const key of keys) {
    const written = textOf(element, key)
    if (written === null) continue
    const date = parseDate(written)
    if (date !== null) return date
    warnings.add(`A date was not understood and counts as unknown: ${quote(written)}.`)
  }
  return null
}

export function countOf(written: string | null): number | null {
  const digits = /^\s*(\d{1,9})\s*$/.exec(written ?? '')?.[1]
  return digits === undefined ? null : Number(digits)
}

/** RFC 4685: an entry may answer several; those without any reference say nothing. */
export function repliesTo(element: Element): FeedReply[] {
  return all(element, 'thr:in-reply-to')
    .map((reply) => ({ ref: attribute(reply, 'ref') || null, href: absoluteUrl(attribute(reply, 'href'), reply.base) }))
    .filter((reply) => reply.ref !== null || reply.href !== null)
}

export interface Links {
  alternate: string | null
  enclosures: FeedEntry['enclosures'][number][]
  /** The page and the feed of the answers. */
  replies: { page: string | null; feed: string | null; count: number | null }
  byRel: Record<string, string>
}

/** Atom links of an entry or a feed, `key` being `link` or `atom:link`; the first of each relation counts, HTML before other types. */
export function linksOf(element: Element, key: string): Links {
  const links: Links = {
    alternate: null,
    enclosures: [],
    replies: { page: null, feed: null, count: null },
    byRel: Object.create(null),
  }
  let alternateIsHtml = false
  for (const link of all(element, key)) {
    const written = attribute(link, 'href')
    const href = absoluteUrl(written === '' ? null : written, link.base)
    if (href === null) continue
    // IANA's URI form of a relation is the same as its short one (RFC 4287 4.2.7.2).
    const rel = (attribute(link, 'rel') || 'alternate').toLowerCase().replace('http://www.iana.org/assignments/relation/', '')
    const type = attribute(link, 'type') || null
    links.byRel[rel] ??= href
    if (rel === 'alternate') {
      const isHtml = type === null || type.includes('html')
      if (links.alternate === null || (isHtml && !alternateIsHtml)) links.alternate = href
      alternateIsHtml ||= isHtml
    } else if (rel === 'enclosure') links.enclosures.push({ url: href, type, length: countOf(attribute(link, 'length')) })
    else if (rel === 'replies') {
      if (type === null || /html/.test(type)) links.replies.page ??= href
      else links.replies.feed ??= href
      links.replies.count ??= countOf(attribute(link, 'thr:count') ?? attribute(link, 'count'))
    }
  }
  return links
}
