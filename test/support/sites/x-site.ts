import type { SourceConfig } from '../../../src/model/config.js'
import type { XOptions } from '../../../src/model/source-options/x.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface SitePost {
  readonly id: string
  text: string
  readonly at: number
  readonly author: string
  readonly repliedTo?: string
  readonly conversation?: string
  /** Ids that it had before an edit, the first one first. */
  readonly earlier?: readonly string[]
  /** Fields of the answer beside those above, or instead of them. */
  readonly raw?: Readonly<Record<string, unknown>>
}

const EPOCH = 1_288_834_974_657
export const US = '9001'
const NAMES: Readonly<Record<string, string>> = { [US]: 'firma', '77': 'janak', '666': 'firma' }

/** X API v2 as it is documented: newest first, `since_id` and `start_time`, seven days of search, prices by row are the caller's to count. */
export class XSite extends JsonSite implements ContractSite {
  readonly burst: 'all' | 'window' = 'all'
  readonly secrets = { token: 'bearer' }
  readonly unchangedRequests: number = 2
  readonly posts: SitePost[] = []
  /** Most of the newest that a list of an account shows. */
  reachPosts = Number.POSITIVE_INFINITY
  readonly #byNumber = new Map<number, string>()
  #made = 0
  now = 0
  pageSize = 10
  /** Tokens of next pages are refused. */
  forgetsPages = false
  /** Names of fields as the reference of 2026 has them. */
  newNames = false
  options: XOptions = { userId: US, search: [], filter: null, mentions: true, replies: true, ownedReads: false }
  path = '/firma'
  readonly replies: ContractReplies = {
    officialId: US,
    write: (to, at, by) => {
      const repliedTo = this.nativeId(to)
      return this.add({
        at,
        text: '@janak Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        author: by === 'account' ? US : '666',
        repliedTo,
        conversation: repliedTo,
      })
    },
  }

  override async start(): Promise<string> {
    return `${await super.start()}${this.path}`
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: this.options }
  }

  idAt(at: number): string {
    this.#made += 1
    return String((BigInt(at - EPOCH) << 22n) + BigInt(this.#made))
  }

  add(post: Omit<SitePost, 'id'>): string {
    const id = this.idAt(post.at)
    this.posts.push({ ...post, id })
    return id
  }

  write(number: number, at: number): void {
    this.#byNumber.set(number, this.add({ at, text: `@firma Beschwerde ${number}`, author: '77' }))
  }

  edit(number: number, text: string): void {
    this.editPost(this.nativeId(number), text)
  }

  editPost(id: string, text: string): string {
    const at = this.posts.findIndex((post) => post.id === id)
    const post = this.posts[at]!
    const edited = {
      ...post,
      text,
      at: post.at + 60_000,
      id: this.idAt(post.at + 60_000),
      earlier: [...(post.earlier ?? []), id],
    }
    this.posts.splice(at, 1, edited)
    return edited.id
  }

  remove(number: number): void {
    const id = this.nativeId(number)
    this.posts.splice(
      this.posts.findIndex((post) => post.id === id),
      1,
    )
  }

  nativeId(number: number): string {
    return this.#byNumber.get(number) ?? `none-${number}`
  }

  writeMalformed(): void {
    this.posts.push({
      id: this.idAt(Date.UTC(2026, 10, 20)),
      at: Date.UTC(2026, 10, 20),
      text: 'kaputt',
      author: '77',
      raw: { id: undefined },
    })
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (headers.authorization !== 'Bearer bearer') return { status: 401, body: { title: 'Unauthorized', status: 401 } }
    if (path === '/users/by/username/firma') return { body: { data: { id: US, username: 'firma', name: 'Beispiel AG' } } }
    if (path.startsWith('/users/by/username/')) return { body: { errors: [{ title: 'Not Found Error', value: 'niemand' }] } }
    if (path === '/tweets') return this.#lookup((query.get('ids') ?? '').split(','))
    const [, , user, list] = path.split('/')
    if (list === 'mentions') return this.#page((post) => post.author !== US, query)
    if (list === 'tweets') return this.#page((post) => post.author === user, query)
    if (path !== '/tweets/search/recent') return undefined
    const words = query.get('query') ?? ''
    const conversation = /conversation_id:(\d+)/.exec(words)?.[1]
    if (conversation !== undefined)
      return this.#page((post) => post.conversation === conversation && words.includes(`from:${post.author}`), query)
    return this.#page((post) => post.author !== US, query)
  }

  #lookup(ids: readonly string[]): SiteReply {
    const rows = ids.flatMap((id) => this.posts.find((post) => post.id === id || post.earlier?.includes(id)) ?? [])
    const missing = ids.filter((id) => !rows.some((post) => post.id === id || post.earlier?.includes(id)))
    const errors = missing.map((value) => ({
      title: 'Not Found Error',
      resource_type: 'tweet',
      parameter: 'ids',
      value,
      type: 'https://api.x.com/2/problems/resource-not-found',
    }))
    return { body: { ...this.#rows(rows), ...(errors.length === 0 ? {} : { errors }) } }
  }

  #page(wanted: (post: SitePost) => boolean, query: URLSearchParams): SiteReply {
    const since = query.get('since_id')
    if (since !== null && this.now > 0 && Number(BigInt(since) >> 22n) + EPOCH < this.now - 7 * 86_400_000)
      return {
        status: 400,
        body: { errors: [{ parameters: { since_id: [since] }, message: "'since_id' must be a tweet id created after …" }] },
      }
    if (this.forgetsPages && (query.has('next_token') || query.has('pagination_token')))
      return { status: 400, body: { errors: [{ parameters: { pagination_token: ['…'] }, message: 'Invalid pagination token' }] } }
    const start = Date.parse(query.get('start_time') ?? '1970-01-01T00:00:00Z')
    const all = this.posts
      .filter((post) => wanted(post) && (since === null || BigInt(post.id) > BigInt(since)) && post.at >= start)
      .sort((a, b) => (BigInt(a.id) < BigInt(b.id) ? 1 : -1))
      .slice(0, this.reachPosts)
    const from = Number(query.get('next_token') ?? query.get('pagination_token') ?? 0)
    const to = from + Math.min(this.pageSize, Number(query.get('max_results')))
    const rows = all.slice(from, to)
    if (rows.length === 0) return { body: { meta: { result_count: 0 } } }
    const meta = { newest_id: rows[0]!.id, oldest_id: rows.at(-1)!.id, result_count: rows.length }
    return { body: { ...this.#rows(rows), meta: { ...meta, ...(to < all.length ? { next_token: String(to) } : {}) } } }
  }

  #rows(posts: readonly SitePost[]): Record<string, unknown> {
    if (posts.length === 0) return {}
    const [history, referenced] = this.newNames
      ? ['edit_history_post_ids', 'referenced_posts']
      : ['edit_history_tweet_ids', 'referenced_tweets']
    const data = posts.map(({ id, text, at, author, repliedTo, conversation = id, earlier = [], raw }) => ({
      id,
      text,
      author_id: author,
      created_at: new Date(at).toISOString(),
      conversation_id: earlier[0] ?? conversation,
      lang: 'de',
      [history]: raw === undefined ? [...earlier, id] : undefined,
      ...(repliedTo === undefined ? {} : { [referenced]: [{ type: 'replied_to', id: repliedTo }] }),
      ...raw,
    }))
    const users = [...new Set(posts.map(({ author }) => author))].map((id) => ({
      id,
      username: NAMES[id],
      name: id === '77' ? 'Jana' : 'Beispiel AG',
      verified_type: id === US ? 'business' : 'none',
      public_metrics: { followers_count: 410 },
    }))
    return { data, includes: { users } }
  }
}
