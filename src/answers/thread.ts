import type { Mention } from '../model/mention.js'
import { isErased } from '../util/is-erased.js'
import { truncate } from '../util/text.js'
import { foldName, foldWords } from './fold.js'
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
  /** Customers whose name holds the word, or who may be called by it. */
  called(word: string): readonly Customer[]
  /** Title and text as words, for comparing. */
  wordsOf(entry: Entry): string
  /** Who signed it, and what is said above. */
  signed(entry: Entry): Signed
}

export interface Customer {
  readonly author: string
  /** Words of the display name; empty for a generic name. */
  readonly name: readonly string[]
  /** The same as people say them: without the number at the end of `petra88`. */
  readonly spoken: readonly string[]
  /** Lower case, without its @; with its host where it has one. */
  readonly handle: string | null
  readonly since: number
}

/** Texts are compared by their beginning. */
const MAX_COMPARED = 20_000

/** Names that say nothing of who it is. */
const GENERIC =
  /^(?:anonym\w*|gast|guest|besucher|unbekannt|unknown|user|nutzer|kunde|kundin|customer|admin|nobody|n ?n|\p{P}*)$/u

const TITLE = /^(?:frau|herr|hr|fr|mr|mrs|ms|miss|dr|prof|dipl|ing|med|mag)$/

export const isGenericName = (name: string): boolean => GENERIC.test(foldName(name))

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

function customersOf(entries: readonly Entry[]): Iterable<Customer> {
  const customers = new Map<string, Customer>()
  for (const { author, at, official, mention } of entries) {
    if (official || customers.has(author)) continue
    const { name, handle } = mention.author
    // `MaxMuster` is called Max.
    const parted = name?.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2') ?? ''
    const all = name === null || isGenericName(name) ? [] : foldWords(parted).split(' ')
    const untitled = all.filter((word) => !TITLE.test(word))
    const words = untitled.length > 0 ? untitled : all
    const spoken = words.map((word) => word.replace(/(?<=\p{L}{3})\d+$/u, ''))
    customers.set(author, { author, name: words, spoken, handle: handle?.toLowerCase().replace(/^@/, '') ?? null, since: at })
  }
  return customers.values()
}

/** By every word that they may be called by, so that an address costs no look at everybody. */
function directoryOf(entries: readonly Entry[]): ReadonlyMap<string, readonly Customer[]> {
  const directory = new Map<string, Customer[]>()
  for (const customer of customersOf(entries)) {
    const { name, spoken, handle } = customer
    const words = new Set([...name, ...spoken, name.join(''), handle ?? '', handle?.split('@')[0] ?? ''])
    for (const word of words) {
      const list = directory.get(word)
      if (list === undefined) directory.set(word, [customer])
      else list.push(customer)
    }
  }
  return directory
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
  const wordsOf = memo(({ mention }: Entry) => foldWords(`${mention.title ?? ''} ${mention.text}`.slice(0, MAX_COMPARED)))
  const directory = directoryOf(entries)
  const signed = memo(
    ({ mention, official }: Entry): Signed =>
      official ? signatureOf(mention.text, nameOf(mention), (word) => directory.has(word)) : { body: mention.text, agent: null },
  )
  return { entries, parentOf, isOrphan, wordsOf, signed, called: (word) => directory.get(word) ?? [] }
}
