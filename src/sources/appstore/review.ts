import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, listAt, numberAt, type Row, rowAt, rowOrNull, textAt } from '../asking/wire.js'
import { reviewWithReply, type TellsKnown, type ToldReply } from '../mention/review.js'
import { starred } from '../mention/stars.js'

/** Our responses that came along with reviews, by their ids. */
export type Responses = ReadonlyMap<string, Row>

export function responsesOf(answer: Row): Responses {
  const rows = listAt(answer, 'included').map(rowOrNull)
  return new Map(rows.flatMap((row) => (row === null ? [] : [[idOrNull(row, 'id') ?? '', rowAt(row, 'attributes')] as const])))
}

export interface Place {
  /** Page of the app, for a review has none of its own. */
  readonly url: string
  readonly responses: Responses
  readonly isKnown: TellsKnown
}

/** https://developer.apple.com/documentation/appstoreconnectapi/customerreview. It does not tell whether a review was edited. */
export function appStoreReview(row: Row, { url, responses, isKnown }: Place): readonly IncomingMention[] {
  const told = rowAt(row, 'attributes')
  const nativeId = idAt(row, 'id')
  const review = {
    nativeId,
    url,
    title: starred(numberAt(told, 'rating'), textAt(told, 'title')),
    text: textAt(told, 'body') ?? '',
    author: { name: textAt(told, 'reviewerNickname') },
    publishedAt: instantAt(told, 'createdDate'),
  }
  const response = idOrNull(rowAt(rowAt(rowAt(row, 'relationships'), 'response'), 'data'), 'id')
  const attributes = response === null ? undefined : responses.get(response)
  // A response that is named but did not come along was not taken back.
  const missed = response !== null && attributes === undefined
  return reviewWithReply(review, attributes === undefined ? null : replyOf(attributes), missed ? () => false : isKnown)
}

/** One that waits for its publication is written all the same: there is nothing left for us to do. */
const replyOf = (attributes: Row): ToldReply => ({
  text: textAt(attributes, 'responseBody') ?? '',
  at: instantAt(attributes, 'lastModifiedDate'),
})
