import type { Author, IncomingMention } from '../model/mention.js'
import { lineOrNull } from './feed-mention.js'

/** What a platform tells of one post; the rest is unknown. */
export type Told = Pick<IncomingMention, 'nativeId' | 'text'> &
  Partial<Omit<IncomingMention, 'author'>> & { readonly author?: ToldAuthor }

export type ToldAuthor = Partial<Author>

const NOBODY: Author = { id: null, handle: null, name: null, url: null, followers: null, flags: [] }

/** A stranger's words: bounded and on one line where they are names; the text itself is bounded where it is judged. */
export function newMention(told: Told): IncomingMention {
  const { author = {} } = told
  return {
    role: told.parentRef == null ? 'post' : 'comment',
    url: null,
    language: null,
    publishedAt: null,
    editedAt: null,
    parentRef: null,
    rootRef: null,
    official: null,
    deleted: false,
    ...told,
    title: lineOrNull(told.title ?? null),
    author: { ...NOBODY, ...author, name: lineOrNull(author.name ?? null), handle: lineOrNull(author.handle ?? null) },
  }
}

/** Only the fact that it is gone counts: the store keeps the words that it has. */
export const deletedMention = (nativeId: string): IncomingMention =>
  newMention({ nativeId, text: '', role: 'comment', deleted: true })

/** Those of the waiting posts that a thread does not show any more, as deleted. Only for a thread that was read whole. */
export function goneFrom(waiting: readonly string[], shown: readonly IncomingMention[]): readonly IncomingMention[] {
  const there = new Set(shown.map(({ nativeId }) => nativeId))
  return waiting.filter((id) => !there.has(id)).map(deletedMention)
}
