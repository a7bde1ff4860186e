import type { Author, IncomingMention } from '../../model/mention.js'
import { Unreadable } from '../asking/wire.js'
import { lineOrNull } from '../feed/feed-mention.js'

/** The known fields of a post; absent ones are unknown. */
export type Told = Pick<IncomingMention, 'nativeId' | 'text'> &
  Partial<Omit<IncomingMention, 'author'>> & { readonly author?: ToldAuthor }

export type ToldAuthor = Partial<Author>

const NOBODY: Author = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }

/** Limit for ids and addresses: no platform has longer ones, and they are stored many times. */
const MAX_ID = 4_000

/** An empty id counts as unknown: otherwise all authors with an empty id would be one person. */
const bounded = (id: string | null | undefined): string | null =>
  id == null || id.trim() === '' || id.length > MAX_ID ? null : id

/** Makes a mention of untrusted values: ids and names are limited, names on one line. The text is limited when it is judged. */
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

/** A deletion: the store keeps the text that it has. */
export const deletedMention = (nativeId: string): IncomingMention =>
  newMention({ nativeId, text: '', role: 'comment', deleted: true })

/**
 * Deletions for the waiting posts that a thread no longer shows. Only for a thread that was read completely; none if some of it could not be
 * parsed, since that may be the missing post.
 */
export function goneFrom(
  waiting: readonly string[],
  { items: shown, leftOut }: { readonly items: readonly IncomingMention[]; readonly leftOut: readonly string[] },
): readonly IncomingMention[] {
  if (leftOut.length > 0) return []
  const there = new Set(shown.map(({ nativeId }) => nativeId))
  return waiting.filter((id) => !there.has(id)).map(deletedMention)
}
