import { digest } from '../../util/digest.js'
import { sha256 } from '../../util/hash.js'
import type { FeedEntry } from '../types.js'
import { canonicalLink, linkKey, stableGuid } from './canonical-link.js'
import { group, type IdentityMemory, type Known, MemoryIndex, type Remembered, readMemory, remember } from './identity-memory.js'

/** What tells one item from another. */
export type Identifiable = Pick<FeedEntry, 'id' | 'link' | 'title' | 'published' | 'updated' | 'content' | 'summary'>

export interface Identities {
  /** One id an entry, in their order. Two entries with the same id are the same item. */
  readonly ids: readonly string[]
  readonly memory: IdentityMemory
  readonly warnings: readonly string[]
  /** How many of the entries were known before. */
  readonly known: number
}

type Fingerprint = Omit<Remembered, 'id'>

const bounded = (id: string): string => (id.length > 1_000 ? `hash:${sha256(id).slice(0, 32)}` : id)

/** Beginning and length tell texts under one title apart; to read all of each would cost as much as the rest of this file. */
const bodyPrint = (body: string): string => (body === '' ? '' : digest(`${body.length} ${body.slice(0, 400)}`))

/** Digests need not be safe: whoever forges a collision only makes his own post look like another of his own. */
function fingerprint(entry: Identifiable): Fingerprint {
  return {
    guid: entry.id === null ? '' : digest(stableGuid(entry.id)),
    link: entry.link === null ? '' : digest(linkKey(entry.link)),
    title: digest(entry.title?.trim() ?? ''),
    body: bodyPrint(entry.content ?? entry.summary ?? ''),
    date: entry.published ?? entry.updated,
  }
}

/**
 * The same item under another guid? Link and title alone do not prove it: in a forum every answer has the thread's. So the date or the
 * text has to be the same, too, unless there is none.
 */
function isSameItem(a: Fingerprint, b: Fingerprint): boolean {
  if (a.link !== b.link || a.title !== b.title) return false
  if (a.date !== null && a.date === b.date) return true
  if (a.body !== '' && a.body === b.body) return true
  return a.date === null && b.date === null && a.body === '' && b.body === ''
}

/** "latest" as the guid of whatever is newest: link, title and date are all others than those remembered. */
const isReused = (a: Fingerprint, b: Fingerprint): boolean => a.link !== b.link && a.title !== b.title && a.date !== b.date

/** Not one guid of the document is known, yet half of the items or more are: they got new ones. */
function startsRotating(prints: readonly Fingerprint[], index: MemoryIndex): boolean {
  const withGuid = prints.filter((print) => print.guid !== '')
  if (withGuid.length === 0 || withGuid.some((print) => index.byGuid(print.guid).length > 0)) return false
  const recognised = withGuid.filter((print) => index.byLink(print.link).some((item) => isSameItem(print, item)))
  return recognised.length * 2 >= withGuid.length
}

class Ladder {
  readonly rotating: boolean
  readonly warnings = new Set<string>()
  private readonly index: MemoryIndex
  private readonly guids: ReadonlyMap<string, readonly Fingerprint[]>
  private readonly links: ReadonlyMap<string, readonly Fingerprint[]>

  constructor(prints: readonly Fingerprint[], memory: Known) {
    this.index = new MemoryIndex(memory.items)
    this.guids = group(prints, (print) => print.guid)
    this.links = group(prints, (print) => print.link)
    this.rotating = memory.rotating || startsRotating(prints, this.index)
    if (this.rotating) this.warnings.add('The guids of this feed change with every build; items are told apart by their links.')
  }

  /** The id that this item had before; null when it is new. */
  recall(print: Fingerprint): string | null {
    const repeated = this.isRepeated(print)
    if (!repeated) {
      const sameGuid = this.index.byGuid(print.guid)
      const sameLink = sameGuid.filter((item) => item.link === print.link)
      const same = sameGuid.find((item) => isSameItem(print, item)) ?? (sameLink.length === 1 ? sameLink[0] : undefined)
      if (same !== undefined) return same.id
      if (sameGuid.length === 1 && !isReused(print, sameGuid[0]!)) return sameGuid[0]!.id
    }
    if (!repeated && !this.rotating && print.guid !== '') return null
    const sameLink = this.index.byLink(print.link)
    const same = sameLink.find((item) => isSameItem(print, item))
    const onlyOne = sameLink.length === 1 && this.links.get(print.link)!.length === 1
    return same?.id ?? (onlyOne ? sameLink[0]!.id : null)
  }

  /** A new id: guid, else link, else title and date. */
  create(entry: Identifiable, print: Fingerprint): string {
    if (entry.id !== null && print.guid !== '' && this.isTrusted(print)) return bounded(stableGuid(entry.id))
    if (entry.link !== null && this.links.get(print.link)!.every((other) => other === print || isSameItem(other, print)))
      return bounded(canonicalLink(entry.link))
    // Without a date two posts "Re: Tarif" differ by their text alone.
    return `hash:${sha256(print.link, print.title, print.date === null ? print.body : String(print.date)).slice(0, 32)}`
  }

  private isTrusted(print: Fingerprint): boolean {
    if (this.rotating) return false
    if (this.isRepeated(print)) {
      this.warnings.add('A guid stands for several items; those are told apart by their links.')
      return false
    }
    if (this.index.byGuid(print.guid).length === 0) return true
    this.warnings.add('A guid was used again for another item; that one is known by its link.')
    return false
  }

  private isRepeated(print: Fingerprint): boolean {
    return (this.guids.get(print.guid) ?? []).some((other) => other !== print && !isSameItem(other, print))
  }
}

/**
 * Gives each entry the id by which it is known from poll to poll. `memory` is what the last call returned, or null. Pure.
 *
 * The ladder is guid, canonical link, hash of title and date. Against liars: a guid that several items of one document carry, one that
 * is used again for another item, and guids that change with every build are not believed; tracking parameters are no identity.
 */
export function assignIds(entries: readonly Identifiable[], memory: unknown): Identities {
  const before = readMemory(memory)
  const prints = entries.map(fingerprint)
  const ladder = new Ladder(prints, before)
  const ids = entries.map((entry, index) => ladder.recall(prints[index]!) ?? ladder.create(entry, prints[index]!))
  const knownIds = new Set(before.items.map((item) => item.id))
  const seen = prints.map(({ guid, link, title, body, date }, index) => ({ id: ids[index]!, guid, link, title, body, date }))
  return {
    ids,
    memory: remember(before, seen, ladder.rotating),
    warnings: [...ladder.warnings],
    known: ids.filter((id) => knownIds.has(id)).length,
  }
}
