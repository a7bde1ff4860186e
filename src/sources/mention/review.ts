import type { IncomingMention } from '../../model/mention.js'
import { deletedMention, newMention, type Told } from './new-mention.js'

/** The company's reply to a review, in the platform's single field for it, which can be rewritten. */
export interface ToldReply {
  readonly text: string
  /** When it was last written, UTC ms; null: the platform does not tell. */
  readonly at: number | null
}

export type TellsKnown = (id: string) => boolean

/** A review, and its reply as it is now: written, rewritten, or deleted. */
export function reviewWithReply(
  review: Omit<Told, 'role'>,
  reply: ToldReply | null,
  isKnown: TellsKnown,
): readonly IncomingMention[] {
  const told = newMention({ ...review, role: 'review' })
  const nativeId = `${told.nativeId}#reply`
  if (reply === null) return isKnown(nativeId) ? [told, deletedMention(nativeId)] : [told]
  const { text, at } = reply
  const answer = newMention({
    nativeId,
    role: 'comment',
    url: told.url,
    text,
    author: { flags: ['developer'] },
    publishedAt: at,
    editedAt: isKnown(nativeId) ? at : null,
    parentRef: told.nativeId,
    rootRef: told.nativeId,
    official: true,
  })
  return [told, answer]
}

/**
 * When a review was edited, UTC ms, if the platform tells only when it was last written: that was an edit if we have seen the review before, or
 * if the company replied before. Reporting an edit of an unchanged review does no harm.
 */
export function lastEdit(id: string, at: number | null, reply: ToldReply | null, isKnown: TellsKnown): number | null {
  return isKnown(id) || (at !== null && reply?.at != null && reply.at < at) ? at : null
}
