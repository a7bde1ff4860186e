import type { DiscourseOptions } from '../../model/source-options/discourse.js'
import { listIn, rowAt } from '../asking/wire.js'
import { loadFeeds } from '../feed/feed-document.js'
import type { PollContext } from '../source.js'
import { type Page, readRows } from '../streams/stream.js'
import { ask, siteOf } from './ask.js'
import { discoursePost } from './post.js'

/** Posts that one request may name: addresses have an end. */
const AT_ONCE = 50

export interface TopicAsk {
  readonly topic: string
  readonly title: string | null
  /** Ids of posts, which are not their numbers. */
  readonly postIds: readonly string[]
}

/** Some posts of one topic, whole. */
export async function topicPosts(
  context: PollContext<DiscourseOptions>,
  { topic, title, postIds }: TopicAsk,
): Promise<Pick<Page, 'items' | 'leftOut'>> {
  const { htmlToText } = await loadFeeds()
  const read: Pick<Page, 'items' | 'leftOut'>[] = []
  for (let at = 0; at < postIds.length; at += AT_ONCE) {
    const answer = await ask(context, `/t/${topic}/posts.json`, { 'post_ids[]': postIds.slice(at, at + AT_ONCE) })
    const rows = listIn(rowAt(answer, 'post_stream'), 'posts')
    read.push(readRows(rows, 'post', (row) => discoursePost(row, { site: siteOf(context), title, htmlToText })))
  }
  return { items: read.flatMap(({ items }) => items), leftOut: read.flatMap(({ leftOut }) => leftOut) }
}
