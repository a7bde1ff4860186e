import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, numberAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { deletedMention } from '../mention/new-mention.js'
import { reviewWithReply, type TellsKnown, type ToldReply } from '../mention/review.js'
import { starred } from '../mention/stars.js'

/**
 * A review of the company with the company's reply, which is a field of it. One that somebody reported may have been taken offline.
 * https://developers.trustpilot.com/service-reviews-api
 */
export function trustpilotReview(row: Row, isKnown: TellsKnown): readonly IncomingMention[] {
  const nativeId = idAt(row, 'id')
  if (isOffline(row)) return isKnown(nativeId) ? [deletedMention(nativeId)] : []
  const consumer = rowAt(row, 'consumer')
  const id = idOrNull(consumer, 'id')
  const [createdAt, updatedAt] = [instantAt(row, 'createdAt'), instantAt(row, 'updatedAt')]
  const review = {
    nativeId,
    url: `https://www.trustpilot.com/reviews/${encodeURIComponent(nativeId)}`,
    title: starred(numberAt(row, 'stars'), textAt(row, 'title')),
    text: textAt(row, 'text') ?? '',
    author: {
      id,
      name: textAt(consumer, 'displayName'),
      url: id === null ? null : `https://www.trustpilot.com/users/${encodeURIComponent(id)}`,
    },
    language: textAt(row, 'language'),
    publishedAt: createdAt,
    // Some tell the time of creation in both.
    editedAt: createdAt !== null && updatedAt !== null && updatedAt > createdAt ? updatedAt : null,
  }
  return reviewWithReply(review, replyIn(row), isKnown)
}

const isOffline = (row: Row): boolean => textAt(rowAt(row, 'reportData'), 'reviewVisibility') === 'hidden'

function replyIn(row: Row): ToldReply | null {
  const reply = rowOrNull(row['companyReply'])
  const text = (textAt(reply ?? {}, 'text') ?? '').trim()
  if (reply === null || text === '') return null
  return { text, at: instantAt(reply, 'updatedAt') ?? instantAt(reply, 'createdAt') }
}
