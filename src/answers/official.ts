import type { OfficialAccount } from '../model/config.js'
import type { Author, OfficialIdentity } from '../model/mention.js'
import { isAddress, isPerSite } from '../model/per-site.js'
import { foldName } from './fold.js'

/** Where a mention was read, and what the platform itself says of its author. */
export interface Origin {
  readonly platform: string
  /** Host (or URL) of the site. */
  readonly site: string | null
  /** Id of the source. */
  readonly source: string
  /** Whether the platform says that the company wrote it; null: it says nothing. */
  readonly official: boolean | null
}

export interface OfficialProof {
  readonly identity: OfficialIdentity
  readonly reason: string
}

/** `user@host`, as in the fediverse: such an address is an id, and is compared in lower case. */
function address(text: string | null): string | null {
  const plain = text?.trim().replace(/^@/, '').toLowerCase() ?? ''
  return isAddress(plain) ? plain : null
}

const host = (site: string): string =>
  site
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '')
    .replace(/[/?#].*$/, '')
    .replace(/^www\./, '')

/** The space within which author ids are unique. */
export const idSpace = ({ platform, site, source }: Pick<Origin, 'platform' | 'site' | 'source'>): string =>
  `${platform} ${site === null ? source : host(site)}`

/** Whether an official account applies to this platform, site and source. */
export function isHere(account: OfficialAccount, origin: Pick<Origin, 'platform' | 'site' | 'source'>): boolean {
  if (account.platform !== null && account.platform !== origin.platform) return false
  if (account.source !== null && account.source !== origin.source) return false
  return account.site === null || (origin.site !== null && host(account.site) === host(origin.site))
}

function sameId(author: Author, account: OfficialAccount, origin: Origin): boolean {
  if (account.id === null) return false
  const wanted = address(account.id)
  const perSite = isPerSite(origin.platform)
  if (wanted !== null) return wanted === address(author.id) || (!perSite && wanted === address(author.handle))
  // WordPress gives every guest the user id 0.
  if (perSite && (account.id === '0' || (account.site === null && account.source === null))) return false
  return account.id === author.id
}

/** Anybody can type our name, so it counts only where the source delivers no author ids at all. */
function sameName(author: Author, account: OfficialAccount, origin: Origin): boolean {
  if (account.name === null || account.source !== origin.source) return false
  if (author.id !== null || author.name === null || author.flags.includes('guest') || origin.official === false) return false
  return foldName(author.name) === foldName(account.name)
}

/** How it is proved that a company account wrote a mention: by id, by the platform's flag, by name; null: it is not proved. */
export function officialIdentity(author: Author, origin: Origin, accounts: readonly OfficialAccount[]): OfficialProof | null {
  const near = accounts.filter((account) => isHere(account, origin))
  const byId = near.find((account) => sameId(author, account, origin))
  if (byId !== undefined) return { identity: 'id', reason: `the ${origin.platform} id ${byId.id} is a configured account` }
  if (origin.official === true) return { identity: 'flag', reason: `${origin.platform} itself marks the author as the company` }
  const byName = near.find((account) => sameName(author, account, origin))
  if (byName === undefined) return null
  return { identity: 'name', reason: `the name '${byName.name}', in a source without author ids` }
}
