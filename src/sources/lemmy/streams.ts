import type { Query } from '../asking/ask-json.js'
import { idOrNull, listAt, type Row, rowOrNull } from '../asking/wire.js'
import type { PollContext } from '../source.js'
import { LATE_MS, readRows, type Stream } from '../streams/stream.js'
import { ask, isUnknown } from './ask.js'
import type { Instance } from './instance.js'
import { lemmyView } from './view.js'

export interface LemmyList {
  readonly name: string
  readonly path: string
  /** As v3 writes it; v4 writes the same words small. */
  readonly query: Query
  /** Of an answer, the fields that may hold its rows. */
  readonly lists: readonly string[]
  /** That the instance does not know it ends nothing: the rest is read. */
  readonly mayBeUnknown?: boolean
}

/** `https://feddit.example/c/technik@other.example` → `technik@other.example`; null for a whole instance. */
export const communityOf = ({ config }: PollContext): string | null =>
  /^\/c\/([^/]+)/.exec(new URL(config.url).pathname)?.[1] ?? null

// v4 has had two names for it.
const inCommunity = (community: string | null): Query =>
  community === null ? {} : { community_name: community, community_name_or_id: community }

/** Everything in a community. */
export const everything = (community: string): readonly LemmyList[] =>
  (['comment', 'post'] as const).map((what) => ({
    name: `${what}s`,
    path: `${what}/list`,
    query: { type_: 'All', sort: 'New', ...inCommunity(community) },
    lists: [`${what}s`, 'items'],
  }))

/** What a search finds. Comments and posts apart: of one list of both, the end of a burst could not be told. */
export const found = (words: string, community: string | null): readonly LemmyList[] =>
  (['Comments', 'Posts'] as const).map((type_) => ({
    name: `search ${words} in ${type_.toLowerCase()}`,
    path: 'search',
    query: { q: words, search_term: words, type_, sort: 'New', listing_type: 'All', ...inCommunity(community) },
    lists: [type_.toLowerCase(), 'search', 'results', 'items'],
  }))

/** Who mentions or answers the account that is logged in. Messages to it alone are in none of these, or passed over. */
export const toUs = ({ version }: Instance): readonly LemmyList[] =>
  version === 'v4'
    ? [{ name: 'notifications', path: 'account/notification/list', query: {}, lists: ['items', 'notifications'] }]
    : ['mention', 'replies'].map((what) => ({
        name: `user/${what}`,
        path: `user/${what}`,
        query: { sort: 'New', unread_only: false },
        lists: ['mentions', 'replies'],
      }))

/** What one of our accounts answers: `https://feddit.example/u/hilfe` or `@hilfe@feddit.example`; null for an id of another platform. */
export function repliesOf(account: string, { version, origin }: Instance): LemmyList | null {
  const [, host, name] = /^https?:\/\/([^/]+)\/u\/([^/?#]+)$/.exec(account) ?? []
  const username = (host === undefined ? /^@([^@\s]+@[^@\s]+)$/.exec(account)?.[1] : `${name}@${host}`)?.toLowerCase()
  if (username === undefined) return null
  const query = { username: username.replace(`@${new URL(origin).host}`, '') }
  const how = { name: `replies of ${account}`, mayBeUnknown: true }
  return version === 'v4'
    ? {
        ...how,
        path: 'person/content',
        query: { ...query, person_name_or_id: query.username, type_: 'Comments' },
        lists: ['items', 'content'],
      }
    : { ...how, path: 'user', query: { ...query, sort: 'New' }, lists: ['comments'] }
}

/**
 * Latest first, by when it was written, however late another instance hands it on. Pages of v3 shift while new posts come in: what is read
 * twice is known by its id.
 */
export const streamOf = (context: PollContext, instance: Instance, list: LemmyList): Stream => ({
  name: list.name,
  order: 'newest-first',
  overlapMs: LATE_MS,
  listsMs: Number.POSITIVE_INFINITY,
  read: async ({ page }) => {
    const { version } = instance
    const listing = await listed(context, instance, { list, page }).catch((thrown: unknown) => {
      if (list.mayBeUnknown === true && isUnknown(thrown)) return null
      throw thrown
    })
    if (listing === null)
      return { items: [], leftOut: [`${list.name} were left out: this instance does not know the account`], next: null }
    const { answer, rows } = listing
    const { items, leftOut } = readRows(rows, 'post', (row) => lemmyView(rowOrNull(row['data']) ?? row, instance))
    const next = version === 'v4' ? idOrNull(answer, 'next_page') : String(Number(page ?? 1) + 1)
    return { items, leftOut, next: rows.length === 0 || next === page ? null : next }
  },
})

/** The most that an instance gives at once. */
export const LIMIT = 50

/** One page of a list. */
async function listed(
  context: PollContext,
  { version }: Instance,
  { list, page }: { readonly list: LemmyList; readonly page: string | null },
): Promise<{ readonly answer: Row; readonly rows: readonly unknown[] }> {
  const { path, query, lists } = list
  const at = version === 'v4' ? { page_cursor: page } : { page: page ?? 1 }
  const answer = await ask(context, { version, path, query: { ...inWordsOf(version, query), limit: LIMIT, ...at } })
  return { answer, rows: lists.flatMap((name) => listAt(answer, name)) }
}

const ENUMS = ['type_', 'sort', 'listing_type']

const inWordsOf = (version: string, query: Query): Query =>
  version === 'v3'
    ? query
    : Object.fromEntries(
        Object.entries(query).map(([name, value]) => [name, ENUMS.includes(name) ? String(value).toLowerCase() : value]),
      )
