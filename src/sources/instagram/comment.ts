import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

export const MEDIA = 'id,caption,timestamp,permalink,username,comments_count'
const PLAIN = 'id,text,username,timestamp,from{id,username},hidden,parent_id'
export const COMMENT = `${PLAIN},replies.limit(50){${PLAIN}}`

/** One of our posts, in whose comments we are the one with its user name. */
export interface OwnMedia {
  readonly id: string
  /** Id of our account. */
  readonly account: string
  /** As it is now. */
  readonly username: string | null
  readonly url: string | null
}

export const ownMedia = (row: Row, account: string): OwnMedia => ({
  id: idAt(row, 'id'),
  account,
  username: textAt(row, 'username'),
  url: webUrlAt(row, 'permalink'),
})

/** A post. `account`: it is ours; null: somebody tagged us in it, of whom only the name is told. */
export function mediaMention(row: Row, account: string | null): IncomingMention {
  return newMention({
    nativeId: idAt(row, 'id'),
    role: 'post',
    url: webUrlAt(row, 'permalink'),
    text: textAt(row, 'caption') ?? '',
    author: { ...named(textAt(row, 'username')), id: account, flags: account === null ? [] : ['post-author'] },
    official: account === null ? null : true,
    publishedAt: instantAt(row, 'timestamp'),
  })
}

/** A comment, or a reply to one; there are two levels only. The id of our own as a commenter is another than that of the account. */
export function mediaComment(row: Row, media: OwnMedia, top: string | null): IncomingMention {
  const from = rowAt(row, 'from')
  const username = textAt(row, 'username') ?? textAt(from, 'username')
  const ours = username !== null && username.toLowerCase() === media.username?.toLowerCase()
  const flags = [...(ours ? ['post-author'] : []), ...(isTrue(row, 'hidden') ? ['hidden'] : [])]
  return newMention({
    nativeId: idAt(row, 'id'),
    role: 'comment',
    url: media.url,
    text: textAt(row, 'text') ?? '',
    author: { ...named(username), id: ours ? media.account : idOrNull(from, 'id'), flags },
    // Nobody else can bear the name of the account whose token reads its own posts.
    official: ours ? true : null,
    publishedAt: instantAt(row, 'timestamp'),
    parentRef: idOrNull(row, 'parent_id') ?? top ?? media.id,
    rootRef: media.id,
  })
}

const named = (username: string | null): ToldAuthor => ({
  handle: username,
  name: username,
  url: username === null ? null : `https://www.instagram.com/${encodeURIComponent(username)}/`,
})
