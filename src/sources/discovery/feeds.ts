import type { HttpResponse } from '../../http/types.js'
import { type FeedDocument, isNotAFeed, readDocument } from '../feed/feed-document.js'
import { lineOrNull, plainText } from '../feed/feed-mention.js'
import { namesOneComment } from '../feed/page-key.js'
import type { Asker } from './asker.js'
import { type FoundSource, SAMPLE_CHARACTERS, SAMPLES } from './found-source.js'
import { place } from './suggestion.js'

export interface FoundFeed {
  readonly source: FoundSource
  readonly document: FeedDocument
}

/** null for an answer that is no feed. */
export async function feedOrNull(response: HttpResponse | null): Promise<FeedDocument | null> {
  if (response === null) return null
  try {
    return await readDocument(response)
  } catch (error) {
    if (isNotAFeed(error)) return null
    throw error
  }
}

/** Reads the feeds at some addresses, up to as many as are enough; what cannot be read is passed over. */
export async function readFeeds(
  urls: readonly string[],
  ask: Asker,
  { enough, reason }: { readonly enough: number; readonly reason: string },
): Promise<FoundFeed[]> {
  const found: FoundFeed[] = []
  for (const url of urls) {
    const document = await feedOrNull(await ask.tryGet(url))
    if (document !== null) found.push({ source: describeFeed(document, url, reason), document })
    if (found.length >= enough) break
  }
  return found
}

export function describeFeed({ feed, feeds }: FeedDocument, url: string, reason: string): FoundSource {
  const threaded = feed.entries.filter(({ inReplyTo, link }) => inReplyTo.length > 0 || namesOneComment(link ?? ''))
  const areComments = feed.entries.length > 0 ? threaded.length * 2 > feed.entries.length : /comment|kommentar/i.test(url)
  const sample = feed.entries.slice(0, SAMPLES).map((entry) => {
    const words = areComments ? plainText(entry.content ?? entry.summary, feeds.htmlToText) : (entry.title ?? '')
    return lineOrNull(words)?.slice(0, SAMPLE_CHARACTERS) ?? ''
  })
  return {
    ...place(areComments ? 'comments' : 'feed', url, { reason }),
    title: lineOrNull(feed.title),
    sample: sample.filter((words) => words !== ''),
  }
}

/** Sites name the same items as RSS and as Atom. Of twins the Atom one stays where it is about comments: only it names the parents. */
export function withoutTwins(found: readonly FoundFeed[]): FoundSource[] {
  const kept = new Map<string, FoundFeed>()
  for (const each of found) {
    const { entries } = each.document.feed
    const key =
      entries.length === 0
        ? each.source.url
        : entries
            .slice(0, SAMPLES)
            .map(({ link, title }) => link ?? title)
            .join('\n')
    const twin = kept.get(key)
    if (twin === undefined || (each.source.type === 'comments' && isAtom(each) && !isAtom(twin))) kept.set(key, each)
  }
  return [...kept.values()].map(({ source }) => source)
}

const isAtom = ({ document }: FoundFeed): boolean => document.feed.format === 'atom'
