import type { IncomingMention } from '../../model/mention.js'
import { instantAt, type Row, rowAt, rowOrNull, textAt, Unreadable, webUrlAt } from '../asking/wire.js'
import { lastEdit, reviewWithReply, type TellsKnown } from '../mention/review.js'
import { starred } from '../mention/stars.js'

/** In this feed every value is an object with a label. */
export const labelAt = (row: Row, key: string): string | null => textAt(rowAt(row, key), 'label')

/** What is one thing is no list there, and what is nothing is not there at all. */
export const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value])

/** The app itself stands in its feed too, above the reviews. */
export const isReview = (row: Row): boolean => labelAt(row, 'im:rating') !== null

export const writtenAt = (row: Row): number | null => instantAt(rowAt(row, 'updated'), 'label')

/** What another form of the feed told, for entries without a date. By id, UTC ms. */
export type Dates = ReadonlyMap<string, number>

export const dateOf = (row: Row, dates: Dates): number | null => writtenAt(row) ?? dates.get(labelAt(row, 'id') ?? '') ?? null

export interface Place {
  /** Page of the app. */
  readonly url: string
  readonly dates: Dates
  readonly isKnown: TellsKnown
}

export function appleReview(row: Row, { url, dates, isKnown }: Place): readonly IncomingMention[] {
  const nativeId = labelAt(row, 'id')?.trim() ?? ''
  if (nativeId === '') throw new Unreadable('it has no id')
  const at = dateOf(row, dates)
  const author = rowAt(row, 'author')
  const profile = webUrlAt(rowAt(author, 'uri'), 'label')
  const review = {
    nativeId,
    url: linkOf(row) ?? url,
    title: starred(Number(labelAt(row, 'im:rating')), labelAt(row, 'title')),
    text: textOf(row),
    author: { id: /\/id(\d+)/.exec(profile ?? '')?.[1] ?? null, name: labelAt(author, 'name'), url: profile },
    publishedAt: at,
    editedAt: lastEdit(nativeId, at, null, isKnown),
  }
  // What the company replied is not told here, so nothing can be said of it.
  return reviewWithReply(review, null, () => false)
}

const linkOf = (row: Row): string | null =>
  listed(row['link'])
    .map((link) => webUrlAt(rowAt(rowOrNull(link) ?? {}, 'attributes'), 'href'))
    .find((href) => href !== null) ?? null

/** There may be a second one in HTML, with a table around it. */
function textOf(row: Row): string {
  const contents = listed(row['content']).map((content) => rowOrNull(content) ?? {})
  const plain = contents.find((content) => textAt(rowAt(content, 'attributes'), 'type') === 'text') ?? contents[0]
  return plain === undefined ? '' : (textAt(plain, 'label') ?? '').trim()
}
