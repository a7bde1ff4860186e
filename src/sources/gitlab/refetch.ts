import type { IncomingMention } from '../../model/mention.js'
import { unlessAbsent } from '../asking/error-answer.js'
import { rowOf } from '../asking/wire.js'
import { deletedMention, goneFrom } from '../mention/new-mention.js'
import type { ThreadRef } from '../source.js'
import { ask, type Context } from './ask.js'
import { threadsBelow } from './lists.js'
import { issueMention } from './post.js'

/** An issue with all that was said below it. */
export async function refetchIssue(context: Context, { thread, waiting }: ThreadRef): Promise<readonly IncomingMention[]> {
  if (!/^\d+$/.test(thread)) return []
  const answer = await unlessAbsent(ask(context, `/issues/${thread}`))
  // Whoever lost the right to see the project is told the same as of an issue that was deleted.
  if (answer === null) return (await unlessAbsent(ask(context, ''))) === null ? [] : waiting.map(deletedMention)
  const issue = issueMention(rowOf(answer.data))
  const { items, leftOut, cut } = await threadsBelow(context, { iid: issue.nativeId, url: issue.url })
  const shown = [issue, ...items]
  return [...shown, ...(cut ? [] : goneFrom(waiting, { items: shown, leftOut }))]
}
