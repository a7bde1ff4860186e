import type { IncomingMention } from '../../model/mention.js'
import { sha256 } from '../../util/hash.js'
import { idAt, instantAt, numberAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { deletedMention, type ToldAuthor } from '../mention/new-mention.js'
import { reviewWithReply, type TellsKnown, type ToldReply } from '../mention/review.js'
import { starred } from '../mention/stars.js'

export interface ShopReviewPlace {
  /** Page of the shop: a review has none of its own. */
  readonly url: string
  readonly isKnown: TellsKnown
}

/** A review of a shop or of a product, with the shop's reply. One that waits for its moderator is a complaint all the same. */
export function shopReview(row: Row, { url, isKnown }: ShopReviewPlace): readonly IncomingMention[] {
  const nativeId = idAt(row, 'id')
  if (statusOf(row) === 'REJECTED') return isKnown(nativeId) ? [deletedMention(nativeId)] : []
  const publishedAt = submittedAt(row)
  const editedAt = instantAt(row, 'editedAt') ?? instantAt(row, 'lastEditedAt')
  const review = {
    nativeId,
    url,
    title: starred(numberAt(row, 'rating'), textAt(row, 'title')),
    text: textAt(row, 'comment') ?? '',
    author: authorOf(rowAt(row, 'customer')),
    publishedAt,
    editedAt: publishedAt !== null && editedAt !== null && editedAt > publishedAt ? editedAt : null,
  }
  return reviewWithReply(review, replyIn(row), isKnown)
}

export const submittedAt = (row: Row): number | null => instantAt(row, 'submittedAt') ?? instantAt(row, 'createdAt')

const statusOf = (row: Row): string | null => textAt(row, 'status') ?? textAt(row, 'state')

/** The API tells the mail address, which is no business of ours: of it only stays that two reviews are by the same person. */
function authorOf(customer: Row): ToldAuthor {
  const email = (textAt(customer, 'email') ?? '').trim().toLowerCase()
  const [first, last] = [textAt(customer, 'firstName')?.trim() ?? '', textAt(customer, 'lastName')?.trim() ?? '']
  // As the shop's page shows it.
  const name = last === '' ? first : `${first} ${[...last][0]}.`
  return { id: email === '' ? null : sha256('trustedshops', email).slice(0, 16), name: name.trim() || null }
}

const WORDS = ['comment', 'text', 'message', 'content']
const TIMES = ['editedAt', 'updatedAt', 'createdAt', 'submittedAt']

/** Documented only as being there, so what it says is looked for. */
const replyOf = (row: Row): Row | null => rowOrNull(row['reply']) ?? rowOrNull(row['response']) ?? rowOrNull(row['merchantReply'])

function replyIn(row: Row): ToldReply | null {
  const reply = replyOf(row)
  if (reply === null) return null
  const text = WORDS.map((key) => (textAt(reply, key) ?? '').trim()).find((words) => words !== '')
  return text === undefined ? null : { text, at: TIMES.map((key) => instantAt(reply, key)).find((at) => at !== null) ?? null }
}

/** There is a reply, but none that can be read. */
export const isReplyUnreadable = (row: Row): boolean =>
  (replyOf(row) !== null || row['hasReply'] === true) && replyIn(row) === null
