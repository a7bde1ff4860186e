import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, isTrue, type Row, rowAt, secondsAt, textAt } from '../asking/wire.js'
import type { HtmlToText } from '../feed/feed-document.js'
import { plainText } from '../feed/feed-mention.js'
import { deletedMention, newMention, type ToldAuthor } from '../mention/new-mention.js'

const PLACE = 'https://www.reddit.com'
const isGone = (text: string | null): boolean => text === '[deleted]' || text === '[removed]'

/** A post (`t3`) or a comment (`t1`) of a listing; null for anything else in it. */
export function redditThing(row: Row, htmlToText: HtmlToText): IncomingMention | null {
  const kind = textAt(row, 'kind')
  if (kind !== 't1' && kind !== 't3') return null
  const data = rowAt(row, 'data')
  const nativeId = idAt(data, 'name')
  const html = textAt(data, kind === 't1' ? 'body_html' : 'selftext_html')
  const text = html === null ? (textAt(data, 'body') ?? textAt(data, 'selftext') ?? '') : plainText(html, htmlToText)
  // Reddit demands that what was deleted there is deleted here.
  if (isGone(textAt(data, 'body') ?? textAt(data, 'selftext')) || textAt(data, 'author') === '[deleted]')
    return deletedMention(nativeId)
  return newMention({
    nativeId,
    role: kind === 't3' ? 'post' : 'comment',
    url: `${PLACE}${textAt(data, 'permalink') ?? `/comments/${nativeId.slice(3)}`}`,
    title: kind === 't3' ? textAt(data, 'title') : null,
    text,
    author: redditAuthor(textAt(data, 'author'), flagsOf(data)),
    publishedAt: secondsAt(data, 'created_utc'),
    editedAt: secondsAt(data, 'edited'),
    parentRef: kind === 't1' ? idOrNull(data, 'parent_id') : null,
    rootRef: kind === 't1' ? idOrNull(data, 'link_id') : null,
  })
}

function flagsOf(data: Row): readonly string[] {
  const role = textAt(data, 'distinguished')
  return [...(role === 'moderator' || role === 'admin' ? [role] : []), ...(isTrue(data, 'is_submitter') ? ['post-author'] : [])]
}

/** User names cannot be changed and are never given out again, so that one serves as the id; feeds tell no other. */
export const redditAuthor = (name: string | null, flags: readonly string[] = []): ToldAuthor =>
  name === null ? {} : { id: name.toLowerCase(), handle: name, name, url: `${PLACE}/user/${encodeURIComponent(name)}`, flags }
