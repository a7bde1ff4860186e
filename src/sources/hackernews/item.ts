import type { IncomingMention } from '../../model/mention.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { lineOrNull, plainText } from '../feed/feed-mention.js'
import { newMention } from '../mention/new-mention.js'

export interface ItemFields {
  readonly id: string
  readonly author: string | null
  readonly title: string | null
  /** HTML with entities. */
  readonly text: string | null
  /** What a story links to. */
  readonly link: string | null
  readonly at: number | null
  readonly parent: string | null
  /** The story; null where it is not told. */
  readonly story: string | null
}

/** A story or comment, whichever API told it. User names are ids here: nobody can change one, and case matters. */
export function hackerNewsItem(fields: ItemFields, htmlToText: HtmlToText): IncomingMention {
  const { id, author, parent, story } = fields
  const text = [plainText(fields.text, htmlToText), parent === null ? fields.link : null].filter(Boolean).join('\n')
  return newMention({
    nativeId: id,
    role: parent === null ? 'post' : 'comment',
    url: `https://news.ycombinator.com/item?id=${id}`,
    title: parent === null ? lineOrNull(fields.title === null ? null : htmlToText(fields.title)) : null,
    text,
    author: {
      id: author,
      handle: author,
      name: author,
      url: author === null ? null : `https://news.ycombinator.com/user?id=${encodeURIComponent(author)}`,
    },
    language: 'en',
    publishedAt: fields.at,
    parentRef: parent,
    rootRef: story === id ? null : story,
  })
}
