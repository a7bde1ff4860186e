import { type DecodeEntities, decodeHtmlEntities, entityDecoder, internalEntities } from '../bytes/entities.js'
import { escapeStrayLessThan } from '../bytes/repair.js'
import { atomPeople, mapAtomEntry } from '../formats/atom.js'
import { dateOf, linksOf } from '../formats/entry-fields.js'
import { absoluteUrl } from '../formats/links.js'
import { joinPeople, parsePerson } from '../formats/people.js'
import { mapRssItem, rssPeople } from '../formats/rss.js'
import { atomHtml, rssHtml, titleOf } from '../formats/text-construct.js'
import { LIMITS } from '../limits.js'
import type { FeedEntry, FeedPerson, ParsedFeed } from '../types.js'
import type { Warnings } from '../warnings.js'
import { attribute, type Element, first, textOf } from './element.js'
import { XmlReader } from './xml-reader.js'
import { walkAnyXml } from './xml-tokens.js'
import { walkWellFormedXml } from './xml-walk.js'

type Head = Omit<ParsedFeed, 'format' | 'entries' | 'warnings' | 'reader' | 'expired'>

function atomHead(feed: Element, warnings: Warnings): Head {
  const links = linksOf(feed, 'link')
  return {
    title: titleOf(first(feed, 'title', 'dc:title')),
    link: links.alternate ?? absoluteUrl(textOf(feed, 'link'), feed.base),
    description: atomHtml(first(feed, 'subtitle', 'tagline', 'info', 'description', 'dc:description')),
    language: textOf(feed, 'dc:language', 'language') ?? feed.language,
    id: textOf(feed, 'id'),
    updated: dateOf(feed, ['updated', 'modified', 'dc:date', 'published'], warnings),
    author: atomPeople(feed)[0] ?? null,
    links: links.byRel,
  }
}

function rssHead(channel: Element, warnings: Warnings): Head {
  const links = linksOf(channel, 'atom:link')
  const link = first(channel, 'link')
  const editor = parsePerson(textOf(channel, 'managingeditor', 'webmaster'))
  return {
    title: titleOf(first(channel, 'title', 'atom:title', 'dc:title')),
    link:
      absoluteUrl(link?.text ?? null, link?.base ?? null) ??
      links.alternate ??
      absoluteUrl(link && attribute(link, 'href'), channel.base),
    description:
      rssHtml(first(channel, 'description', 'dc:description', 'itunes:summary', 'tagline')) ??
      atomHtml(first(channel, 'atom:subtitle', 'atom:tagline')),
    language: textOf(channel, 'language', 'dc:language') ?? channel.language,
    id: textOf(channel, 'atom:id', 'guid', 'id') ?? (attribute(channel, 'rdf:about') || null),
    updated: dateOf(channel, ['lastbuilddate', 'pubdate', 'dc:date', 'atom:updated', 'dcterms:modified'], warnings),
    author: rssPeople(channel)[0] ?? editor,
    links: links.byRel,
  }
}

/** RFC 4287 4.2.1: an entry without author has the feed's. Not so in RSS, where the editor did not write the comments. */
function inherit(entry: FeedEntry, author: FeedPerson | null, language: string | null): FeedEntry {
  const own = entry.authors.length > 0 || author === null
  if (own && (entry.language !== null || language === null)) return entry
  const authors = own ? entry.authors : [author]
  return { ...entry, authors, author: joinPeople(authors), language: entry.language ?? language }
}

interface Reading {
  /** What surrounds the items. */
  readonly root: Element | null
  readonly entries: readonly FeedEntry[]
}

interface Reader {
  readonly url: string | null
  readonly warnings: Warnings
  readonly decode: DecodeEntities
}

function readWith(walk: typeof walkAnyXml, source: string, { url, warnings, decode }: Reader): Reading | null {
  const entries: FeedEntry[] = []
  const reader = new XmlReader(source, url, {
    warnings,
    decode,
    onItem: (item) => {
      if (entries.length === LIMITS.entries) return false
      entries.push(item.key === 'entry' ? mapAtomEntry(item, warnings) : mapRssItem(item, warnings))
      return true
    },
  })
  return reader.read(walk) ? { root: reader.root, entries } : null
}

/** null for a source that needs repair. */
function readWellFormed(source: string, url: string | null, warnings: Warnings): Reading | null {
  const before = warnings.list.length
  // Such a source has no DTD, so it has no entities of its own.
  const reading = readWith(walkWellFormedXml, source, { url, warnings, decode: decodeHtmlEntities })
  if (reading === null) warnings.list.length = before
  return reading
}

function readAny(source: string, url: string | null, warnings: Warnings): Reading {
  const repaired = escapeStrayLessThan(source)
  if (repaired !== source) warnings.add('A "<" that opens no tag was read as text.')
  return readWith(walkAnyXml, repaired, { url, warnings, decode: entityDecoder(internalEntities(repaired)) })!
}

/** An XML feed; null when its root is that of no feed. Ill-formed input gives what can be had, with warnings. */
export function parseXmlFeed(source: string, url: string | null, warnings: Warnings): ParsedFeed | null {
  const { root, entries } = readWellFormed(source, url, warnings) ?? readAny(source, url, warnings)
  if (root === null) return null
  const format = root.key === 'feed' || root.key === 'entry' ? 'atom' : root.key.startsWith('rdf') ? 'rdf' : 'rss'
  if (!/^(?:feed|entry|rss|channel|item|rdf|rdf:rdf)$/.test(root.key) && entries.length === 0) return null
  const channel = root.children.find((child) => child.key === 'channel') ?? root
  const head = format === 'atom' ? atomHead(root, warnings) : rssHead(channel, warnings)
  const author = format === 'atom' ? head.author : null
  return {
    ...head,
    format,
    expired: false,
    entries: entries.map((entry) => inherit(entry, author, head.language)),
    warnings: warnings.list,
    reader: 'own',
  }
}
