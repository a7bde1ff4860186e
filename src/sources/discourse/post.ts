import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, isTrue, numberAt, type Row, textAt } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { deletedMention, newMention } from '../mention/new-mention.js'

/** A reply names its parent by the number within the topic, so that, not the id of the post, is what posts are told apart by. */
export const postId = (topic: string, number: string): string => `${topic}/${number}`

const REGULAR = 1

/** One post; null for what nobody wrote ("closed this topic") and for what the forum hides behind a placeholder. */
export function discoursePost(row: Row, { site, title, htmlToText }: PostSurroundings): IncomingMention | null {
  if ((numberAt(row, 'post_type') ?? REGULAR) !== REGULAR || isTrue(row, 'hidden')) return null
  const [topic, number] = [idAt(row, 'topic_id'), idAt(row, 'post_number')]
  const nativeId = postId(topic, number)
  if (isTrue(row, 'user_deleted') || row['deleted_at'] != null) return deletedMention(nativeId)
  const [parent, version] = [idOrNull(row, 'reply_to_post_number'), numberAt(row, 'version') ?? 1]
  return newMention({
    nativeId,
    role: number === '1' ? 'post' : 'comment',
    url: `${site}/t/${textAt(row, 'topic_slug') ?? '-'}/${topic}/${number}`,
    // Above a reply too: what began a topic long ago was perhaps never read, and what it is about stands in its title.
    title: textAt(row, 'topic_title') ?? title,
    text: plainText(textAt(row, 'cooked'), htmlToText),
    author: {
      id: idOrNull(row, 'user_id'),
      handle: textAt(row, 'username'),
      name: textAt(row, 'name') || textAt(row, 'username'),
      flags: ['staff', 'moderator', 'admin'].filter((flag) => isTrue(row, flag)),
    },
    publishedAt: instantAt(row, 'created_at'),
    editedAt: version > 1 ? instantAt(row, 'updated_at') : null,
    // A reply right below its parent is often stored without one.
    parentRef: parent === null ? null : postId(topic, parent),
    rootRef: number === '1' ? null : postId(topic, '1'),
  })
}

export interface PostSurroundings {
  readonly site: string
  /** Of the topic, where the post itself does not tell. */
  readonly title: string | null
  readonly htmlToText: HtmlToText
}
