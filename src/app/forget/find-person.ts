import type { Author } from '../../model/mention.js'
import type { AuthoredMention, AuthorKey } from '../../store/forget-store.js'
import type { App } from '../app.js'
import { idSpaces } from '../judging/id-spaces.js'
import { checkSourceNames } from '../polling/source-names.js'
import { meantBy } from './meant-by.js'

/** Who is looked for. */
export interface PersonRequest {
  /** A native id, a handle, an address; or a mention or case: its author. */
  readonly who: string
  readonly sources?: readonly string[]
  /** A display name is enough. */
  readonly byName: boolean
}

/** One author in one source. */
interface FoundAuthor {
  readonly source: string
  readonly sourceType: string
  /** As the latest of the mentions has it. */
  readonly author: Author
  readonly mentions: number
  /** When the first and the last of them were written. UTC ms. */
  readonly from: number
  readonly to: number
}

export interface FoundPerson {
  /** Those with most mentions first. */
  readonly authors: readonly FoundAuthor[]
  readonly mentionIds: readonly number[]
  /** Names and handles that it went by, the latest first. */
  readonly names: readonly string[]
  /** Cases whose customer it is. */
  readonly caseIds: readonly number[]
  /** Replies of the company by the same account: no person's words, and what cases were answered with. */
  readonly official: number
  /** Mentions besides, that bear the same display name and nothing else that says who it is. */
  readonly sameName: number
}

/** WordPress and others give every guest the number 0. */
const isOwnId = (id: string | null): id is string => id !== null && id !== '' && id !== '0'

/** By what else the same person is known: the same account under another name, never another account of the same name. */
function accountKey(author: Author, sources: readonly string[]): AuthorKey | null {
  if (isOwnId(author.id)) return { id: author.id, sources }
  if (author.handle !== null) return { handle: author.handle, sources }
  return author.url === null ? null : { url: author.url }
}

const identity = ({ source, author: { id, handle, url, name } }: AuthoredMention): string =>
  JSON.stringify([source, ...(isOwnId(id) ? [id] : [null, handle ?? url ?? name])])

function authorsOf(mentions: readonly AuthoredMention[]): FoundAuthor[] {
  const found = new Map<string, FoundAuthor>()
  for (const mention of mentions) {
    const { source, sourceType, author, at } = mention
    const key = identity(mention)
    const known = found.get(key)
    found.set(key, { source, sourceType, author, mentions: (known?.mentions ?? 0) + 1, from: known?.from ?? at, to: at })
  }
  return [...found.values()].sort((a, b) => b.mentions - a.mentions || a.from - b.from)
}

/** Each source's own, and those in which an id is the same person's. */
function spaceSources({ config }: App, all: readonly string[]): (source: string) => readonly string[] {
  const spaceOf = idSpaces(config)
  return (source) => all.filter((each) => each === source || spaceOf(each) === spaceOf(source))
}

const distinct = (keys: readonly AuthorKey[]): AuthorKey[] => [
  ...new Map(keys.map((each) => [JSON.stringify(each), each])).values(),
]

/** Everything that one person wrote, as far as that can be proved; reads, writes nothing. */
export async function findPerson(app: App, request: PersonRequest): Promise<FoundPerson> {
  await checkSourceNames(app, request.sources)
  const { store } = app
  const sameSpace = spaceSources(
    app,
    (await store.sources()).map(({ id }) => id),
  )
  const { keys, names, mentions } = await meantBy(app, request.who)
  const wanted = request.byName ? [...keys, ...names.map((name) => ({ name }))] : keys
  const direct = [...mentions, ...(wanted.length === 0 ? [] : await store.mentionsBy(wanted))]
  const further = distinct(direct.flatMap(({ author, source }) => accountKey(author, sameSpace(source)) ?? []))
  const all = [...direct, ...(further.length === 0 ? [] : await store.mentionsBy(further))]
  const isAsked = ({ source }: AuthoredMention): boolean => request.sources?.includes(source) ?? true
  const theirs = [...new Map(all.map((each) => [each.id, each])).values()]
    .filter(isAsked)
    .sort((a, b) => a.at - b.at || a.id - b.id)
  const customers = theirs.filter(({ official }) => !official)
  const known = new Set(theirs.map(({ id }) => id))
  const named = request.byName || names.length === 0 ? [] : await store.mentionsBy(names.map((name) => ({ name })))
  return {
    authors: authorsOf(customers),
    mentionIds: customers.map(({ id }) => id),
    names: [...new Set(customers.toReversed().flatMap(({ author: { name, handle } }) => [name ?? [], handle ?? []].flat()))],
    caseIds: [...new Set(customers.flatMap(({ caseId }) => caseId ?? []))].sort((a, b) => a - b),
    official: theirs.length - customers.length,
    sameName: named.filter((each) => isAsked(each) && !each.official && !known.has(each.id)).length,
  }
}
