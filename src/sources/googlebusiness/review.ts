import type { IncomingMention } from '../../model/mention.js'
import { idAt, instantAt, isTrue, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import { reviewWithReply, type TellsKnown, type ToldReply } from '../mention/review.js'
import { starred } from '../mention/stars.js'

const STARS = ['ONE', 'TWO', 'THREE', 'FOUR', 'FIVE']

/** https://developers.google.com/my-business/reference/rest/v4/accounts.locations.reviews */
export function businessReview(row: Row, place: string, isKnown: TellsKnown): readonly IncomingMention[] {
  const reviewer = rowAt(row, 'reviewer')
  const isAnonymous = isTrue(reviewer, 'isAnonymous')
  const stars = STARS.indexOf(textAt(row, 'starRating') ?? '') + 1
  const publishedAt = instantAt(row, 'createTime')
  const updatedAt = writtenAt(row)
  const review = {
    nativeId: idAt(row, 'reviewId'),
    // A review has no page of its own; since lately it has one where it is replied to.
    url: webUrlAt(row, 'reviewReplyUrl') ?? place,
    title: starred(stars === 0 ? null : stars, null),
    text: original(textAt(row, 'comment') ?? ''),
    author: isAnonymous ? { flags: ['guest'] } : { name: textAt(reviewer, 'displayName') },
    publishedAt,
    editedAt: publishedAt !== null && updatedAt !== null && updatedAt > publishedAt ? updatedAt : null,
  }
  return reviewWithReply(review, replyOf(rowAt(row, 'reviewReply')), isKnown)
}

/** When its author wrote it last; by that the list is ordered. */
export const writtenAt = (row: Row): number | null => instantAt(row, 'updateTime')

/** One that Google rejected is shown to nobody; one that it still looks at is written all the same. */
function replyOf(reply: Row): ToldReply | null {
  const text = original(textAt(reply, 'comment') ?? '')
  return text === '' || textAt(reply, 'reviewReplyState') === 'REJECTED' ? null : { text, at: instantAt(reply, 'updateTime') }
}

const TRANSLATED = '(Translated by Google)'
const ORIGINAL = '(Original)'

/** What its author wrote, without the translation that Google puts before it or after it. */
function original(comment: string): string {
  const at = comment.indexOf(ORIGINAL)
  const translation = comment.indexOf(TRANSLATED)
  if (translation === -1) return comment.trim()
  return (at > translation ? comment.slice(at + ORIGINAL.length) : comment.slice(0, translation)).trim()
}
