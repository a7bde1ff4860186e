import { all, attribute, type Element, first, textOf } from './element.js'
import { countOf, dateOf, linksOf, repliesTo } from './entry-fields.js'
import { absoluteUrl } from './links.js'
import { atomPerson, joinPeople } from './people.js'
import { atomHtml, rssHtml, titleOf } from './text-construct.js'
import type { FeedEntry, FeedPerson } from './types.js'
import type { Warnings } from './warnings.js'

/** `issued`, `created` and `modified` are Atom 0.3; the others are strays from RSS. */
const PUBLISHED = ['published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'pubdate', 'rss:pubdate']
const UPDATED = ['updated', 'modified', 'dcterms:modified']

export function atomPeople(element: Element): FeedPerson[] {
  const authors = all(element, 'author').map(atomPerson)
  const people = authors.some((author) => author !== null) ? authors : all(element, 'dc:creator').map(atomPerson)
  return people.filter((person) => person !== null)
}

/** URL and type of content that stands elsewhere (`<content src>`) is a link, not a text. */
const remoteContent = (element: Element | null): string | null =>
  element === null ? null : absoluteUrl(attribute(element, 'src'), element.base)

export function mapAtomEntry(entry: Element, warnings: Warnings): FeedEntry {
  const links = linksOf(entry, 'link')
  const source = first(entry, 'source')
  const own = atomPeople(entry)
  const authors = own.length > 0 || source === null ? own : atomPeople(source)
  const content = entry.children.find((child) => child.key === 'content') ?? null
  const linkText = all(entry, 'link').find((link) => /^\s*https?:/i.test(link.text))
  return {
    id: textOf(entry, 'id', 'guid'),
    title: titleOf(first(entry, 'title', 'media:title', 'dc:title')),
    link:
      links.alternate ??
      absoluteUrl(linkText?.text ?? null, entry.base) ??
      links.byRel['via'] ??
      links.byRel['related'] ??
      remoteContent(content),
    published: dateOf(entry, PUBLISHED, warnings),
    updated: dateOf(entry, UPDATED, warnings),
    content: atomHtml(first(entry, 'content')) ?? rssHtml(first(entry, 'content:encoded')),
    summary: atomHtml(first(entry, 'summary', 'description')) ?? mediaDescription(entry),
    author: joinPeople(authors),
    authors,
    language: textOf(entry, 'dc:language') ?? content?.language ?? entry.language,
    inReplyTo: repliesTo(entry),
    comments: links.replies.page ?? absoluteUrl(textOf(entry, 'comments', 'rss:comments'), entry.base),
    commentsFeed: absoluteUrl(textOf(entry, 'wfw:commentrss'), entry.base) ?? links.replies.feed,
    commentsCount: countOf(textOf(entry, 'thr:total')) ?? countOf(textOf(entry, 'slash:comments')) ?? links.replies.count,
    enclosures: links.enclosures,
  }
}

/** YouTube and others put the only text into a media group. */
function mediaDescription(entry: Element): string | null {
  const group = first(entry, 'media:group')
  return atomHtml(first(group ?? entry, 'media:description'))
}
