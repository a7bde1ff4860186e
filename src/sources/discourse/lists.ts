import type { DiscourseOptions } from '../../model/source-options/discourse.js'
import { phrase } from '../../util/say.js'
import { SlowDown } from '../asking/refusals.js'
import { idAt, idOrNull, listAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { type Page, type Position, readRows, type Stream } from '../streams/stream.js'
import { ask, siteOf } from './ask.js'
import { discoursePost, postId } from './post.js'
import { topicPosts } from './topic-posts.js'

const rowOrEmpty = (value: unknown): Row => rowOrNull(value) ?? {}

type Context = PollContext<DiscourseOptions>

/**
 * Every public post, about 50 a page. An edit does not bring one back to the top. What `before` means differs: releases of today list
 * fifty posts below it (`posts.id < ?`); older ones show it again, with what is visible of the fifty ids down from it, which may be nothing.
 */
export const allPosts = (context: Context): Stream => {
  let isWindow = false
  return {
    name: 'posts',
    order: 'newest-first',
    read: async ({ page }) => {
      const before = page === null ? Number.POSITIVE_INFINITY : Number(page)
      const rows = listAt(await ask(context, '/posts.json', { before: page }), 'latest_posts')
      const { htmlToText } = await loadFeeds()
      const ids = rows.map((row) => Number(rowOrNull(row)?.['id'])).filter((id) => id > 0)
      isWindow ||= ids.includes(before)
      const lower = ids.filter((id) => id < before)
      const next = lower.length > 0 ? Math.min(...lower) : isWindow ? before - IDS_PER_PAGE : 0
      return {
        ...readRows(rows, 'post', (row) => discoursePost(row, { site: siteOf(context), title: null, htmlToText })),
        next: next > 0 ? String(next) : null,
      }
    },
  }
}

const IDS_PER_PAGE = 50

/** The server refuses pages beyond. */
const MAX_SEARCH_PAGES = 10

/** What a search finds, latest first. It tells excerpts, so what is new is asked for by its topic. */
export const foundPosts = (context: Context, words: string): Stream => ({
  name: `search ${words}`,
  order: 'newest-first',
  maxPages: MAX_SEARCH_PAGES,
  read: async ({ page, isKnown }) => {
    const number = Number(page ?? 1)
    const answer = await ask(context, '/search.json', { q: `${words} order:latest`, page: number })
    const titles = titlesIn(listAt(answer, 'topics'), 'id')
    const result = rowAt(answer, 'grouped_search_result')
    const more = result['more_full_page_results'] === true
    // A server under load finds nothing, with status 200.
    const error = textAt(result, 'error') ?? ''
    if (error !== '') throw new SlowDown(phrase`the forum does not search now: ${error.slice(0, 200)}`, null)
    return {
      ...(await whole(context, listAt(answer, 'posts'), { id: 'id', isKnown, titles })),
      next: more ? String(number + 1) : null,
    }
  },
})

const REPLIES = 5
const ACTIONS_PER_PAGE = 30

/** What one of our people replied anywhere in the forum. */
export const repliesOf = (context: Context, username: string): Stream => ({
  name: `replies of ${username}`,
  order: 'newest-first',
  read: async ({ page, isKnown }) => {
    const offset = Number(page ?? 0)
    const answer = await ask(context, '/user_actions.json', { username, filter: REPLIES, offset })
    const rows = listAt(answer, 'user_actions')
    const next = rows.length === 0 ? null : String(offset + ACTIONS_PER_PAGE)
    return { ...(await whole(context, rows, { id: 'post_id', isKnown, titles: titlesIn(rows, 'topic_id') })), next }
  },
})

type Titles = ReadonlyMap<string | null, string | null>

/** Titles of topics, by the field that holds the topic's id. */
const titlesIn = (rows: readonly unknown[], topic: string): Titles =>
  new Map(rows.map(rowOrEmpty).map((row) => [idOrNull(row, topic), textAt(row, 'title')]))

interface Followed extends Pick<Position, 'isKnown'> {
  /** Name of the field that holds the id of the post. */
  readonly id: string
  readonly titles: Titles
}

/** The posts behind excerpts, one request a topic; what is known already is not asked for. */
async function whole(context: Context, hits: readonly unknown[], { id, isKnown, titles }: Followed): Promise<Omit<Page, 'next'>> {
  const seen: string[] = []
  const wanted = new Map<string, string[]>()
  const { leftOut } = readRows(hits, 'hit', (row) => {
    const topic = idAt(row, 'topic_id')
    const nativeId = postId(topic, idAt(row, 'post_number'))
    if (isKnown(nativeId)) seen.push(nativeId)
    else wanted.set(topic, [...(wanted.get(topic) ?? []), idAt(row, id)])
    return null
  })
  const read = []
  for (const [topic, postIds] of wanted)
    read.push(await topicPosts(context, { topic, title: titles.get(topic) ?? null, postIds }))
  return { items: read.flatMap(({ items }) => items), leftOut: [...leftOut, ...read.flatMap((each) => each.leftOut)], seen }
}
