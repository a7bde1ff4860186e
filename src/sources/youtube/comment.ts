import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, type Row, rowAt, textAt, webUrlAt } from '../asking/wire.js'
import { newMention } from '../mention/new-mention.js'

/** What a comment itself does not always tell. */
export interface CommentPlace {
  /** null: below a post of the channel, not below a video. */
  readonly video: string | null
  readonly title: string | null
  /** The comment that started the thread; null for that one. There are two levels only. */
  readonly top: string | null
}

/** One comment. Its author's display name is the handle, and changes; of a channel that was deleted there is no id. */
export function youtubeComment(row: Row, { video, title, top }: CommentPlace): IncomingMention {
  const [nativeId, snippet] = [idAt(row, 'id'), rowAt(row, 'snippet')]
  const [name, author] = [textAt(snippet, 'authorDisplayName'), idOrNull(rowAt(snippet, 'authorChannelId'), 'value')]
  const [publishedAt, updatedAt] = [instantAt(snippet, 'publishedAt'), instantAt(snippet, 'updatedAt')]
  const parent = idOrNull(snippet, 'parentId') ?? top
  return newMention({
    nativeId,
    role: 'comment',
    url: video === null ? null : `https://www.youtube.com/watch?v=${video}&lc=${encodeURIComponent(nativeId)}`,
    title,
    text: textAt(snippet, 'textOriginal') ?? textAt(snippet, 'textDisplay') ?? '',
    author: {
      id: author,
      handle: name?.startsWith('@') === true ? name : null,
      name,
      url: webUrlAt(snippet, 'authorChannelUrl'),
      flags: author !== null && author === idOrNull(snippet, 'channelId') ? ['post-author'] : [],
    },
    publishedAt,
    editedAt: updatedAt === publishedAt ? null : updatedAt,
    parentRef: parent ?? video,
    rootRef: video ?? parent,
  })
}
