import type { MastodonOptions } from '../../model/source-options/mastodon.js'
import { idOrNull, listAt, rowOf, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import type { Page, Stream } from '../streams/stream.js'
import { ask } from './ask.js'
import { readStatuses } from './read-statuses.js'
import type { Facts } from './server.js'
import type { Reader } from './status.js'

const DAY_MS = 86_400_000

export interface Search {
  readonly words: string
  readonly facts: Facts
}

/**
 * What a search finds, in an order that nobody promises: everything since the day before the last reading, or of a week. A server that
 * does not know `after:` would look for that word, so it is asked for all it shows; such a one may also pass over `offset`.
 */
export function found(context: PollContext<MastodonOptions>, reader: Reader, { words, facts }: Search): Stream {
  const read = new Set<string>()
  return {
    name: `search ${words}`,
    order: 'whole',
    maxPages: 10,
    read: async ({ page, mark }): Promise<Page> => {
      const offset = Number(page ?? 0)
      const since = mark === null ? context.now - 7 * DAY_MS : Math.min(Number(mark), context.now) - 2 * DAY_MS
      const after = facts['dates'] === 'unknown' ? '' : ` after:${new Date(since).toISOString().slice(0, 10)}`
      const { data } = await ask(context, {
        path: '/api/v2/search',
        query: { q: `${words}${after}`, type: 'statuses', limit: 40, offset: offset === 0 ? null : offset },
        what: `a search for ${words}`,
        scope: 'read:search',
      })
      const rows = listAt(rowOf(data), 'statuses')
      const ids = rows.flatMap((row) => idOrNull(rowOrNull(row) ?? {}, 'id') ?? [])
      const isNew = ids.some((id) => !read.has(id))
      for (const id of ids) read.add(id)
      return { ...readStatuses(rows, reader), next: isNew ? String(offset + rows.length) : null, mark: String(context.now) }
    },
  }
}
