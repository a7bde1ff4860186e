import type { Mention } from '../../model/mention.js'
import { truncate } from '../../util/text.js'
import { createThread } from '../thread.js'
import { tiesOf } from '../ties/tie.js'
import type { ToAll } from '../ties/to-all.js'

/** A reply of the company in the thread of a case that it does not answer, and why not. */
export interface OtherReply {
  readonly replyId: number
  /** UTC ms. */
  readonly at: number
  readonly reason: string
}

function notGreeted({ passage, only, count }: ToAll): string {
  const quoted = `("${truncate(passage, 40)}")`
  return only === null && count === null
    ? `it greets everybody ${quoted}, and this customer did not wait then`
    : `it speaks to some of all here ${quoted}, and nothing tells that this customer is one of them`
}

/** Our replies in a thread that are tied to another case or to none, to explain why they do not count. */
export function otherReplies(mentions: readonly Mention[], tied: ReadonlySet<number>): readonly OtherReply[] {
  const thread = createThread(mentions)
  return thread.entries.flatMap((reply) => {
    if (!reply.official || tied.has(reply.mention.id)) return []
    const { ties, everybody, notInferable } = tiesOf(reply, thread)
    const [tie] = ties
    const greeting = everybody === null ? null : notGreeted(everybody)
    const place = notInferable ?? 'it speaks to nobody, and not this complaint alone was open then'
    const reason = reply.deleted ? 'it is deleted' : (tie?.reason ?? greeting ?? place)
    return [{ replyId: reply.mention.id, at: reply.at, reason }]
  })
}
