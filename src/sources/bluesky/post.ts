import type { IncomingMention } from '../../model/mention.js'
import { idAt, idOrNull, instantAt, listAt, type Row, rowAt, textAt, Unreadable } from '../asking/wire.js'
import { newMention } from '../mention/new-mention.js'
import { fullText } from './rich-text.js'

/**
 * One post, as lists, threads and notifications show it. `ours`: the account that is logged in, whose posts the platform proves to be
 * ours.
 */
export function blueskyPost(row: Row, { ours }: { readonly ours: string }): IncomingMention {
  const [uri, author, record] = [idAt(row, 'uri'), rowAt(row, 'author'), rowAt(row, 'record')]
  const did = idOrNull(author, 'did')
  if (did === null) throw new Unreadable('it has no author')
  const reply = rowAt(record, 'reply')
  const handle = textAt(author, 'handle')
  return newMention({
    nativeId: uri,
    url: `https://bsky.app/profile/${did}/post/${uri.split('/').at(-1)}`,
    text: fullText(record),
    author: {
      id: did,
      handle: handle === 'handle.invalid' ? null : handle,
      name: textAt(author, 'displayName') || handle,
      url: `https://bsky.app/profile/${did}`,
    },
    language: listAt(record, 'langs').find((tag): tag is string => typeof tag === 'string') ?? null,
    publishedAt: writtenAt(instantAt(record, 'createdAt'), instantAt(row, 'indexedAt')),
    parentRef: idOrNull(rowAt(reply, 'parent'), 'uri'),
    rootRef: idOrNull(rowAt(reply, 'root'), 'uri'),
    official: did === ours ? true : null,
  })
}

/** The app that writes a post says when: a date before there were apps, or after it was seen, is none. */
const writtenAt = (written: number | null, seen: number | null): number | null =>
  written === null || written <= 0 || (seen !== null && written > seen) ? seen : written
