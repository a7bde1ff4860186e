import type { FeedEntry, FeedPerson } from '../types.js'
import type { Warnings } from '../warnings.js'
import { all, attribute, type Element, first, textOf } from '../xml/element.js'
import { countOf, dateOf, type Links, linksOf, repliesTo } from './entry-fields.js'
import { absoluteUrl } from './links.js'
import { atomPerson, joinPeople } from './people.js'
import { atomHtml, rssHtml, titleOf } from './text-construct.js'

/** `issued`, `created` and `modified` are Atom 0.3; the others are strays from RSS. */
const PUBLISHED = ['published', 'issued', 'created', 'dc:date', 'dcterms:issued', 'dcterms:created', 'pubdate', 'rss:pubdate']
const UPDATED = ['updated', 'modified', 'dcterms:modified']

export function atomPeople(element: Element): FeedPerson[] {
  const authors = all(element, 'author').map(atomPerson)
  const people = authors.some((author) => author !== null) ? authors : all(element, 'dc:creator').map(atomPerson)
  return people.filter((person) => person !== null)
}

/** The page of the entry. Without a link: content that stands elsewhere, or an id that is a web address. */
function linkOf(entry: Element, links: Links): string | null {
  const written = all(entry, 'link').find((link) => /^\s*https?:/i.test(link.text))
  const content = all(entry, 'content')[0]
  const id = textOf(entry, 'id')
  return (
    links.alternate ??
    absoluteUrl(written?.text ?? null, entry.base) ??
    links.byRel['via'] ??
    links.byRel['related'] ??
    absoluteUrl(content === undefined ? null : attribute(content, 'src'), entry.base) ??
    (id !== null && /^https?:\/\//i.test(id) ? absoluteUrl(id, entry.base) : null)
  )
}

export function mapAtomEntry(entry: Element, warnings: Warnings): FeedEntry {
  const links = linksOf(entry, 'link')
  const source = first(entry, 'source')
  const own = atomPeople(entry)
  const authors = own.length > 0 || source === null ? own : atomPeople(source)
  const content = all(entry, 'content')[0]
  return {
    id: textOf(entry, 'id', 'guid', 'dc:identifier'),
    title: titleOf(first(entry, 'title', 'media:title', 'dc:title')),
    link: linkOf(entry, links),
    published: dateOf(entry, PUBLISHED, warnings),
    updated: dateOf(entry, UPDATED, warnings),
    content: atomHtml(first(entry, 'content')) ?? rssHtml(first(entry, 'content:encoded')),
    summary: atomHtml(first(entry, 'summary', 'description', 'dc:description')) ?? mediaDescription(entry),
    author: joinPeople(authors),
    authors,
    language: textOf(entry, 'dc:language') ?? (content ?? entry).language,
    inReplyTo: repliesTo(entry),
    comments: links.replies.page ?? absoluteUrl(textOf(entry, 'comments', 'rss:comments'), entry.base),
    commentsFeed: absoluteUrl(textOf(entry, 'wfw:commentrss'), entry.base) ?? links.replies.feed,
    commentsCount: countOf(textOf(entry, 'thr:total')) ?? countOf(textOf(entry, 'slash:comments')) ?? links.replies.count,
    enclosures: links.enclosures,
    ...(links.byRel['related'] === undefined ? {} : { related: links.byRel['related'] }),
    ...(isRemoved(entry) ? { removed: true } : {}),
  }
}

/** So Blogger marks what its author or the blog's owner deleted, and so its own pages read it. */
const isRemoved = (entry: Element): boolean =>
  all(entry, 'gd:extendedproperty').some((property) => attribute(property, 'name') === 'blogger.contentRemoved')

/** YouTube and others put the only text into a media group. */
function mediaDescription(entry: Element): string | null {
  const group = first(entry, 'media:group')
  return atomHtml(first(group ?? entry, 'media:description'))
}
