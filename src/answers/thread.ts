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
  /** When it was published, or first seen where that is unknown or was in the future. UTC ms. */
  readonly at: number
  readonly official: boolean
  readonly deleted: boolean
  /** Its text was erased: what was derived from it before stays. */
  readonly erased: boolean
  /** Equal for all posts of one person in this thread; each post by "Gast" or "Anonym" has its own. */
  readonly author: string
}

export interface Thread {
  /** By time, then by native id, so that the order does not depend on what a poll saw first. */
  readonly entries: readonly Entry[]
  parentOf(entry: Entry): Entry | null
  /** Whether a reply names a parent that is not known (yet). */
  isOrphan(entry: Entry): boolean
  /** The customers who may be addressed by a word. */
  called(word: string): readonly Called[]
  /** By native id. */
  post(nativeId: string): Entry | null
  /** The last post of an author up to an instant. */
  lastBy(author: string, until: number): Entry | null
  /** Title and text as folded words, without quotations. */
  wordsOf(entry: Entry): string
  /** The signature and the text above it. */
  signed(entry: Entry): Signed
}

/** Only the beginning of a text is compared. */
const MAX_COMPARED = 20_000

export const nameOf = ({ author }: Mention): string | null => author.name ?? author.handle

/** `M-17 of Petra Müller`. */
export function named({ mention }: Entry): string {
  const name = nameOf(mention)
  return `M-${mention.id}${name === null ? '' : ` of ${truncate(name, 40)}`}`
}

/** When a mention was written, UTC ms. A missing time, or one later than the first sight, counts as the first sight. */
export const writtenAt = ({ publishedAt, firstSeenAt }: Pick<Mention, 'publishedAt' | 'firstSeenAt'>): number =>
  Math.min(publishedAt ?? firstSeenAt, firstSeenAt)

/** Whether `writtenAt` is the source's time, not that of the poll. */
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

/** Ties are broken by native ids, because row numbers depend on what a poll saw first. */
export const byTime = (a: Entry, b: Entry): number => a.at - b.at || (a.mention.nativeId < b.mention.nativeId ? -1 : 1)

/** The last entry not later than `until`, of a list ordered by time; null: none. */
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
