import type { FeedEntry } from '../../feeds/types.js'
import type { Author, IncomingMention } from '../../model/mention.js'
import { oneLine } from '../../util/text.js'
import { parseUrl } from '../../util/url.js'
import { titleOfPost, withoutStatistics } from './board-topic.js'
import type { FeedDocument } from './feed-document.js'
import { onlyAdded } from './wiki-diff.js'

/** A complaint fits many times over; an article that is longer names its subject before this. Characters. */
const MAX_TEXT = 100_000
/** HTML is longer than its text, but what is beyond this is not read at all. */
const MAX_HTML = 800_000
const MAX_LINE = 1_000

/** One feed item as a mention. Threads are the adapter's business: `rootRef` is null here. Throws for an item without any content. */
export function feedMention(entry: FeedEntry, nativeId: string, document: FeedDocument): IncomingMention {
  const content = entry.content ?? entry.summary
  const text = plainText(content === null ? null : onlyAdded(withoutStatistics(content, entry.link)), document.feeds.htmlToText)
  const title = lineOrNull(titleOfPost(entry.title, document))
  if (text === '' && title === null && entry.link === null) throw new Error('it has no text, no title and no link')
  const parent = entry.inReplyTo[0] ?? null
  return {
    nativeId,
    role: parent === null ? 'post' : 'comment',
    url: webUrl(entry.link),
    title,
    text,
    author: feedAuthor(entry),
    language: entry.language ?? document.feed.language,
    // Isso and many others write `updated` alone. It was written no later than that; without a date all history would look new.
    publishedAt: entry.published ?? entry.updated,
    editedAt: entry.updated !== null && entry.published !== null && entry.updated > entry.published ? entry.updated : null,
    parentRef: parent?.ref ?? parent?.href ?? null,
    rootRef: null,
    official: null,
    deleted: false,
  }
}

/** A feed tells names, never ids. */
function feedAuthor(entry: FeedEntry): Author {
  const person = entry.authors[0] ?? null
  return {
    id: null,
    handle: null,
    name: lineOrNull(person?.name ?? entry.author),
    url: webUrl(person?.url ?? null),
    followers: null,
    flags: [],
  }
}

/** HTML of a stranger as bounded plain text. */
export function plainText(html: string | null, htmlToText: (html: string) => string): string {
  return html === null ? '' : htmlToText(html.slice(0, MAX_HTML)).slice(0, MAX_TEXT)
}

/** One line of a stranger's text, bounded; null when nothing is left. */
export function lineOrNull(text: string | null): string | null {
  const line = text === null ? '' : oneLine(text.slice(0, MAX_LINE))
  return line === '' ? null : line
}

// A host of letters with a last label that is no number, then anything that ASCII shows: no parser refuses that, and most links are so.
const PLAIN_URL = /^https?:\/\/(?:(?!xn--)[a-z0-9-]+\.)+[a-z][a-z0-9]*(?:[/?#][!-~]*)?$/i

/** Only what a browser may follow: `javascript:` and the like are dropped. */
export function webUrl(url: string | null): string | null {
  return url !== null && (PLAIN_URL.test(url) || (/^https?:\/\//i.test(url) && parseUrl(url) !== null)) ? url : null
}
