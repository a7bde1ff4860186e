import type { Query } from '../asking/ask-json.js'
import { idOrNull, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import type { Stream } from '../streams/stream.js'
import { ask, type MastodonAsk } from './ask.js'
import { readStatuses } from './read-statuses.js'
import type { Reader } from './status.js'

/**
 * So many of the newest are read again by every poll: a post that another server delivers late is numbered by when it was written, so it
 * appears below newer ones. Less than any server's page holds.
 */
const OVERLAP = 15
/** Of a list that is late: where very much is written, an hour of it is not read at every poll. */
const MOST_OVERLAP = 200

export interface ForwardList extends Omit<MastodonAsk, 'afterMs'> {
  readonly name: string
  readonly query: Query
  readonly reader: Reader
  /** The post in a row of the list; null when it holds none that counts. */
  readonly status: (row: unknown) => unknown
  /** In a list of posts alone: how late they are delivered. So far back is read again where more than those few were written since. */
  readonly lateMs?: number
}

/** Ids are numbers to some servers and letters to others: the longer one is the newer, then the one that sorts last. */
const newerFirst = (a: string, b: string): number => b.length - a.length || (a < b ? 1 : a > b ? -1 : 0)

/**
 * A list that is read forwards by `min_id`, which is the only way that skips nothing of a burst (`since_id` shows its newest part). The
 * first poll takes the newest page. A short page proves nothing, for servers filter after they have counted: it ends where nothing new comes.
 */
export function forward(context: PollContext, { name, query, reader, status, lateMs = 0, ...how }: ForwardList): Stream {
  const seen: string[] = []
  const writtenAt = new Map<string, number | null>()
  const isSettled = (id: string): boolean => lateMs === 0 || (writtenAt.get(id) ?? context.now) <= context.now - lateMs
  const askPage = async (after: string | null) => {
    const { data } = await ask(context, { ...how, query: { ...query, min_id: after } })
    const rows = Array.isArray(data) ? (data as readonly unknown[]) : []
    const ids = rows.flatMap((row) => idOrNull(rowOrNull(row) ?? {}, 'id') ?? []).sort(newerFirst)
    const statuses = rows.map(status).filter((row) => row !== null)
    return { ids, ...readStatuses(statuses, reader) }
  }
  return {
    name,
    order: 'oldest-first',
    read: async ({ page, mark, isKnown }) => {
      // Asked for all that is shown, it looks at the top as well, and then goes on from where it stood.
      const again = context.unconditional && page === null && mark !== null
      const after = again ? null : (page ?? mark)
      const { ids, ...read } = await askPage(after)
      if (again) return { ...read, next: mark }
      seen.push(...ids)
      seen.sort(newerFirst)
      for (const { nativeId, publishedAt } of read.items) writtenAt.set(nativeId, publishedAt)
      const kept =
        seen.slice(OVERLAP, MOST_OVERLAP).find(isSettled) ?? seen[MOST_OVERLAP] ?? (after === null ? (ids.at(-1) ?? '0') : null)
      const ended = after === null || ids.length === 0 || newerFirst(ids[0]!, after) >= 0
      const old = ids.length <= OVERLAP && read.items.every(({ nativeId }) => isKnown(nativeId))
      return { ...read, next: ended || old ? null : ids[0]!, ...(kept === null ? {} : { mark: kept }) }
    },
  }
}
