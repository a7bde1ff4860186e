import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import { newMention, type ToldAuthor } from '../mention/new-mention.js'

export const POST = 'id,message,story,created_time,from{id,name},permalink_url'
export const COMMENT = 'id,message,created_time,from{id,name},parent{id},permalink_url,is_hidden'

const PAGE = 'https://www.facebook.com'

/** A post on a page, or one that names it. */
export function facebookPost(row: Row, page: string): IncomingMention {
  return newMention({
    nativeId: idAt(row, 'id'),
    role: 'post',
    url: webUrlAt(row, 'permalink_url', PAGE),
    text: textAt(row, 'message') ?? textAt(row, 'story') ?? '',
    ...writtenBy(row, page),
    publishedAt: instantAt(row, 'created_time'),
  })
}

export interface CommentPlace {
  readonly page: string
  readonly post: string
}

/** A comment below a post, or a reply to one. */
export function facebookComment(row: Row, { page, post }: CommentPlace): IncomingMention {
  const { author, official } = writtenBy(row, page)
  return newMention({
    nativeId: idAt(row, 'id'),
    role: 'comment',
    url: webUrlAt(row, 'permalink_url', PAGE),
    text: textAt(row, 'message') ?? '',
    author: { ...author, flags: [...(author.flags ?? []), ...(isTrue(row, 'is_hidden') ? ['hidden'] : [])] },
    official,
    publishedAt: instantAt(row, 'created_time'),
    parentRef: idOrNull(rowAt(row, 'parent'), 'id') ?? post,
    rootRef: post,
  })
}

/** Who it was is told only of pages, and of people who let the app know. Our token is that of the page: what it wrote, we wrote. */
function writtenBy(row: Row, page: string): { readonly author: ToldAuthor; readonly official: true | null } {
  const from = rowAt(row, 'from')
  const id = idOrNull(from, 'id')
  const ours = id !== null && id === page
  return { author: { id, name: textAt(from, 'name'), flags: ours ? ['post-author'] : [] }, official: ours ? true : null }
}
