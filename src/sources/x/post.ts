import type { IncomingMention } from '../../model/mention.js'
import type { Query } from '../asking/ask-json.js'
import { idAt, idOrNull, instantAt, listAt, numberAt, type Row, rowAt, rowsAt, textAt } from '../asking/wire.js'
import { newMention } from '../mention/new-mention.js'
import { type Page, readRows } from '../streams/stream.js'
import type { Run } from './notes.js'
import { instantOfId } from './snowflake.js'

/** Fields by the names of old, which X still takes while its reference has new ones (`post.fields`). */
export const FIELDS: Query = {
  'tweet.fields':
    'author_id,conversation_id,created_at,edit_history_tweet_ids,in_reply_to_user_id,lang,note_tweet,referenced_tweets',
  expansions: 'author_id',
  'user.fields': 'name,username,public_metrics,verified_type',
}

/** The posts of an answer. Their authors stand beside them. */
export function readPosts(run: Run, answer: Row): Pick<Page, 'items' | 'leftOut'> {
  const users = new Map(rowsAt(rowAt(answer, 'includes'), 'users').map((user) => [idOrNull(user, 'id'), user]))
  // Whoever answers an edited post names it by the id that it had then.
  for (const row of rowsAt(answer, 'data')) noteVersions(run, row)
  return readRows(listAt(answer, 'data'), 'post', (row) => xPost(row, users.get(idOrNull(row, 'author_id')) ?? {}, run))
}

const versionsOf = (row: Row): readonly string[] =>
  [...listAt(row, 'edit_history_tweet_ids'), ...listAt(row, 'edit_history_post_ids')].flatMap(
    (id) => idOrNull({ id }, 'id') ?? [],
  )

function noteVersions({ versions }: Run, row: Row): void {
  const [first, ...later] = versionsOf(row)
  for (const id of later) {
    versions.delete(id)
    versions.set(id, first!)
  }
}

function xPost(row: Row, user: Row, { versions }: Run): IncomingMention | null {
  const referenced = [...rowsAt(row, 'referenced_tweets'), ...rowsAt(row, 'referenced_posts')]
  if (referenced.some((each) => textAt(each, 'type') === 'retweeted' || textAt(each, 'type') === 'reposted')) return null
  const nativeId = versionsOf(row)[0] ?? idAt(row, 'id')
  const firstId = (id: string | null) => (id === null ? null : (versions.get(id) ?? id))
  const repliedTo = referenced.find((each) => textAt(each, 'type') === 'replied_to')
  const root = firstId(idOrNull(row, 'conversation_id'))
  const handle = textAt(user, 'username')
  return newMention({
    nativeId,
    url: `https://x.com/${handle ?? 'i'}/status/${nativeId}`,
    text: unescaped(longText(row) ?? textAt(row, 'text') ?? ''),
    author: {
      id: idOrNull(row, 'author_id'),
      handle,
      name: textAt(user, 'name'),
      url: handle === null ? null : `https://x.com/${handle}`,
      followers: numberAt(rowAt(user, 'public_metrics'), 'followers_count'),
      flags: (textAt(user, 'verified_type') ?? 'none') === 'none' ? [] : ['verified'],
    },
    language: languageOf(row),
    ...datesOf(row, nativeId),
    parentRef: repliedTo === undefined ? null : firstId(idOrNull(repliedTo, 'id')),
    rootRef: root === nativeId ? null : root,
  })
}

/** What is longer than 280 characters stands in a field of its own. */
const longText = (row: Row): string | null => textAt(rowAt(row, 'note_tweet'), 'text') ?? textAt(rowAt(row, 'note_post'), 'text')

/** Only these three are escaped; an ampersand last, or it would be done twice. */
const unescaped = (text: string): string => text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&')

/** `und`, `qme`, `zxx`: none that X could tell. */
function languageOf(row: Row): string | null {
  const language = textAt(row, 'lang')
  return language !== null && /^[a-z]{2}$/.test(language) ? language : null
}

/** Half an hour, and some patience. */
const EDITABLE_MS = 3_600_000

/** Every version has its own date; the first one's stands in its id. */
function datesOf(row: Row, nativeId: string): Pick<IncomingMention, 'publishedAt' | 'editedAt'> {
  const createdAt = instantAt(row, 'created_at')
  if (createdAt === null || idOrNull(row, 'id') === nativeId) return { publishedAt: createdAt, editedAt: null }
  const first = instantOfId(nativeId) ?? createdAt
  return { publishedAt: first <= createdAt && first >= createdAt - EDITABLE_MS ? first : createdAt, editedAt: createdAt }
}
