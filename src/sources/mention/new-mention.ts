import type { Author, IncomingMention } from '../../model/mention.js'
import { Unreadable } from '../asking/wire.js'
import { lineOrNull } from '../feed/feed-mention.js'

/** What a platform tells of one post; the rest is unknown. */
export type Told = Pick<IncomingMention, 'nativeId' | 'text'> &
  Partial<Omit<IncomingMention, 'author'>> & { readonly author?: ToldAuthor }

export type ToldAuthor = Partial<Author>

const NOBODY: Author = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }

/** No platform has longer ids or addresses, and they are stored many times over. */
const MAX_ID = 4_000

/** What was given as an empty text is not known: all to whom that happened would be one person. */
const bounded = (id: string | null | undefined): string | null =>
  id == null || id.trim() === '' || id.length > MAX_ID ? null : id

/** A stranger's words: bounded and on one line where they are names; the text itself is bounded where it is judged. */
export function newMention(told: Told): IncomingMention {
  const { author = {} } = told
  if (bounded(told.nativeId) === null) throw new Unreadable('it has no id, or one without end')
  return {
    role: told.parentRef == null ? 'post' : 'comment',
    language: null,
    publishedAt: null,
    editedAt: null,
    official: null,
    deleted: false,
    ...told,
    url: bounded(told.url),
    title: lineOrNull(told.title ?? null),
    author: whoIs(author),
    parentRef: bounded(told.parentRef),
    rootRef: bounded(told.rootRef),
  }
}

const whoIs = (author: ToldAuthor): Author => ({
  ...NOBODY,
  ...author,
  id: bounded(author.id),
  handle: lineOrNull(author.handle ?? null),
  name: lineOrNull(author.name ?? null),
  url: bounded(author.url),
})

/** Only the fact that it is gone counts: the store keeps the words that it has. */
export const deletedMention = (nativeId: string): IncomingMention =>
  newMention({ nativeId, text: '', role: 'comment', deleted: true })

/**
 * Those of the waiting posts that a thread does not show any more, as deleted. Only for a thread that was read whole; none while some of it
 * could not be read, for that may be what is missing.
 */
export function goneFrom(
  waiting: readonly string[],
  { items: shown, leftOut }: { readonly items: readonly IncomingMention[]; readonly leftOut: readonly string[] },
): readonly IncomingMention[] {
  if (leftOut.length > 0) return []
  const there = new Set(shown.map(({ nativeId }) => nativeId))
  return waiting.filter((id) => !there.has(id)).map(deletedMention)
}
