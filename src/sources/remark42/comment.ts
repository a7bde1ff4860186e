import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import type { Feeds } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { pageKey } from '../feed/page-key.js'
import { deletedMention, newMention } from '../mention/new-mention.js'

/** One comment. Of `text` and `orig` only the first one is HTML that the server has cleaned. */
export function remarkComment(
  row: Row,
  { htmlToText, canonicalLink }: Pick<Feeds, 'htmlToText' | 'canonicalLink'>,
): IncomingMention {
  const nativeId = idAt(row, 'id')
  if (isTrue(row, 'delete')) return deletedMention(nativeId)
  const [user, page] = [rowAt(row, 'user'), webUrlAt(rowAt(row, 'locator'), 'url')]
  const id = idOrNull(user, 'id')
  // The id of who did not log in is made of the name that was typed, so everybody who types it has the same one.
  const isGuest = id?.startsWith('anonymous_') === true
  return newMention({
    nativeId,
    role: 'comment',
    url: page === null ? null : `${page}#remark42__comment-${nativeId}`,
    text: plainText(textAt(row, 'text'), htmlToText),
    author: {
      id: isGuest ? null : id,
      name: textAt(user, 'name'),
      flags: [...['admin', 'verified'].filter((flag) => isTrue(user, flag)), ...(isGuest ? ['guest'] : [])],
    },
    publishedAt: instantAt(row, 'time'),
    editedAt: instantAt(rowAt(row, 'edit'), 'time'),
    // An empty text where there is none.
    parentRef: idOrNull(row, 'pid'),
    rootRef: page === null ? null : pageKey(page, canonicalLink),
  })
}
