import type { SourceConfig } from '../../../src/model/config.js'
import type { BlueskyOptions } from '../../../src/model/source-options/bluesky.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface SkyPost {
  readonly uri: string
  readonly did: string
  readonly at: number
  /** When the network saw it. */
  readonly indexedAt: number
  record: Record<string, unknown>
  /** Why our account is told of it; null: it is not. */
  readonly reason: string | null
  gone?: boolean
  /** Its author has blocked us. */
  blocked?: boolean
  /** Fields of the answer in place of what is made of the above. */
  readonly raw?: Readonly<Record<string, unknown>>
}

export const OURS = 'did:plc:firma'
export const JANA = 'did:plc:jana'
const HANDLES: Readonly<Record<string, string>> = { [OURS]: 'firma.example', [JANA]: 'jana.example' }
const PASSWORD = 'abcd-efgh-ijkl-mnop'

/** An account's own server: it logs in, renews, and passes on lists, latest first, by cursors that nobody can read. */
export class BlueskySite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  /** Notifications, and what our account writes. */
  readonly unchangedRequests: number = 2
  pageSize = 10
  readonly posts: SkyPost[] = []
  options: BlueskyOptions = { search: [] }
  /** The server of the account, where it is another one than that which logs in. */
  ownServer: string | null = null
  /** How many logins and renewals there were; the tokens are numbered by it. */
  logins = 0
  /** Tokens that have run out. */
  readonly expired = new Set<string>()
  refreshable = true
  /** Accounts that nobody can see: deactivated, suspended, or never there. */
  readonly unknown = new Set<string>()
  /** The account is told only of those it follows, unless it asks for all. */
  priorityOnly = false
  /** It leaves out what was not asked for only after it has taken a page of it, so a page may be empty, and others follow. */
  filtersPages = false
  readonly secrets: Readonly<Record<string, string>> = { password: PASSWORD }
  readonly company = { terms: [], accounts: [OURS] }
  readonly replies: ContractReplies = {
    officialId: OURS,
    write: (to, at, by) =>
      this.add({
        did: by === 'account' ? OURS : 'did:plc:fremd',
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        replyTo: this.nativeId(to),
        reason: by === 'account' ? null : 'reply',
      }),
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, username: 'firma.example', options: this.options }
  }

  write(number: number, at: number): void {
    this.add({ did: JANA, text: `@firma.example Störung ${number}`, at, reason: 'mention', rkey: `post${number}` })
  }

  edit(number: number, text: string): void {
    const post = this.#find(this.nativeId(number))!
    post.record = { ...post.record, text }
  }

  remove(number: number): void {
    this.#find(this.nativeId(number))!.gone = true
  }

  nativeId(number: number): string {
    return uriOf(JANA, `post${number}`)
  }

  writeMalformed(): void {
    this.add({ did: JANA, text: '', at: 0, reason: 'mention', raw: { uri: null } })
  }

  /** Returns its native id. */
  add(post: {
    readonly did: string
    readonly text: string
    readonly at: number
    readonly indexedAt?: number
    readonly rkey?: string
    readonly replyTo?: string
    readonly reason?: string | null
    readonly record?: Readonly<Record<string, unknown>>
    readonly raw?: SkyPost['raw']
  }): string {
    const { did, text, at, replyTo, reason = null, rkey = `r${this.posts.length}`, raw } = post
    const ref = replyTo === undefined ? {} : { reply: { root: { uri: this.#rootOf(replyTo) }, parent: { uri: replyTo } } }
    const record = { text, createdAt: new Date(at).toISOString(), langs: ['de'], ...ref, ...post.record }
    const uri = uriOf(did, rkey)
    this.posts.push({
      uri,
      did,
      at,
      indexedAt: post.indexedAt ?? at + 300,
      record,
      reason,
      ...(raw === undefined ? {} : { raw }),
    })
    return uri
  }

  protected answer(request: SiteRequest): SiteReply | undefined {
    const { path, query, headers, body } = request
    const method = path.replace('/xrpc/', '')
    if (method === 'com.atproto.server.createSession') return this.#login(body)
    if (method === 'com.atproto.server.refreshSession') {
      const good = this.refreshable && headers.authorization === `Bearer refresh-${this.logins}`
      return good ? this.#session() : { status: 400, body: { error: 'ExpiredToken', message: 'Token has been revoked' } }
    }
    const token = headers.authorization?.replace('Bearer ', '') ?? ''
    if (this.expired.has(token)) return { status: 400, body: { error: 'ExpiredToken', message: 'Token has expired' } }
    if (!/^access-\d+$/.test(token)) return { status: 401, body: { error: 'AuthMissing', message: 'Authentication Required' } }
    const shown = this.posts.filter(({ gone, blocked }) => gone !== true && blocked !== true).toReversed()
    if (method === 'app.bsky.notification.listNotifications') return { body: this.#notifications(shown, query) }
    if (method === 'app.bsky.feed.searchPosts') {
      const words = query.get('q')!.replaceAll('"', '').toLowerCase()
      const hits = shown.filter(({ record }) => String(record['text']).toLowerCase().includes(words))
      return {
        body: this.#page(
          hits.map((post) => viewOf(post)),
          query,
          'posts',
        ),
      }
    }
    if (method === 'app.bsky.feed.getAuthorFeed') {
      if (this.unknown.has(query.get('actor')!))
        return { status: 400, body: { error: 'InvalidRequest', message: 'Profile not found' } }
      const own = shown.filter(({ did }) => did === query.get('actor'))
      return {
        body: this.#page(
          own.map((post) => ({ post: viewOf(post), ...post.raw })),
          query,
          'feed',
        ),
      }
    }
    if (method === 'app.bsky.feed.getPostThread') return this.#thread(query.get('uri')!)
    return undefined
  }

  #login(body: string): SiteReply {
    const { identifier, password } = JSON.parse(body) as Record<string, string>
    if (identifier !== 'firma.example' || password !== PASSWORD)
      return { status: 401, body: { error: 'AuthenticationRequired', message: 'Invalid identifier or password' } }
    return this.#session()
  }

  #session(): SiteReply {
    this.logins += 1
    const service = [{ id: '#atproto_pds', type: 'AtprotoPersonalDataServer', serviceEndpoint: this.ownServer ?? this.origin }]
    const tokens = { accessJwt: `access-${this.logins}`, refreshJwt: `refresh-${this.logins}` }
    return { body: { did: OURS, handle: 'firma.example', ...tokens, didDoc: { id: OURS, service } } }
  }

  #notifications(shown: readonly SkyPost[], query: URLSearchParams) {
    if (this.priorityOnly && query.get('priority') !== 'false') return { notifications: [], priority: true }
    const isAskedFor = (reason: unknown) => query.getAll('reasons').includes(String(reason))
    const told = shown.filter(({ reason }) => reason !== null && (isAskedFor(reason) || reason === 'like'))
    const rows = told.map((post) => ({ ...viewOf(post), reason: post.reason, isRead: false }))
    const page = this.#page(rows, query, 'notifications')
    const kept = rows.filter(({ reason }) => isAskedFor(reason))
    return this.filtersPages
      ? { ...page, notifications: kept.filter((row) => (page['notifications'] as unknown[]).includes(row)) }
      : page
  }

  #page(rows: readonly unknown[], query: URLSearchParams, list: string): Record<string, unknown> {
    const from = Number(query.get('cursor')?.replace('c', '') ?? 0)
    const to = from + Math.min(this.pageSize, Number(query.get('limit')))
    return { [list]: rows.slice(from, to), ...(to < rows.length ? { cursor: `c${to}` } : {}) }
  }

  #thread(uri: string): SiteReply {
    const post = this.#find(uri)
    if (post === undefined || post.gone === true)
      return { status: 400, body: { error: 'NotFound', message: `Post not found: ${uri}` } }
    return { body: { thread: { ...this.#node(post), parent: this.#above(post) } } }
  }

  #above({ record }: SkyPost): unknown {
    const uri = (record['reply'] as { parent: { uri: string } } | undefined)?.parent.uri
    const parent = uri === undefined ? undefined : this.#find(uri)
    if (uri === undefined) return undefined
    return parent === undefined || parent.gone === true
      ? { $type: 'app.bsky.feed.defs#notFoundPost', uri, notFound: true }
      : { $type: 'app.bsky.feed.defs#threadViewPost', post: viewOf(parent), parent: this.#above(parent) }
  }

  #node(post: SkyPost): Record<string, unknown> {
    if (post.blocked === true)
      return { $type: 'app.bsky.feed.defs#blockedPost', uri: post.uri, blocked: true, author: { did: post.did } }
    if (post.gone === true) return { $type: 'app.bsky.feed.defs#notFoundPost', uri: post.uri, notFound: true }
    const below = this.posts.filter(({ record }) => (record['reply'] as { parent: { uri: string } })?.parent.uri === post.uri)
    return { $type: 'app.bsky.feed.defs#threadViewPost', post: viewOf(post), replies: below.map((each) => this.#node(each)) }
  }

  readonly #find = (uri: string): SkyPost | undefined => this.posts.find((post) => post.uri === uri)

  #rootOf(uri: string): string {
    const reply = this.#find(uri)?.record['reply'] as { root: { uri: string } } | undefined
    return reply?.root.uri ?? uri
  }
}

const uriOf = (did: string, rkey: string): string => `at://${did}/app.bsky.feed.post/${rkey}`

const viewOf = ({ uri, did, indexedAt, record, raw }: SkyPost) => ({
  uri,
  cid: 'bafyre',
  author: { did, handle: HANDLES[did] ?? 'firma-hilfe.example', displayName: did === JANA ? 'Jana' : 'Firma hilft' },
  record: { $type: 'app.bsky.feed.post', ...record },
  indexedAt: new Date(indexedAt).toISOString(),
  ...raw,
})
