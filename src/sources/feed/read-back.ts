import type { FeedEntry, ParsedFeed } from '../../feeds/types.js'
import { messageOf } from '../../util/errors.js'
import { sameHost } from '../asking/same-host.js'
import { askSource } from '../asking/source-request.js'
import type { PollContext } from '../source.js'
import { type FeedDocument, type Identity, readDocument } from './feed-document.js'

const MAX_PAGES = 10

/** What the entries of a document are, where that is something else than what stands there. */
export type ItemsOf = (entries: readonly FeedEntry[], document: FeedDocument) => readonly FeedEntry[]

export interface ReadBack {
  readonly entries: readonly FeedEntry[]
  readonly identity: Identity
  readonly warnings: readonly string[]
}

/**
 * Gives the items of a document their ids. Where none of them is known although some should be, more arrived than one document holds:
 * older pages are read (RFC 5005 `prev-archive` and `next`, JSON Feed `next_url`) until a known item comes, or there is no further page.
 */
export async function readBack(
  context: PollContext,
  document: FeedDocument,
  ids: { memory: unknown; expected: boolean; itemsOf: ItemsOf },
): Promise<ReadBack> {
  const assign = (entries: readonly FeedEntry[]) => document.feeds.assignIds(entries, ids.memory)
  let written = document.feed.entries
  let entries = ids.itemsOf(written, document)
  let identity = assign(entries)
  const seen = new Set([document.url])
  let feed = document.feed
  while (ids.expected && identity.known === 0 && seen.size < MAX_PAGES) {
    const older = olderPage(feed)
    if (older === null || seen.has(older) || !sameHost(older, document.url)) break
    seen.add(older)
    try {
      feed = (await readDocument(await askSource(context, { url: older, accept: 'feed' }))).feed
    } catch (error) {
      return { entries, identity, warnings: [`an older page of the feed could not be read: ${messageOf(error)}`] }
    }
    if (feed.entries.length === 0) break
    written = [...written, ...feed.entries]
    entries = ids.itemsOf(written, document)
    identity = assign(entries)
  }
  return { entries, identity, warnings: [] }
}

const olderPage = ({ links }: ParsedFeed): string | null => links['prev-archive'] ?? links['next'] ?? null
