import type { IncomingMention } from '../../model/mention.js'
import { messageOf } from '../../util/errors.js'
import { type Row, rowOf } from '../asking/wire.js'

/**
 * The order in which a platform lists posts.
 * - `newest-first`: read from the top down until a known post comes.
 * - `oldest-first`: read forwards from a mark; when a poll is interrupted, the next one continues after the last stored page.
 * - `whole`: no reliable order; every page is read each time.
 */
type StreamOrder = 'newest-first' | 'oldest-first' | 'whole'

export interface Position {
  /** `next` of the previous page; null for the first page of a poll. */
  readonly page: string | null
  /** `oldest-first`: how far the last stored poll had read; null at the first poll. */
  readonly mark: string | null
  /** Whether a post was delivered before. Lists that hold only ids or excerpts need no further request for such posts. */
  readonly isKnown: (id: string) => boolean
}

/** One page of a stream, parsed. */
export interface Page {
  readonly items: readonly IncomingMention[]
  /** Ids of known posts on the page that were not read again. */
  readonly seen?: readonly string[]
  /**
   * `newest-first`: how far back in time this page reaches, for lists that are not ordered by publication (by last edit, or with replies
   * below what they reply to). UTC ms; null: the platform gives no dates. Absent: the publication dates of the items tell.
   */
  readonly backTo?: number | null
  /** Why items were left out, one sentence for each. */
  readonly leftOut: readonly string[]
  /** Cursor of the next page, in the platform's own terms; null at the end. */
  readonly next: string | null
  /** `oldest-first`: how far everything is read once this page is stored. Absent: unchanged. */
  readonly mark?: string | null
  /** Older posts can no longer be read: the platform shows only a limited part of the past. */
  readonly gap?: boolean
}

/** `overlapMs` for search indexes and federated servers: they lag behind by minutes, and by more under load. */
export const LATE_MS = 3_600_000

/** One list of posts on a platform: results of a search, comments of a channel, posts of one of our accounts. */
export interface Stream {
  /** Its name in the memory and in messages. Under another name it is a new stream, whose first page is history. */
  readonly name: string
  readonly order: StreamOrder
  /** Maximum number of pages per poll; default 50. */
  readonly maxPages?: number
  /**
   * `newest-first`: how late a post may appear below newer ones, in ms; default ten minutes. Each poll reads this much before the last
   * reading again, which costs nothing where one page reaches further back.
   */
  readonly overlapMs?: number
  /**
   * `newest-first`: how far back the platform lists completely, in ms; Infinity: from the beginning. If the last reading is more recent than
   * that, reaching the end of the list means that nothing was missed, even if no known post is left in it.
   */
  readonly listsMs?: number
  read(at: Position): Promise<Page>
}

/**
 * Parses each row by itself: a malformed one is left out with its reason, the others are kept. `read` returns null for a row that is no
 * post.
 */
export const readRows = (
  rows: readonly unknown[],
  what: string,
  read: (row: Row) => IncomingMention | readonly IncomingMention[] | null,
): Pick<Page, 'items' | 'leftOut'> => readEach(rows, what, (row) => read(rowOf(row)))

/** The same for items that are not rows of JSON. */
export function readEach<T>(
  things: readonly T[],
  what: string,
  read: (thing: T) => IncomingMention | readonly IncomingMention[] | null,
): Pick<Page, 'items' | 'leftOut'> {
  const items: IncomingMention[] = []
  const leftOut: string[] = []
  for (const [index, thing] of things.entries()) {
    try {
      const found = read(thing)
      if (found !== null)
        items.push(...(Array.isArray(found) ? (found as readonly IncomingMention[]) : [found as IncomingMention]))
    } catch (error) {
      leftOut.push(`${what} ${index + 1} was left out: ${messageOf(error)}`)
    }
  }
  return { items, leftOut }
}
