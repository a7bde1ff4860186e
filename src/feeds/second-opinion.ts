import { parseDate } from './dates/dates.js'
import { absoluteUrl, resolveLinks } from './formats/links.js'
import { joinPeople, parsePerson } from './formats/people.js'
import { plainLine } from './formats/text-construct.js'
import { LIMITS } from './limits.js'
import type { FeedEntry, ParsedFeed } from './types.js'

/** What rss-parser may know of an item; it promises nothing. */
type ForeignItem = Readonly<Record<string, unknown>>

const text = (item: ForeignItem, ...keys: readonly string[]): string | null => {
  for (const key of keys) {
    const value = item[key]
    if (typeof value === 'string' && value.trim() !== '') return value.trim()
  }
  return null
}

function mapItem(item: ForeignItem, url: string | null): FeedEntry {
  const person = parsePerson(text(item, 'creator', 'author'))
  const authors = person === null ? [] : [person]
  const title = text(item, 'title')
  const content = text(item, 'content:encoded', 'content')
  const summary = text(item, 'summary')
  // `isoDate` is not used: it is made by Date.parse, which knows the machine's zone.
  return {
    id: text(item, 'guid', 'id'),
    title: title === null ? null : plainLine(title) || null,
    link: absoluteUrl(text(item, 'link'), url),
    published: parseDate(text(item, 'pubDate', 'dc:date')),
    updated: null,
    content: content === null ? null : resolveLinks(content, url),
    summary: summary === null ? null : resolveLinks(summary, url),
    author: joinPeople(authors),
    authors,
    language: null,
    inReplyTo: [],
    comments: absoluteUrl(text(item, 'comments'), url),
    commentsFeed: null,
    commentsCount: null,
    enclosures: [],
  }
}

/** Another reader's view of a document that ours could not read; null when it has none either. */
export async function secondOpinion(source: string, url: string | null): Promise<ParsedFeed | null> {
  if (source.length > LIMITS.secondOpinionBytes) return null
  try {
    const { default: RssParser } = await import('rss-parser')
    // A new one each time: after an error the same object reads the next document differently.
    const feed = await new RssParser().parseString(source)
    if (feed.items.length === 0) return null
    return {
      format: 'rss',
      title: feed.title ? plainLine(feed.title) : null,
      link: absoluteUrl(feed.link ?? null, url),
      description: feed.description?.trim() || null,
      language: null,
      id: null,
      updated: null,
      author: null,
      links: {},
      expired: false,
      entries: feed.items.slice(0, LIMITS.entries).map((item) => mapItem(item as unknown as ForeignItem, url)),
      warnings: [],
      reader: 'rss-parser',
    }
  } catch {
    return null
  }
}
