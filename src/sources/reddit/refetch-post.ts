import type { IncomingMention } from '../../model/mention.js'
import type { RedditOptions } from '../../model/source-options/reddit.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { listAt, listIn, type Row, rowAt, rowOf, rowOrNull } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import { deletedMention } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { readRows } from '../streams/stream.js'
import { askApi } from './api.js'
import { askFeed, entriesOf } from './feeds.js'
import { redditThing } from './thing.js'

const MAX_THINGS = 2_000

/** A post with its comments, and each waiting one by itself where the tree does not show it. */
export async function refetchByApi(
  context: PollContext<RedditOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const id = /^t3_([0-9a-z]+)$/.exec(thread)?.[1]
  if (id === undefined) return []
  const { htmlToText } = await loadFeeds()
  const read = (rows: readonly unknown[]) => readRows(rows, 'thing', (row) => redditThing(row, htmlToText)).items
  const items = read(flattened(await askApi(context, `/comments/${id}`, { sort: 'new', limit: 500, depth: 10 })))
  const there = new Set(items.map(({ nativeId }) => nativeId))
  // Below a long or deep tree stands only that there is more.
  const hidden = waiting.filter((each) => !there.has(each)).slice(0, 100)
  if (hidden.length === 0) return items
  const answer = await askApi(context, '/api/info', { id: hidden.join(',') })
  const info = read(listIn(rowAt(rowOf(answer), 'data'), 'children'))
  const known = new Set(info.map(({ nativeId }) => nativeId))
  return [...items, ...info, ...hidden.filter((each) => !known.has(each)).map(deletedMention)]
}

/** `replies` is a listing again, or an empty text where there are none. */
function flattened(answer: unknown): readonly Row[] {
  const waiting = (Array.isArray(answer) ? answer : [answer]).flatMap(childrenOf)
  const things: Row[] = []
  while (waiting.length > 0 && things.length < MAX_THINGS) {
    const thing = waiting.shift()!
    things.push(thing)
    waiting.push(...childrenOf(rowAt(thing, 'data')['replies']))
  }
  return things
}

const childrenOf = (listing: unknown): Row[] =>
  listAt(rowAt(rowOrNull(listing) ?? {}, 'data'), 'children')
    .map(rowOrNull)
    .filter((row) => row !== null)

/** A feed does not tell what is gone. */
export async function refetchByFeed(
  context: PollContext<RedditOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const id = /^t3_([0-9a-z]+)$/.exec(thread)?.[1]
  if (id === undefined) return []
  try {
    return entriesOf(await askFeed(context, `/comments/${id}/`, { sort: 'new' })).items
  } catch (error) {
    if (httpStatusOf(error) !== 404) throw error
    return waiting.map(deletedMention)
  }
}
