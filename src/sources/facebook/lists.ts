import type { FacebookOptions } from '../../model/source-options/facebook.js'
import { idOrNull, instantAt, listAt, type Row, rowAt, rowOrNull, rowsAt } from '../asking/wire.js'
import { afterOf, askGraph, type GraphRun, isForbidden } from '../graph/ask.js'
import { readList } from '../graph/list.js'
import { type Page, readRows, type Stream } from '../streams/stream.js'
import { readStreamMemory } from '../streams/stream-memory.js'
import { COMMENT, facebookComment, facebookPost, POST } from './post.js'

type Run = GraphRun<FacebookOptions>

/** Comments become visible late, when a filter lets them pass. */
const OVERLAP_MS = 10 * 60_000
const EMBEDDED = 50
const PER_PAGE = 100
/** Of new comments below one post. */
const MAX_PAGES = 20

/**
 * The latest posts, and of the comments below them those since the last reading. What is asked for by time need not stand in any order:
 * Facebook ranks the comments of some posts, whatever order is asked for.
 */
export const pageFeed = (run: Run, page: string): Stream => ({
  name: 'feed',
  order: 'newest-first',
  maxPages: 10,
  read: async ({ page: after }) => {
    const { context } = run
    const before = readStreamMemory(context.memory, context.config.url).streams['feed']
    // A first poll that was stopped has read nothing to its end.
    const readTo = before === undefined || before.readAt === 0 ? null : before.readAt - OVERLAP_MS
    const since = readTo === null || context.unconditional ? null : Math.floor(readTo / 1_000)
    const comments = `comments.filter(stream).order(reverse_chronological)${since === null ? '' : `.since(${since})`}.limit(${EMBEDDED})`
    const fields = `${POST},${comments}{${COMMENT}}`
    const answer = await askGraph(run, `${page}/feed`, { fields, limit: context.config.options.posts, after })
    const posts = readRows(listAt(answer, 'data'), 'post', (row) => facebookPost(row, page))
    const read = []
    for (const row of rowsAt(answer, 'data')) read.push(await newComments(run, row, { page, since, readTo }))
    return {
      items: [...posts.items, ...read.flatMap(({ items }) => items)],
      leftOut: [...posts.leftOut, ...read.flatMap(({ leftOut }) => leftOut)],
      next: afterOf(answer),
      gap: read.some(({ gap }) => gap === true),
    }
  },
})

interface Since {
  readonly page: string
  /** Unix seconds that are asked for; null: the latest. */
  readonly since: number | null
  /** Up to when comments are known. UTC ms; null at the first poll, when one page of history is enough. */
  readonly readTo: number | null
}

async function newComments(run: Run, row: Row, { page, since, readTo }: Since): Promise<Pick<Page, 'items' | 'leftOut' | 'gap'>> {
  const [post, first] = [idOrNull(row, 'id'), rowAt(row, 'comments')]
  if (post === null) return { items: [], leftOut: [] }
  const query = { fields: COMMENT, filter: 'stream', order: 'reverse_chronological', since, limit: PER_PAGE }
  const isNew = (comment: unknown) =>
    (instantAt(rowOrNull(comment) ?? {}, 'created_time') ?? 0) >= (readTo ?? Number.POSITIVE_INFINITY)
  const goOn = (rows: readonly unknown[]) => since !== null || rows.slice(-PER_PAGE).some(isNew)
  const { rows, cut } = await readList(run, { path: `${post}/comments`, query, first, maxPages: MAX_PAGES, goOn })
  const { items, leftOut } = readRows(rows, 'comment', (comment) => facebookComment(comment, { page, post }))
  const more = cut ? [`more comments below post ${post} were left out: there are too many new ones`] : []
  return { items, leftOut: [...leftOut, ...more], gap: cut }
}

/** Posts of others that name the page. */
export const taggedPosts = (run: Run, page: string): Stream => ({
  name: 'tagged',
  order: 'newest-first',
  maxPages: 10,
  read: async ({ page: after }) => {
    try {
      const answer = await askGraph(run, `${page}/tagged`, { fields: POST, limit: run.context.config.options.posts, after })
      return { ...readRows(listAt(answer, 'data'), 'post', (row) => facebookPost(row, page)), next: afterOf(answer) }
    } catch (error) {
      if (!isForbidden(error)) throw error
      return { items: [], leftOut: [`posts that name the page were left out: ${(error as Error).message}`], next: null }
    }
  },
})
