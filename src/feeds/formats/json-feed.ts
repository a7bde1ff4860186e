import { parseDate } from '../dates/dates.js'
import { LIMITS } from '../limits.js'
import type { FeedEntry, FeedPerson, ParsedFeed } from '../types.js'
import { quote, type Warnings } from '../warnings.js'
import { completeItems } from './json-repair.js'
import { absoluteUrl, resolveLinks } from './links.js'
import { joinPeople } from './people.js'
import { escapeHtml, plainLine } from './text-construct.js'

type Json = Readonly<Record<string, unknown>>

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)
const objects = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isObject) : [])

/** Ids are numbers now and then; the specification wants them read as strings. */
function text(object: Json, key: string): string | null {
  const value = Object.hasOwn(object, key) ? object[key] : null
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' ? value.trim().slice(0, LIMITS.text) || null : null
}

function people(object: Json, url: string | null): FeedPerson[] {
  // 1.0 knew one `author`, 1.1 has `authors`.
  const written = objects(object['authors'])
  const found = written.length > 0 ? written : isObject(object['author']) ? [object['author']] : []
  return found
    .map((person) => ({ name: text(person, 'name'), email: null, url: absoluteUrl(text(person, 'url'), url) }))
    .filter((person) => person.name !== null || person.url !== null)
}

function date(item: Json, key: string, warnings: Warnings): number | null {
  const written = text(item, key)
  const parsed = parseDate(written)
  if (written !== null && parsed === null) warnings.add(`A date was not understood and counts as unknown: ${quote(written)}.`)
  return parsed
}

function html(item: Json, url: string | null): string | null {
  const markup = text(item, 'content_html')
  if (markup !== null) return resolveLinks(markup, url)
  const plain = text(item, 'content_text')
  return plain === null ? null : escapeHtml(plain).replaceAll('\n', '<br>\n')
}

function mapItem(
  item: Json,
  inherited: { authors: FeedPerson[]; language: string | null; url: string | null },
  warnings: Warnings,
): FeedEntry {
  const { url } = inherited
  const own = people(item, url)
  const authors = own.length > 0 ? own : inherited.authors
  const title = text(item, 'title')
  const summary = text(item, 'summary')
  return {
    id: text(item, 'id'),
    title: title === null ? null : plainLine(title) || null,
    link: absoluteUrl(text(item, 'url'), url) ?? absoluteUrl(text(item, 'external_url'), url),
    published: date(item, 'date_published', warnings),
    updated: date(item, 'date_modified', warnings),
    content: html(item, url),
    summary: summary === null ? null : escapeHtml(summary),
    author: joinPeople(authors),
    authors,
    language: text(item, 'language') ?? inherited.language,
    inReplyTo: [],
    comments: null,
    commentsFeed: null,
    commentsCount: null,
    enclosures: objects(item['attachments']).flatMap((attachment) => {
      const address = absoluteUrl(text(attachment, 'url'), url)
      const length = Number(attachment['size_in_bytes'] ?? Number.NaN)
      return address === null
        ? []
        : [{ url: address, type: text(attachment, 'mime_type'), length: Number.isFinite(length) ? length : null }]
    }),
  }
}

function parseJson(source: string, warnings: Warnings): unknown {
  try {
    return JSON.parse(source)
  } catch {
    const completed = completeItems(source)
    if (completed !== null) warnings.add('The document ends before its last item does; the items before that were taken.')
    return completed
  }
}

/** JSON Feed 1.0 and 1.1; null when the text is no JSON or no feed. Items without content of any kind are dropped. */
export function parseJsonFeed(source: string, url: string | null, warnings: Warnings): ParsedFeed | null {
  const feed = parseJson(source, warnings)
  if (!isObject(feed)) return null
  if (!/jsonfeed\.org\/version/.test(text(feed, 'version') ?? '')) {
    if (!Array.isArray(feed['items']) || text(feed, 'title') === null) return null
    warnings.add('The document does not say that it is a JSON Feed; read as one.')
  }
  const inherited = { authors: people(feed, url), language: text(feed, 'language'), url }
  const items = objects(feed['items'])
  if (items.length > LIMITS.entries) warnings.add(`More than ${LIMITS.entries} items; the first ${LIMITS.entries} were taken.`)
  const links: Record<string, string> = {}
  for (const [key, rel] of [
    ['feed_url', 'self'],
    ['next_url', 'next'],
  ] as const) {
    const address = absoluteUrl(text(feed, key), url)
    if (address !== null) links[rel] = address
  }
  return {
    format: 'json',
    title: plainLine(text(feed, 'title') ?? '') || null,
    link: absoluteUrl(text(feed, 'home_page_url'), url),
    description: text(feed, 'description'),
    language: inherited.language,
    id: text(feed, 'feed_url'),
    updated: null,
    author: inherited.authors[0] ?? null,
    links,
    expired: feed['expired'] === true,
    entries: items.slice(0, LIMITS.entries).map((item) => mapItem(item, inherited, warnings)),
    warnings: warnings.list,
    reader: 'own',
  }
}
