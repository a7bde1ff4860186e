import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, type Row, rowAt, rowOrNull, textAt, webUrlAt } from '../asking/wire.js'
import type { Feeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { pageKey } from '../feed/page-key.js'
import { deletedMention, newMention } from '../mention/new-mention.js'

/** The site has not let it through, or has taken it back. */
export const isWithheld = (row: Row): boolean => row['isApproved'] === false || isTrue(row, 'isSpam')

/** One comment; null for what the site has not let through. Times have no zone and are UTC; ids of parents are numbers, all others texts. */
export function disqusPost(
  row: Row,
  { htmlToText, canonicalLink }: Pick<Feeds, 'htmlToText' | 'canonicalLink'>,
): IncomingMention | null {
  const nativeId = idAt(row, 'id')
  if (isTrue(row, 'isDeleted')) return deletedMention(nativeId)
  if (isWithheld(row)) return null
  const thread = threadOf(row)
  const author = rowAt(row, 'author')
  return newMention({
    nativeId,
    role: 'comment',
    url: thread.link === null ? null : `${thread.link}#comment-${nativeId}`,
    text: plainText(textAt(row, 'message') ?? textAt(row, 'raw_message'), htmlToText),
    author: {
      // Guests type any name they like, ours too.
      id: isTrue(author, 'isAnonymous') ? null : idOrNull(author, 'id'),
      handle: textAt(author, 'username'),
      name: textAt(author, 'name'),
      url: webUrlAt(author, 'profileUrl'),
      flags: isTrue(author, 'isAnonymous') ? ['guest'] : [],
    },
    publishedAt: instantAt(row, 'createdAt'),
    parentRef: idOrNull(row, 'parent'),
    rootRef:
      (thread.link === null ? null : pageKey(thread.link, canonicalLink)) ?? (thread.id === null ? null : `thread-${thread.id}`),
  })
}

/** The page: an object where it was asked for, else its number. */
function threadOf(row: Row): { readonly id: string | null; readonly link: string | null } {
  const thread = rowOrNull(row['thread'])
  return thread === null
    ? { id: idOrNull(row, 'thread'), link: null }
    : { id: idOrNull(thread, 'id'), link: webUrlAt(thread, 'link') }
}
