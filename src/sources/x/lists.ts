import type { Query } from '../asking/ask-json.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { idOrNull, numberAt, type Row, rowAt } from '../asking/wire.js'
import type { Page, Position, Stream } from '../streams/stream.js'
import { ask, isTooOld, PRICE } from './ask.js'
import type { Context, Run } from './notes.js'
import { FIELDS, readPosts } from './post.js'
import { idUntil, laterId } from './snowflake.js'
import { REACH_MS, readTo, type Start, startOf, type Window } from './window.js'

interface Listing {
  readonly name: string
  readonly path: string
  readonly query: Query
  /** Name of the parameter that asks for the next page. */
  readonly token: string
  /** How far back it goes. */
  readonly reachMs: number
  /** How many of the newest it shows at most; older ones are never told of, whatever page is asked for. */
  readonly reachPosts: number
  readonly price: number
}

const ownPrice = ({ config }: Context): number => (config.options.ownedReads ? PRICE.owned : PRICE.post)

/** What mentions an account. */
export const mentionsOf = (run: Run, user: string): Stream =>
  stream(run, {
    name: `mentions of ${user}`,
    path: `users/${user}/mentions`,
    query: {},
    token: 'pagination_token',
    reachMs: Number.POSITIVE_INFINITY,
    // https://docs.x.com/x-api/posts/timelines/introduction
    reachPosts: 800,
    price: ownPrice(run.context),
  })

/** What an account of ours writes. */
export const postsOf = (run: Run, user: string): Stream =>
  stream(run, {
    name: `posts of ${user}`,
    path: `users/${user}/tweets`,
    query: { exclude: 'retweets' },
    token: 'pagination_token',
    reachMs: Number.POSITIVE_INFINITY,
    reachPosts: 3_200,
    price: ownPrice(run.context),
  })

/** What a search finds. */
export const foundPosts = (run: Run, query: string): Stream =>
  stream(run, {
    name: `search ${query}`,
    path: 'tweets/search/recent',
    query: { query },
    token: 'next_token',
    reachMs: REACH_MS,
    reachPosts: Number.POSITIVE_INFINITY,
    price: PRICE.post,
  })

/**
 * Pages run from the newest down to where the last window began, and a window is only read when its last page is. A poll that is stopped
 * between, as by a budget, leaves its next page in the mark; the next poll goes on there and then turns to what came since.
 */
const stream = (run: Run, listing: Listing): Stream => ({
  name: listing.name,
  order: 'oldest-first',
  maxPages: 200,
  read: async (at) => {
    const { now } = run.context
    const given = at.page ?? at.mark
    const window = given === null ? null : opened(JSON.parse(given) as Window, now)
    const { answer, gap } = await readFrom(run, { listing, window, at })
    const meta = rowAt(answer, 'meta')
    const newest = laterId(window?.newest ?? window?.since ?? null, idUntil(now, idOrNull(meta, 'newest_id')))
    const token = idOrNull(meta, 'next_token')
    const page = { ...readPosts(run, answer), gap }
    if (window === null) return { ...page, next: null, mark: JSON.stringify(readTo(newest, now)) }
    const count = (window.count ?? 0) + (numberAt(meta, 'result_count') ?? 0)
    if (token !== null) return { ...page, ...both({ ...window, newest, token, count }) }
    const done = readTo(newest, window.askedAt)
    const last = { ...page, gap: gap || count >= listing.reachPosts }
    return window.askedAt === now ? { ...last, next: null, mark: JSON.stringify(done) } : { ...last, ...both(done) }
  },
})

const opened = (window: Window, now: number): Window => (window.token === null ? { ...window, askedAt: now } : window)

const both = (window: Window): Pick<Page, 'next' | 'mark'> => ({ next: JSON.stringify(window), mark: JSON.stringify(window) })

interface From {
  readonly listing: Listing
  readonly window: Window | null
  readonly at: Position
}

async function readFrom(run: Run, { listing, window, at }: From): Promise<{ readonly answer: Row; readonly gap: boolean }> {
  const { now } = run.context
  const most = pageSize(run.context)
  const read = async ({ query, gap }: Start) => {
    const asked = { ...listing.query, ...query, ...FIELDS, max_results: most, [listing.token]: window?.token ?? null }
    const { path, price } = listing
    return { answer: await ask(run.context, { path, query: asked, most, price, isKnown: at.isKnown }), gap }
  }
  const start = window === null ? { query: {}, gap: false } : startOf(window, now, listing.reachMs)
  try {
    return await read(start)
  } catch (error) {
    if (window === null) throw error
    // The next page of a poll that was stopped may be gone: its window is read from the top again.
    if (window.token !== null && httpStatusOf(error) === 400)
      return await readFrom(run, { listing, window: { ...window, token: null }, at })
    if (!isTooOld(error)) throw error
    return await read(startOf({ ...window, since: null }, now, REACH_MS))
  }
}

const LEAST = 10
const MOST = 100

/** All that a page may cost is set aside before it is asked for, so where money is short pages are small. */
function pageSize({ config, reads }: Context): number {
  if (config.budget === null) return MOST
  return config.budget.money !== null ? LEAST : Math.min(MOST, Math.max(LEAST, reads.left))
}
