import type { IncomingMention } from '../../model/mention.js'
import { idAt, listAt, numberAt, type Row, rowAt, rowOrNull, secondsAt, textAt, Unreadable } from '../asking/wire.js'
import { lastEdit, reviewWithReply, type TellsKnown, type ToldReply } from '../mention/review.js'
import { starred } from '../mention/stars.js'

/**
 * A review as the API tells it: both sides in one list, times only of the last change, and the name as all that is known of its author.
 * https://developers.google.com/android-publisher/api-ref/rest/v3/reviews
 */
export function playReview(row: Row, app: string, isKnown: TellsKnown): readonly IncomingMention[] {
  const nativeId = idAt(row, 'reviewId')
  const user = lastOf(row, 'userComment')
  if (user === null) throw new Unreadable('it has no userComment')
  const developer = lastOf(row, 'developerComment')
  const said = developer === null ? '' : (textAt(developer, 'text') ?? '').trim()
  const reply: ToldReply | null = developer === null || said === '' ? null : { text: said, at: timeOf(developer) }
  const { title, text } = parted(textAt(user, 'text') ?? '')
  const at = timeOf(user)
  const review = {
    nativeId,
    url: `https://play.google.com/store/apps/details?${new URLSearchParams({ id: app, reviewId: nativeId })}`,
    title: starred(numberAt(user, 'starRating'), title),
    text,
    author: { name: textAt(row, 'authorName') },
    language: textAt(user, 'reviewerLanguage'),
    publishedAt: at,
    editedAt: lastEdit(nativeId, at, reply, isKnown),
  }
  return reviewWithReply(review, reply, isKnown)
}

const timeOf = (comment: Row): number | null => secondsAt(rowAt(comment, 'lastModified'), 'seconds')

/** When its author wrote it last; by that the list is ordered. */
export const writtenAt = (row: Row): number | null => timeOf(lastOf(row, 'userComment') ?? {})

const lastOf = (row: Row, side: 'userComment' | 'developerComment'): Row | null =>
  listAt(row, 'comments')
    .map((comment) => rowOrNull(rowOrNull(comment)?.[side]))
    .findLast((said) => said !== null) ?? null

/** A tab parts title and body; without a title it stands in front. */
function parted(told: string): { readonly title: string | null; readonly text: string } {
  const tab = told.indexOf('\t')
  return tab === -1 ? { title: null, text: told.trim() } : { title: told.slice(0, tab).trim(), text: told.slice(tab + 1).trim() }
}
