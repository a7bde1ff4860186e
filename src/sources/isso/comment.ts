import type { IncomingMention } from '../../model/mention.js'
import { parseUrl } from '../../util/url.js'
import { idAt, idOrNull, listAt, numberAt, type Row, rowOrNull, secondsAt, textAt, webUrlAt } from '../asking/wire.js'
import type { Feeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { pageKey } from '../feed/page-key.js'
import { deletedMention, newMention } from '../mention/new-mention.js'

const IN_MODERATION = 2
/** Its words are gone, but somebody replied to it. */
const DELETED = 4

export interface CommentSurroundings extends Pick<Feeds, 'htmlToText' | 'canonicalLink'> {
  readonly site: string
  /** null: the comment tells it. */
  readonly page: string | null
}

/** One comment; null for one that nobody has let through yet. */
export function issoComment(row: Row, { site, page, htmlToText, canonicalLink }: CommentSurroundings): IncomingMention | null {
  const nativeId = idAt(row, 'id')
  const mode = numberAt(row, 'mode')
  if (mode === IN_MODERATION) return null
  if (mode === DELETED) return deletedMention(nativeId)
  const url = parseUrl(page ?? textAt(row, 'uri') ?? '', site)?.href ?? site
  return newMention({
    nativeId,
    role: 'comment',
    url: `${url}#isso-${nativeId}`,
    text: plainText(textAt(row, 'text'), htmlToText),
    // Made of the mail address that was typed, or else of the network address. Nobody checks the former: who knows it gets the same one.
    author: { id: textAt(row, 'hash'), name: textAt(row, 'author'), url: webUrlAt(row, 'website') },
    publishedAt: secondsAt(row, 'created'),
    editedAt: secondsAt(row, 'modified'),
    parentRef: idOrNull(row, 'parent'),
    rootRef: pageKey(url, canonicalLink),
  })
}

const MAX_COMMENTS = 10_000

/** Replies stand within what they reply to. */
export function flattened(rows: readonly unknown[]): readonly unknown[] {
  const all = [...rows]
  for (let at = 0; at < all.length && all.length < MAX_COMMENTS; at += 1) all.push(...listAt(rowOrNull(all[at]) ?? {}, 'replies'))
  return all
}
