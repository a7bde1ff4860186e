import type { IncomingMention } from '../../model/mention.js'
import { DAY_MS } from '../feed/conditional-get.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext, ThreadRef } from '../source.js'
import { deliver, takenDown } from './deliver.js'
import { readPostFeed } from './post-comments.js'
import { openRest } from './read-rest.js'
import { RestRefused } from './rest.js'
import { readNumbers, readPostComments } from './rest-comments.js'
import { giveRoots, guidsById } from './root-posts.js'
import { type Run, startRun } from './run.js'
import { takeShown } from './take-shown.js'

/**
 * The comments under one post, as they are now. With REST open, a waiting comment that REST showed once and shows no more is delivered as
 * deleted. Nothing is remembered: the next poll meets the same comments again.
 */
export async function refetchThread(context: PollContext, thread: ThreadRef): Promise<readonly IncomingMention[]> {
  const run = startRun({ ...context, unconditional: true })
  // The site was never polled; there is nothing that it could be asked about.
  if (run.memory.endpoints === null) return []
  if (await openRest(run)) {
    try {
      return await throughRest(run, thread)
    } catch (error) {
      if (!(error instanceof RestRefused)) throw error
    }
  }
  return await throughFeed(run, thread)
}

async function throughRest(run: Run, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const feeds = await loadFeeds()
  const numbers = waiting.flatMap((id) => Number(/^comment-(\d{1,15})$/.exec(id)?.[1] ?? 0) || [])
  if (numbers.length > 0) await readNumbers(run, numbers, feeds.htmlToText)
  const postIds = new Set([...run.rows.values()].flatMap(({ postId }) => postId ?? []))
  for (const [id, guid] of guidsById(run.memory)) if (guid === thread) postIds.add(id)
  const since = beforeWaiting(run, numbers)
  for (const postId of postIds) await readPostComments(run, { postId, since }, feeds.htmlToText)
  await giveRoots(run, feeds)
  const gone = takenDown(run)
  return [...(await deliver(run)), ...gone]
}

/** Nobody answers a comment before it is written, and below a post there may be thousands. A day is room for clocks and zones. */
function beforeWaiting({ rows }: Run, numbers: readonly number[]): number | null {
  const dates = numbers.flatMap((number) => rows.get(number)?.publishedAt ?? [])
  return dates.length === 0 ? null : Math.min(...dates) - DAY_MS
}

async function throughFeed(run: Run, { thread, url }: ThreadRef): Promise<readonly IncomingMention[]> {
  const page = run.memory.posts[thread]?.link ?? url
  if (page === null) return []
  const feed = new URL(page)
  feed.hash = ''
  if (feed.searchParams.has('p') || feed.searchParams.has('page_id')) feed.searchParams.set('feed', 'rss2')
  else feed.pathname = `${feed.pathname.replace(/\/comment-page-\d+\/?$/, '').replace(/\/$/, '')}/feed/`
  takeShown(run, await readPostFeed(run.context, feed.href))
  return await deliver(run)
}
