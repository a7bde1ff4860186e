import type { Mention } from '../../model/mention.js'
import { createThread } from '../thread.js'
import { tiesOf } from '../ties/tie.js'

/** A reply of the company in the thread of a case that it does not answer, and why not. */
export interface OtherReply {
  readonly replyId: number
  /** UTC ms. */
  readonly at: number
  readonly reason: string
}

/** Of all our replies in one thread those that are tied elsewhere or nowhere, for whoever wonders why they do not count. */
export function otherReplies(mentions: readonly Mention[], tied: ReadonlySet<number>): readonly OtherReply[] {
  const thread = createThread(mentions)
  return thread.entries.flatMap((reply) => {
    if (!reply.official || tied.has(reply.mention.id)) return []
    const { ties, everybody, notInferable } = tiesOf(reply, thread)
    const [tie] = ties
    const greeting = everybody === null ? null : `it greets everybody ("${everybody}"), and this customer did not wait then`
    const place = notInferable ?? 'it speaks to nobody, and not this complaint alone was open then'
    const reason = reply.deleted ? 'it is deleted' : (tie?.reason ?? greeting ?? place)
    return [{ replyId: reply.mention.id, at: reply.at, reason }]
  })
}
