import type { FeedEntry, FeedPerson } from '../types.js'
import type { Warnings } from '../warnings.js'
import { all, attribute, type Element, first, textOf } from '../xml/element.js'
import { countOf, dateOf, linksOf, repliesTo } from './entry-fields.js'
import { absoluteUrl } from './links.js'
import { atomPerson, joinPeople, parsePerson } from './people.js'
import { atomHtml, rssHtml, titleOf } from './text-construct.js'

const PUBLISHED = [
  'pubdate',
  'dc:date',
  'dcterms:created',
  'dcterms:issued',
  'dc:created',
  'date',
  'atom:published',
  'published',
  'atom:issued',
  'atom:created',
]
const UPDATED = ['atom:updated', 'dcterms:modified', 'atom:modified', 'updated', 'lastbuilddate']

/** `dc:creator` is a name and `author` a mail address; WordPress and most others mean the former. */
export function rssPeople(element: Element): FeedPerson[] {
  for (const key of ['author', 'atom:author', 'dc:creator', 'dc:author', 'itunes:author', 'media:credit']) {
    const written = all(element, key)
    if (written.length === 0) continue
    const people = written
      .map((person) => (person.children.length > 0 ? atomPerson(person) : parsePerson(titleOf(person))))
      .filter((person) => person !== null)
    if (people.length > 0) return people
  }
  return []
}

/** A guid is a link unless it says that it is none; one that is no web address is none whatever it says. */
function permalink(item: Element): string | null {
  const guid = first(item, 'guid')
  if (guid === null || attribute(guid, 'ispermalink')?.toLowerCase() === 'false') return null
  return /^\s*https?:\/\//i.test(guid.text) ? absoluteUrl(guid.text, guid.base) : null
}

function linkOf(item: Element, alternate: string | null): string | null {
  const link = first(item, 'link')
  const about = attribute(item, 'rdf:about')
  return (
    absoluteUrl(link?.text ?? null, link?.base ?? null) ??
    alternate ??
    permalink(item) ??
    // RSS 1.1 and confused Atom users write the address as an attribute.
    all(item, 'link').map((child) => absoluteUrl(attribute(child, 'href') ?? attribute(child, 'rdf:resource'), child.base))[0] ??
    (about !== null && /^https?:/i.test(about) ? about : null) ??
    absoluteUrl(textOf(item, 'feedburner:origlink'), item.base)
  )
}

function enclosuresOf(item: Element): FeedEntry['enclosures'][number][] {
  const group = first(item, 'media:group')
  return [
    ...all(item, 'enclosure'),
    ...all(item, 'media:content'),
    ...(group === null ? [] : all(group, 'media:content')),
  ].flatMap((media) => {
    const url = absoluteUrl(attribute(media, 'url'), media.base)
    const type = attribute(media, 'type') || null
    return url === null ? [] : [{ url, type, length: countOf(attribute(media, 'length') ?? attribute(media, 'filesize')) }]
  })
}

export function mapRssItem(item: Element, warnings: Warnings): FeedEntry {
  const links = linksOf(item, 'atom:link')
  const authors = rssPeople(item)
  const description = first(item, 'description', 'dc:description', 'itunes:summary', 'media:description')
  return {
    id: textOf(item, 'guid', 'atom:id', 'id', 'dc:identifier') ?? (attribute(item, 'rdf:about') || null),
    title: titleOf(first(item, 'title', 'atom:title', 'media:title', 'dc:title', 'itunes:title')),
    link: linkOf(item, links.alternate),
    published: dateOf(item, PUBLISHED, warnings),
    updated: dateOf(item, UPDATED, warnings),
    content:
      rssHtml(first(item, 'content:encoded', 'xhtml:body', 'body', 'xhtml:div', 'fullitem')) ??
      atomHtml(first(item, 'atom:content', 'content')),
    summary: rssHtml(description) ?? atomHtml(first(item, 'atom:summary', 'summary')),
    author: joinPeople(authors),
    authors,
    language: textOf(item, 'dc:language', 'language') ?? item.language,
    inReplyTo: repliesTo(item),
    comments: absoluteUrl(textOf(item, 'comments'), item.base) ?? links.replies.page,
    commentsFeed: absoluteUrl(textOf(item, 'wfw:commentrss'), item.base) ?? links.replies.feed,
    commentsCount: countOf(textOf(item, 'slash:comments')) ?? countOf(textOf(item, 'thr:total')) ?? links.replies.count,
    enclosures: [...enclosuresOf(item), ...links.enclosures],
  }
}
