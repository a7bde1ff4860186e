import type { FeedEntry } from '../../feeds/types.js'
import type { IncomingMention } from '../../model/mention.js'
import { Unreadable } from '../asking/wire.js'
import type { Feeds } from '../feed/feed-document.js'
import { plainText, webUrl } from '../feed/feed-mention.js'
import { pageKey } from '../feed/page-key.js'
import { deletedMention, newMention } from '../mention/new-mention.js'

/** Where a comment stands: ids of Blogger, which outlive every change of domain. */
export interface Place {
  readonly blog: string
  readonly post: string
  readonly comment: string
}

/** `tag:blogger.com,1999:blog-900.post-5551` is said of articles and comments alike; of which a comment replies to, only `thr:in-reply-to` tells. */
export function placeOf({ id, inReplyTo }: FeedEntry): Place {
  const [, blog, comment] = /\bblog-(\d+)\.post-(\d+)$/.exec(id ?? '') ?? []
  const post = /\.post-(\d+)$/.exec(inReplyTo[0]?.ref ?? '')?.[1]
  if (blog === undefined || comment === undefined || post === undefined) throw new Unreadable('it has no id of Blogger')
  return { blog, post, comment }
}

export interface CommentSurroundings extends Pick<Feeds, 'htmlToText' | 'canonicalLink'> {
  /** As the API tells it; null: it was not asked, or tells none. */
  readonly parent: string | null
}

/** Blogger's own pages find what a reply answers so: `…/4400/comments/default/5551?v=2`. */
const answeredBy = ({ related }: FeedEntry): string | null =>
  /\/comments\/default\/(\d+)(?:\?|$)/.exec(related ?? '')?.[1] ?? null

/** One comment. Its title is the beginning of its text, its mail address that of nobody. */
export function bloggerComment(entry: FeedEntry, { parent, htmlToText, canonicalLink }: CommentSurroundings): IncomingMention {
  const { comment } = placeOf(entry)
  if (entry.removed === true) return deletedMention(comment)
  const page = entry.inReplyTo[0]?.href ?? entry.link
  const [person] = entry.authors
  return newMention({
    nativeId: comment,
    role: 'comment',
    url: webUrl(entry.link),
    text: plainText(entry.content ?? entry.summary, htmlToText),
    author: {
      // The anonymous have no profile, and anybody may type our name there, or an address of their own that looks like ours.
      id: /^https?:\/\/(?:www\.)?blogger\.com\/profile\/(\d+)$/.exec(person?.url ?? '')?.[1] ?? null,
      name: person?.name ?? null,
      url: webUrl(person?.url ?? null),
      flags: person?.url == null ? ['guest'] : [],
    },
    publishedAt: entry.published ?? entry.updated,
    editedAt: entry.updated !== null && entry.published !== null && entry.updated > entry.published ? entry.updated : null,
    parentRef: parent ?? answeredBy(entry),
    rootRef: page === null ? null : pageKey(page, canonicalLink),
  })
}
