import type { IncomingMention } from '../../model/mention.js'
import type { DiscourseOptions } from '../../model/source-options/discourse.js'
import { unlessAbsent } from '../asking/error-answer.js'
import { idOrNull, listIn, rowAt, textAt } from '../asking/wire.js'
import { deletedMention, goneFrom } from '../mention/new-mention.js'
import type { PollContext, ThreadRef } from '../source.js'
import { ask } from './ask.js'
import { topicPosts } from './topic-posts.js'

/** Posts of a topic that are read again; answers stand after what they answer. */
const MOST = 200

/** A topic from a little before the oldest waiting post on. A waiting post that is gone, or whose topic is, is told as deleted. */
export async function refetchTopic(
  context: PollContext<DiscourseOptions>,
  { thread, waiting }: ThreadRef,
): Promise<readonly IncomingMention[]> {
  const topic = /^(\d+)\//.exec(thread)?.[1]
  if (topic === undefined) return []
  const answer = await unlessAbsent(ask(context, `/t/${topic}.json`))
  if (answer === null) return waiting.map(deletedMention)
  const all = listIn(rowAt(answer, 'post_stream'), 'stream').flatMap((id) => idOrNull({ id }, 'id') ?? [])
  const first = Math.min(...waiting.map(numberOf), all.length)
  // Numbers of deleted posts are not given out again, so a post stands at its number or before.
  const from = Math.max(0, Math.min(first - 1, all.length) - MOST / 2)
  const postIds = all.slice(from, from + MOST)
  const read = await topicPosts(context, { topic, title: textAt(answer, 'title'), postIds })
  const { lowest, highest } = spanOf(read.items, { toStart: from === 0, toEnd: from + postIds.length === all.length })
  const within = waiting.filter((id) => numberOf(id) >= lowest && numberOf(id) <= highest)
  return [...read.items, ...goneFrom(within, read)]
}

const numberOf = (id: string): number => Number(id.split('/')[1] ?? 1)

/** From which number to which nothing is missing among what was read. */
function spanOf(items: readonly IncomingMention[], { toStart, toEnd }: { readonly toStart: boolean; readonly toEnd: boolean }) {
  const numbers = items.map(({ nativeId }) => numberOf(nativeId))
  return {
    lowest: toStart ? 0 : Math.min(...numbers),
    highest: toEnd ? Number.POSITIVE_INFINITY : Math.max(...numbers),
  }
}
