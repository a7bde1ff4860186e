import type { SourceConfig } from '../../../src/model/config.js'
import type { MastodonOptions } from '../../../src/model/source-options/mastodon.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface Status {
  readonly id: string
  readonly acct: string
  text: string
  readonly at: number
  readonly replyTo?: string
  readonly visibility?: string
  readonly tags?: readonly string[]
  /** It mentions our account, and so there is a notification. */
  readonly mentions?: boolean
  edited?: number
  gone?: boolean
  /** On another server, not fetched yet: a thread shows it only at its second reading. */
  away?: boolean
  /** Fields of the answer in place of what is made of the above. */
  readonly raw?: Readonly<Record<string, unknown>>
}

const OURS = 'firma'
const ACCOUNTS = [OURS, 'jana@fediverse.example', 'firma@fremd.example', 'ralf', 'Lena@Fediverse.example']

/** A server as the documents of Mastodon tell: pages by `min_id`, newest first within, tokens, scopes, threads that come in two parts. */
export class MastodonSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly unchangedRequests: number = 2
  pageSize = 20
  token: string | null = 'geheim'
  scopes = 'read:notifications read:search read:statuses read:accounts'
  /** Of notifications, those that the server knows. */
  types = ['mention', 'quote', 'favourite']
  /** What hashtags show to whom. */
  hashtags = { local: 'public', remote: 'public' }
  /** First number of the ids that are given out: ids of all lengths are in the world. */
  firstId = 114860000000000000n
  readonly statuses: Status[] = []
  readonly notified: { readonly id: string; readonly type: string; readonly status: Status | null }[] = []
  version = '4.5.0'
  options: MastodonOptions = { hashtags: [], search: [] }
  readonly secrets: Readonly<Record<string, string>> = { token: 'geheim' }
  readonly company = { terms: ['Beispiel'], accounts: ['@Firma@social.example', '4711'] }
  readonly replies: ContractReplies = {
    officialId: '@firma@social.example',
    write: (to, at, by) => {
      const acct = by === 'account' ? OURS : 'firma@fremd.example'
      return this.add({
        acct,
        text: '@jana Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        replyTo: this.nativeId(to),
        mentions: by === 'impostor',
      })
    },
  }

  get config(): Partial<SourceConfig> {
    return { options: this.options }
  }

  write(number: number, at: number): void {
    this.add({ acct: ACCOUNTS[1]!, text: `@firma Internet tot, Nummer ${number}`, at, mentions: true })
  }

  edit(number: number, text: string): void {
    const status = this.#find(this.nativeId(number))!
    status.text = text
    status.edited = status.at + 60_000
  }

  remove(number: number): void {
    this.#find(this.nativeId(number))!.gone = true
  }

  nativeId(number: number): string {
    return String(this.firstId + BigInt(number))
  }

  writeMalformed(): void {
    this.notified.push({ id: String(500 + this.notified.length), type: 'mention', status: null })
  }

  /** Returns its id. */
  add(status: Omit<Status, 'id'> & { readonly id?: string }): string {
    const made = { ...status, id: status.id ?? this.nativeId(this.statuses.length + 1) }
    this.statuses.push(made)
    if (made.mentions === true) this.notified.push({ id: String(500 + this.notified.length), type: 'mention', status: made })
    return made.id
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (path === '/api/v2/instance') {
      const configuration = { timelines_access: { hashtag_feeds: this.hashtags } }
      return { body: { domain: 'social.example', version: this.version, configuration } }
    }
    const known = this.token !== null && headers.authorization === `Bearer ${this.token}`
    if (headers.authorization !== undefined && !known) return { status: 401, body: { error: 'The access token is invalid' } }
    const scope = scopeOf(path)
    if (known && !this.scopes.includes(scope))
      return { status: 403, body: { error: 'This action is outside the authorized scopes' } }
    if (path === '/api/v1/accounts/verify_credentials')
      return known
        ? { body: { id: '1', acct: OURS, username: OURS } }
        : { status: 401, body: { error: 'The access token is invalid' } }
    if (path === '/api/v1/accounts/lookup') return this.#lookup(query.get('acct')!)
    const [, tag] = /^\/api\/v1\/timelines\/tag\/(.+)$/.exec(path) ?? []
    if (tag !== undefined) return this.#tag(decodeURIComponent(tag), query, known)
    const [, account] = /^\/api\/v1\/accounts\/(\d+)\/statuses$/.exec(path) ?? []
    if (account !== undefined) {
      const acct = ACCOUNTS[Number(account) - 1]!
      return {
        body: this.#page(
          this.#shown(known)
            .filter((status) => status.acct === acct)
            .map((status) => this.#row(status)),
          query,
        ),
      }
    }
    const [, id, context] = /^\/api\/v1\/statuses\/([^/]+)(\/context)?$/.exec(path) ?? []
    if (id !== undefined) return this.#thread(id, context !== undefined, known)
    if (!known) return { status: 401, body: { error: 'The access token is invalid' } }
    if (path === '/api/v1/notifications' && query.getAll('types[]').some((type) => !this.types.includes(type)))
      return { status: 400, body: { error: 'Bad Request: unknown notification type' } }
    if (path === '/api/v1/notifications') return { body: this.#notifications(query) }
    if (path === '/api/v2/search') return { body: this.#search(query) }
    return undefined
  }

  #notifications(query: URLSearchParams) {
    const rows = this.notified
      .filter(({ status }) => status?.gone !== true)
      .map(({ id, type, status }) => ({
        id,
        type,
        created_at: null,
        status: status === null ? { content: '' } : this.#row(status),
      }))
    return this.#page(rows, query)
  }

  #search(query: URLSearchParams) {
    const words = query
      .get('q')!
      .replace(this.version.startsWith('0.') ? '' : / after:\S+$/, '')
      .toLowerCase()
    const offset = this.version.startsWith('0.') ? 0 : Number(query.get('offset') ?? 0)
    const hits = this.#shown(true).filter(({ text }) => text.toLowerCase().includes(words))
    return { accounts: [], hashtags: [], statuses: hits.slice(offset, offset + this.pageSize).map((status) => this.#row(status)) }
  }

  #tag(tag: string, query: URLSearchParams, known: boolean): SiteReply {
    if (this.hashtags.local === 'authenticated' && !known)
      return { status: 401, body: { error: 'This method requires an authenticated user' } }
    if (this.hashtags.local === 'disabled') return { body: [] }
    const tagged = this.#shown(known).filter(({ tags = [] }) => tags.includes(tag.toLowerCase()))
    return {
      body: this.#page(
        tagged.map((status) => this.#row(status)),
        query,
      ),
    }
  }

  #lookup(acct: string): SiteReply {
    const at = ACCOUNTS.map((each) => (each.includes('@') ? each : `${each}@social.example`).toLowerCase()).indexOf(acct)
    if (at === -1) return { status: 404, body: { error: 'Record not found' } }
    return { body: { id: String(at + 1), acct: ACCOUNTS[at] } }
  }

  #thread(id: string, context: boolean, known: boolean): SiteReply {
    const status = this.#find(id)
    if (status === undefined || status.gone === true) return { status: 404, body: { error: 'Record not found' } }
    if (!context) return { body: this.#row(status) }
    const below = (parent: string): Status[] =>
      this.#shown(known, true)
        .filter(({ replyTo }) => replyTo === parent)
        .flatMap((each) => [each, ...below(each.id)])
    const above = (each: Status): Status[] => {
      const parent = this.#find(each.replyTo ?? '')
      return parent === undefined ? [] : [...above(parent), parent]
    }
    const all = below(id)
    const here = all.filter(({ away }) => away !== true)
    for (const each of all) each.away = false
    const headers = here.length === all.length ? undefined : { 'Mastodon-Async-Refresh': 'id="abc==", retry=3, result_count=0' }
    const body = { ancestors: above(status).map((each) => this.#row(each)), descendants: here.map((each) => this.#row(each)) }
    return { body, ...(headers === undefined ? {} : { headers }) }
  }

  /** Rows in the order of their ids. */
  #page<Row extends { readonly id: string }>(rows: readonly Row[], query: URLSearchParams): readonly Row[] {
    const size = Math.min(this.pageSize, Number(query.get('limit')))
    const older = (a: Row, b: Row) => a.id.length - b.id.length || (a.id < b.id ? -1 : 1)
    const sorted = rows.toSorted(older)
    const after = query.get('min_id')
    if (after === null) return sorted.slice(-size).toReversed()
    return sorted
      .filter(({ id }) => id.length > after.length || (id.length === after.length && id > after))
      .slice(0, size)
      .toReversed()
  }

  readonly #find = (id: string): Status | undefined => this.statuses.find((status) => status.id === id)

  #shown(known: boolean, away = false): Status[] {
    return this.statuses.filter(
      (status) =>
        status.gone !== true &&
        (away || status.away !== true) &&
        (known || !['private', 'direct'].includes(status.visibility ?? '')),
    )
  }

  #row({ id, acct, text, at, replyTo, visibility = 'public', edited, raw }: Status) {
    const [name, host = 'social.example'] = acct.split('@')
    return {
      id,
      uri: `https://${host}/users/${name}/statuses/${id}`,
      url: `https://${host}/@${name}/${id}`,
      created_at: new Date(at).toISOString(),
      edited_at: edited === undefined ? null : new Date(edited).toISOString(),
      in_reply_to_id: replyTo ?? null,
      visibility,
      language: 'de',
      spoiler_text: '',
      content: `<p>${text}</p>`,
      reblog: null,
      account: {
        id: String(ACCOUNTS.indexOf(acct) + 1),
        acct,
        username: name,
        display_name: name === OURS ? 'Firma hilft' : 'Jana',
        url: `https://${host}/@${name}`,
        followers_count: 412,
        bot: false,
      },
      ...raw,
    }
  }
}

const scopeOf = (path: string): string =>
  path.includes('notifications')
    ? 'read:notifications'
    : path.includes('search')
      ? 'read:search'
      : path.includes('/accounts/')
        ? 'read:accounts'
        : 'read'
