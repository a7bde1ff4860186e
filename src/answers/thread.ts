import type { Mention } from '../model/mention.js'
import { isErased } from '../util/is-erased.js'
import { listsBy } from '../util/lists-by.js'
import { once } from '../util/once.js'
import { withoutQuotes } from '../util/own-words.js'
import { truncate } from '../util/text.js'
import { type Called, directoryOf } from './directory.js'
import { foldName, foldWords } from './fold.js'
import { isGenericName } from './generic-name.js'
import { memo } from './memo.js'
import { type Signed, signatureOf } from './replies/signature.js'

/** One mention in its thread. */
export interface Entry {
  readonly mention: Mention
  /** Publication, or first sight where that is unknown or was in the future. UTC ms. */
  readonly at: number
  readonly official: boolean
  readonly deleted: boolean
  /** Nothing of it can be read any more: what was read of it before stays. */
  readonly erased: boolean
  /** Equal for all posts of one person in this thread; posts of "Gast" or "Anonym" have each their own. */
  readonly author: string
}

export interface Thread {
  /** By time, then by native id: what a poll happened to see first does not matter. */
  readonly entries: readonly Entry[]
  parentOf(entry: Entry): Entry | null
  /** A parent is named, but not known (yet): where the reply belongs is open. */
  isOrphan(entry: Entry): boolean
  /** Whose name holds the word, or who may be called by it; the company apart. */
  called(word: string): readonly Called[]
  /** By its native id. */
  post(nativeId: string): Entry | null
  /** What an author wrote last until an instant. */
  lastBy(author: string, until: number): Entry | null
  /** Title and text as words, for comparing; what it quotes is another's. */
  wordsOf(entry: Entry): string
  /** Who signed it, and what is said above. */
  signed(entry: Entry): Signed
}

/** Texts are compared by their beginning. */
const MAX_COMPARED = 20_000

export const nameOf = ({ author }: Mention): string | null => author.name ?? author.handle

/** `M-17 of Petra Müller`. */
export function named({ mention }: Entry): string {
  const name = nameOf(mention)
  return `M-${mention.id}${name === null ? '' : ` of ${truncate(name, 40)}`}`
}

/** When it was written. A missing time, or one later than the first sight, counts as first seen. */
export const writtenAt = ({ publishedAt, firstSeenAt }: Pick<Mention, 'publishedAt' | 'firstSeenAt'>): number =>
  Math.min(publishedAt ?? firstSeenAt, firstSeenAt)

/** The time is the source's own, not the poll's. */
export const isDated = (mention: Mention): boolean => mention.publishedAt !== null && mention.publishedAt <= mention.firstSeenAt

function authorKey({ author, nativeId }: Mention): string {
  if (author.id !== null) return `id:${author.id}`
  if (author.handle !== null) return `handle:${foldName(author.handle)}`
  if (author.name !== null && !isGenericName(author.name)) return `name:${foldName(author.name)}`
  return `post:${nativeId}`
}

function entryOf(mention: Mention): Entry {
  return {
    mention,
    at: writtenAt(mention),
    official: mention.officialIdentity !== null,
    deleted: mention.deleted || mention.deletedAt !== null,
    erased: isErased(mention),
    author: authorKey(mention),
  }
}

/** Native ids break ties, for row numbers depend on what a poll saw first. */
export const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.mention.nativeId < b.mention.nativeId ? -1 : 1)

/** The last entry of a list in the order of time that is not later. */
function lastUntil(entries: readonly Entry[], until: number): Entry | null {
  let [low, high] = [0, entries.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (entries[middle]!.at <= until) low = middle + 1
    else high = middle
  }
  return entries[low - 1] ?? null
}

/** The mentions of one thread, in the order in which they were written. */
export function createThread(mentions: readonly Mention[]): Thread {
  const entries = mentions.map(entryOf).sort(byTime)
  const byNativeId = new Map(entries.map((entry) => [entry.mention.nativeId, entry]))
  const parentOf = ({ mention }: Entry): Entry | null => {
    const parent = mention.parentRef === null ? undefined : byNativeId.get(mention.parentRef)
    return parent === undefined || parent.mention === mention ? null : parent
  }
  const isOrphan = (entry: Entry): boolean => {
    const { parentRef, rootRef } = entry.mention
    return parentRef !== null && parentRef !== rootRef && !parentRef.startsWith('page:') && parentOf(entry) === null
  }
  const wordsOf = memo(({ mention }: Entry) =>
    foldWords(`${mention.title ?? ''} ${withoutQuotes(mention.text)}`.slice(0, MAX_COMPARED)),
  )
  const directory = once(() => directoryOf(entries))
  const signed = memo(
    ({ mention, official }: Entry): Signed =>
      official
        ? signatureOf(mention.text, nameOf(mention), (word) => directory().has(word))
        : { body: withoutQuotes(mention.text), agent: null },
  )
  const byAuthor = once(() => listsBy(entries, ({ author }) => author))
  return {
    entries,
    parentOf,
    isOrphan,
    wordsOf,
    signed,
    called: (word) => directory().get(word) ?? [],
    post: (nativeId) => byNativeId.get(nativeId) ?? null,
    lastBy: (author, until) => lastUntil(byAuthor().get(author) ?? [], until),
  }
}
