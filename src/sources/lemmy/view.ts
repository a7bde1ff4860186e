import type { IncomingMention } from '../../model/mention.js'
import { parseUrl } from '../../util/url.js'
import { idAt, idOrNull, instantAt, isTrue, type Row, rowAt, rowOrNull, textAt, webUrlAt } from '../asking/wire.js'
import { deletedMention, newMention, type ToldAuthor } from '../mention/new-mention.js'
import type { Instance } from './instance.js'

/** Numbers of this instance: the path of a comment names its parents by them, and posts and comments count apart. */
const postId = (id: string): string => `post-${id}`
const commentId = (id: string): string => `comment-${id}`

/** A comment or a post with what is told around it; null for anything else. Both generations are read, whichever words they use. */
export function lemmyView(view: Row, instance: Instance): IncomingMention | null {
  if (rowOrNull(view['comment']) !== null) return comment(view, instance)
  return rowOrNull(view['post']) === null ? null : post(view, instance)
}

function comment(view: Row, instance: Instance): IncomingMention {
  const row = rowAt(view, 'comment')
  const nativeId = commentId(idAt(row, 'id'))
  if (isGone(row)) return deletedMention(nativeId)
  const root = postId(idAt(row, 'post_id'))
  // `0.980.991`: this is 991, its parent 980. Right below 0 stands what answers the post itself.
  const parent = textAt(row, 'path')?.split('.').at(-2) ?? '0'
  return newMention({
    nativeId,
    role: 'comment',
    text: textAt(row, 'content') ?? '',
    parentRef: parent === '0' ? root : commentId(parent),
    rootRef: root,
    ...common(view, row, instance),
  })
}

function post(view: Row, instance: Instance): IncomingMention {
  const row = rowAt(view, 'post')
  const nativeId = postId(idAt(row, 'id'))
  if (isGone(row)) return deletedMention(nativeId)
  const text = [textAt(row, 'body'), webUrlAt(row, 'url')].filter(Boolean).join('\n')
  return newMention({ nativeId, role: 'post', title: textAt(row, 'name'), text, ...common(view, row, instance) })
}

/** By its author or by a moderator; what remains of it is blank. */
const isGone = (row: Row): boolean => isTrue(row, 'deleted') || isTrue(row, 'removed')

const common = (view: Row, row: Row, { languages, origin }: Instance) => ({
  url: webUrlAt(row, 'ap_id', origin),
  author: authorOf(view, row),
  language: languages.get(idOrNull(row, 'language_id') ?? '') ?? null,
  publishedAt: instantAt(row, 'published_at') ?? instantAt(row, 'published'),
  editedAt: instantAt(row, 'updated_at') ?? instantAt(row, 'updated'),
})

function authorOf(view: Row, row: Row): ToldAuthor {
  const creator = rowAt(view, 'creator')
  // Numbers of accounts differ from instance to instance, their addresses do not.
  const address = textAt(creator, 'ap_id') ?? textAt(creator, 'actor_id')
  const [name, host] = [textAt(creator, 'name'), parseUrl(address ?? '')?.hostname]
  const asked = idOrNull(rowAt(view, 'post'), 'creator_id')
  return {
    id: address,
    handle: name === null || host === undefined ? name : `@${name}@${host}`,
    name: textAt(creator, 'display_name') || name,
    url: webUrlAt(creator, 'ap_id') ?? webUrlAt(creator, 'actor_id'),
    flags: [
      ...(isTrue(creator, 'bot_account') ? ['bot'] : []),
      ...(isTrue(view, 'creator_is_moderator') ? ['moderator'] : []),
      ...(isTrue(view, 'creator_is_admin') ? ['admin'] : []),
      ...(asked !== null && asked === idOrNull(row, 'creator_id') ? ['post-author'] : []),
    ],
  }
}
