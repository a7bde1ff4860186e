import type { IncomingMention } from '../../model/mention.js'
import { httpStatusOf } from '../http-fault.js'
import { deletedMention } from '../new-mention.js'
import type { ThreadRef } from '../source.js'
import { rowOf } from '../wire.js'
import { type Answered, ask, type Context } from './ask.js'
import { threadsBelow } from './lists.js'
import { issueMention } from './post.js'

/** An issue with all that was said below it. */
export async function refetchIssue(context: Context, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  if (!/^\d+$/.test(thread)) return []
  const answer = await absentOr(ask(context, `/issues/${thread}`))
  // Whoever lost the right to see the project is told the same as of an issue that was deleted.
  if (answer === null) return (await absentOr(ask(context, ''))) === null ? [] : waiting.map(deletedMention)
  const issue = issueMention(rowOf(answer.data))
  const { items, cut } = await threadsBelow(context, { iid: issue.nativeId, url: issue.url })
  const there = new Set([issue, ...items].map(({ nativeId }) => nativeId))
  return [issue, ...items, ...(cut ? [] : waiting.filter((id) => !there.has(id)).map(deletedMention))]
}

async function absentOr(asked: Promise<Answered>): Promise<Answered | null> {
  try {
    return await asked
  } catch (error) {
    if (httpStatusOf(error) === 404 || httpStatusOf(error) === 410) return null
    throw error
  }
}
