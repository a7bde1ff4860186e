import type { IncomingMention } from '../../model/mention.js'
import { messageOf } from '../../util/errors.js'
import { type Row, rowOf } from '../asking/wire.js'

/**
 * How a platform lists.
 * - `newest-first`: from the top down until something known comes.
 * - `oldest-first`: from a mark on, forwards; whatever stops it, the next poll goes on from the last page that was stored.
 * - `whole`: in no order that could be trusted; every page is read each time.
 */
type StreamOrder = 'newest-first' | 'oldest-first' | 'whole'

export interface Position {
  /** What the page before named as the next one; null for the first page of a poll. */
  readonly page: string | null
  /** `oldest-first`: up to where the last stored poll read; null at the first. */
  readonly mark: string | null
  /** Whether a post was delivered before. Lists that tell only ids or excerpts need not be followed up for those. */
  readonly isKnown: (id: string) => boolean
}

/** One page of a stream, its items read already. */
export interface Page {
  readonly items: readonly IncomingMention[]
  /** Known ones that stood there too and were not read again. */
  readonly seen?: readonly string[]
  /**
   * `newest-first`: how far down in time this page goes, where the order is another than that of publication: by the last edit, or with
   * replies below what they reply to. null: the platform tells no dates. Absent: by when its items were published.
   */
  readonly backTo?: number | null
  /** Why items were left out, each in a sentence. */
  readonly leftOut: readonly string[]
  /** Of the next page, in the platform's own terms; null at the end. */
  readonly next: string | null
  /** `oldest-first`: up to where everything is read when this page is stored. Absent: unchanged. */
  readonly mark?: string | null
  /** What was written before cannot be read any more: the platform shows only so much of the past. */
  readonly gap?: boolean
}

/** Many indexes and servers that hand posts on to each other lag behind by minutes, and under load by more. */
export const LATE_MS = 3_600_000

/** One list of posts on a platform: replies to a search, comments of a channel, what an account of ours writes. */
export interface Stream {
  /** Its name in the memory and in messages. One of another name is another stream: what it shows first is history. */
  readonly name: string
  readonly order: StreamOrder
  /** Most pages of one poll; default 50. */
  readonly maxPages?: number
  /**
   * `newest-first`: how late something turns up below what is newer; default ten minutes. So far below the last reading is read again, which
   * costs nothing where a page goes further down than that.
   */
  readonly overlapMs?: number
  /**
   * `newest-first`: how far back the platform lists without leaving anything out; Infinity: to the beginning. Whoever read it so lately and
   * comes to its end has missed nothing, though nothing known is left there.
   */
  readonly listsMs?: number
  read(at: Position): Promise<Page>
}

/** Reads each row by itself: a bad one is left out with its reason, the others live. `read` returns null for what is no post. */
export const readRows = (
  rows: readonly unknown[],
  what: string,
  read: (row: Row) => IncomingMention | readonly IncomingMention[] | null,
): Pick<Page, 'items' | 'leftOut'> => readEach(rows, what, (row) => read(rowOf(row)))

/** The same for what is no row of JSON. */
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
