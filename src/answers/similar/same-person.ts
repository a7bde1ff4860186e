import type { Author, Mention } from '../../model/mention.js'
import { parseUrl } from '../../util/url.js'
import { foldName } from '../fold.js'
import { isGenericName } from '../generic-name.js'

/** Within which ids and handles are one person's alone: a platform, or one site of those that each count from 1. */
export type IdSpaceOf = (source: string) => string

/**
 * What proves that two posts are one person's, strongest first: the account's `id`, a linked `profile`; a `handle` or a home `page`, which
 * another may have too; a `name`, which proves nothing by itself.
 */
const PERSON_PROOFS = ['id', 'profile', 'handle', 'page', 'name'] as const
export type PersonProof = (typeof PERSON_PROOFS)[number]

/** Proofs by what they say: equal for two posts that they hold for. */
export type PersonKeys = Readonly<Partial<Record<PersonProof, string>>>

/** Places of thousands: their front page is nobody's. */
const PLATFORMS =
  /(?:^|\.)(?:facebook|instagram|twitter|x|youtube|tiktok|linkedin|xing|google|threads|reddit|wordpress|blogspot|tumblr|medium)\.\w+$/
const MIN_HANDLE = 3
/** WordPress gives every guest the user id 0. */
const NOBODY = '0'

const isAddress = (id: string): boolean => /^@?[^@\s]+@[^@\s]+$|^did:|^https?:\/\//.test(id)

function idKey({ id }: Author, space: string): string | null {
  if (id === null || id === NOBODY) return null
  return isAddress(id) ? id.replace(/^@/, '').toLowerCase() : `${space} ${id}`
}

/** `@maxi@social.example`, `maxi.bsky.social` and `Maxi` are called by the same handle. */
function handleKey({ handle }: Author): string | null {
  if (handle === null) return null
  const own = foldName(handle)
    .replace(/^@/, '')
    .replace(/@.*$/, '')
    .replace(/\.bsky\.social$/, '')
  return own.length < MIN_HANDLE || isGenericName(own) ? null : own
}

/** Two words, or a nickname with a digit or a sign in it: "Petra" is called many a customer. */
function nameKey({ name }: Author): string | null {
  if (name === null || isGenericName(name)) return null
  const own = foldName(name)
  return /\p{L}[\s._-]+\p{L}|\d/u.test(own) ? own : null
}

const hostOf = (url: URL): string => url.hostname.toLowerCase().replace(/^(?:www|m|mobile)\./, '')

/** Address of a person's page; what leads there by another road is the same. The front page of the place itself is nobody's. */
function pageKeys({ author, url }: Pick<Mention, 'author' | 'url'>): PersonKeys {
  const page = author.url === null ? null : parseUrl(author.url)
  if (page === null) return {}
  const host = hostOf(page)
  const query = page.searchParams.get('id') ?? page.searchParams.get('author')
  const path = page.pathname.replace(/\/+$/, '').toLowerCase()
  if (path !== '' || query !== null) return { profile: `${host}${path}${query === null ? '' : `?${query}`}` }
  const place = url === null ? null : parseUrl(url)
  return PLATFORMS.test(host) || (place !== null && hostOf(place) === host) ? {} : { page: host }
}

/** What tells whose post it is. */
export function personKeys(mention: Pick<Mention, 'author' | 'source' | 'url'>, spaceOf: IdSpaceOf): PersonKeys {
  const { author, source } = mention
  const id = idKey(author, spaceOf(source))
  const handle = handleKey(author)
  const name = nameKey(author)
  return {
    ...(id !== null && { id }),
    ...pageKeys(mention),
    ...(handle !== null && { handle }),
    ...(name !== null && { name }),
  }
}

const siteOf = (profile: string): string => profile.replace(/[/?].*$/, '')

/** Two accounts of one place are two people, whatever else is alike: a second one may bear the name, the handle, the picture of the first. */
export function areTwo(a: Mention, b: Mention, spaceOf: IdSpaceOf): boolean {
  const [profile, other] = [pageKeys(a).profile, pageKeys(b).profile]
  if (profile !== undefined && other !== undefined && siteOf(profile) === siteOf(other) && profile !== other) return true
  if (spaceOf(a.source) !== spaceOf(b.source)) return false
  const [id, another] = [idKey(a.author, ''), idKey(b.author, '')]
  if (id !== null && another !== null) return id !== another
  return a.author.handle !== null && b.author.handle !== null && foldName(a.author.handle) !== foldName(b.author.handle)
}

/** The strongest proof that both are one person's; null for none. */
export const proofOf = (a: PersonKeys, b: PersonKeys): PersonProof | null =>
  PERSON_PROOFS.find((proof) => a[proof] !== undefined && a[proof] === b[proof]) ?? null
