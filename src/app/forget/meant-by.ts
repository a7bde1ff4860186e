import type { Author, Mention } from '../../model/mention.js'
import type { AuthoredMention, AuthorKey } from '../../store/forget-store.js'
import type { App } from '../app.js'
import { notFound, parseCaseName, parseMentionName } from '../case-name.js'

/** Who is meant by a word of the command line. */
interface Meant {
  /** What proves who it is. */
  readonly keys: readonly AuthorKey[]
  /** Display names, which prove nothing. */
  readonly names: readonly string[]
  /** Mentions that are the person's for certain. */
  readonly mentions: readonly AuthoredMention[]
}

const isCase = (word: string): boolean => /^c-\d+$/i.test(word)

const nameOf = ({ name }: Author): readonly string[] => (name === null || name.trim() === '' ? [] : [name])

/** A post, and of a case all of its posts under the same account or, where there is none, under the same name: one customer's. */
async function byPosts({ store }: App, author: Author, ids: readonly number[]): Promise<Meant> {
  const posts = await store.authoredMentions(ids)
  const same = posts.filter((post) => (['id', 'handle', 'url', 'name'] as const).every((key) => post.author[key] === author[key]))
  const isKnown = Object.values({ ...author, followers: null, flags: null }).some((value) => value !== null)
  return { keys: [], names: nameOf(author), mentions: isKnown ? same : [] }
}

async function byMention(app: App, id: number): Promise<Meant> {
  const mention: Mention | null = await app.store.mention(id)
  if (mention === null) throw notFound(`M-${id}`)
  const beside = mention.caseId === null ? null : await app.store.caseDetail(mention.caseId)
  return byPosts(app, mention.author, [id, ...(beside?.record.posts.map(({ mentionId }) => mentionId) ?? [])])
}

async function byCase(app: App, number: number): Promise<Meant> {
  const found = await app.store.caseDetail(number)
  if (found === null) throw notFound(`C-${number}`)
  const { author, posts } = found.record
  return byPosts(
    app,
    author,
    posts.map(({ mentionId }) => mentionId),
  )
}

/** `M-12` and `C-12` mean their author; any other word is an id, a handle or an address as it stands, or only a name. */
export async function meantBy(app: App, who: string): Promise<Meant> {
  const word = who.trim()
  const mention = parseMentionName(word)
  if (mention !== null) return byMention(app, mention)
  if (isCase(word)) return byCase(app, parseCaseName(word))
  const keys = [{ ...(word !== '0' && { id: word }), handle: word, url: word }]
  return { keys, names: [word], mentions: [] }
}
