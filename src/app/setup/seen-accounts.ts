import type { OfficialEntry } from '../../config/template.js'
import type { IncomingMention } from '../../model/mention.js'
import { isPerSite } from '../../model/per-site.js'
import { oneLine } from '../../util/text.js'

/** Who wrote in a place, as far as it was read. */
export interface ReadPlace {
  readonly source: string
  readonly url: string
  readonly platform: string
  readonly mentions: readonly IncomingMention[]
}

/** An account that may be the company's own. */
export interface SeenAccount extends OfficialEntry {
  /** As people know it. */
  readonly name: string
  readonly posts: number
  /** A name alone: anybody can take it. */
  readonly isNameOnly: boolean
  /** Its name and its id speak for the company. */
  readonly isLikely: boolean
}

const SHOWN = 12
const fold = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

/** The site that an id belongs to; the same id at another site is somebody else. */
const hostOf = (url: string): string => new URL(url).hostname

function accountOf(place: ReadPlace, mentions: readonly IncomingMention[], brand: string): SeenAccount {
  const { author } = mentions[0]!
  const name = oneLine(author.name ?? author.handle ?? author.id ?? '')
  const site = isPerSite(place.platform) ? { site: hostOf(place.url) } : {}
  const isNamed = brand !== '' && fold(`${author.name ?? ''} ${author.handle ?? ''}`).includes(fold(brand))
  return {
    name,
    posts: mentions.length,
    isNameOnly: author.id === null,
    isLikely: author.id !== null && isNamed,
    entry: author.id === null ? { source: place.source, name } : { platform: place.platform, ...site, id: String(author.id) },
    note: author.id === null || name === author.id ? null : name,
  }
}

/** By id where a place tells ids, else by name: a guest who calls himself like the company is no account of it. */
function accountsIn(place: ReadPlace, brand: string): readonly SeenAccount[] {
  const people = place.mentions.filter(({ author }) => !author.flags.includes('guest'))
  const tellsIds = place.mentions.some(({ author }) => author.id !== null || author.flags.includes('guest'))
  const known = new Map<string, IncomingMention[]>()
  for (const mention of people) {
    const key = tellsIds ? mention.author.id : mention.author.name
    if (key !== null) known.set(key, [...(known.get(key) ?? []), mention])
  }
  return [...known.values()].map((mentions) => accountOf(place, mentions, brand))
}

/** Accounts that wrote in these places and may be the company's, the likely ones first. */
export const seenAccounts = (places: readonly ReadPlace[], brand: string): readonly SeenAccount[] =>
  places
    .flatMap((place) => accountsIn(place, brand))
    .toSorted(
      (a, b) =>
        Number(b.isLikely) - Number(a.isLikely) ||
        Number(a.isNameOnly) - Number(b.isNameOnly) ||
        Number(fold(b.name).includes(fold(brand))) - Number(fold(a.name).includes(fold(brand))) ||
        b.posts - a.posts,
    )
    .slice(0, SHOWN)
