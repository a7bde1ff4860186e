import type { IncomingMention } from '../../model/mention.js'
import { unlessAbsent } from '../asking/error-answer.js'
import { rowOf } from '../asking/wire.js'
import { deletedMention, goneFrom } from '../mention/new-mention.js'
import type { ThreadRef } from '../source.js'
import { ask, type Context } from './ask.js'
import { commentsBelow } from './comments-below.js'
import { refetchDiscussion } from './discussions.js'
import { type Place, placeOf } from './place.js'
import { issueMention } from './post.js'
import type { Refetched } from './refetched.js'

/** A thread with what stands below it. One that was moved to another repository keeps its id here. */
export async function refetchThread(context: Context, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  const place = placeOf(thread)
  if (place === null) return []
  const found =
    place.what === 'issues' ? await issueWithComments(context, thread, place) : await refetchDiscussion(context, place)
  if (found === 'hidden') return []
  if (found === 'gone') return waiting.map(deletedMention)
  return [...found.items, ...(found.cut ? [] : goneFrom(waiting, found))]
}

async function issueWithComments(context: Context, thread: string, { repository, number }: Place): Promise<Refetched> {
  const answer = await unlessAbsent(ask(context, `repos/${repository}/issues/${number}`))
  if (answer === null) return (await isOpen(context, repository)) ? 'gone' : 'hidden'
  const issue = issueMention(rowOf(answer.data), thread)
  const { items, leftOut, cut } = await commentsBelow(context, answer.url.replace(/\?.*$/, ''), { thread, since: null })
  return { items: [issue, ...items], leftOut, cut }
}

/** A token that lost its right is told the same as for a thread that was deleted. */
const isOpen = async (context: Context, repository: string): Promise<boolean> =>
  (await unlessAbsent(ask(context, `repos/${repository}`))) !== null
