import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface Thing {
  readonly name: string
  readonly by: string
  text: string
  readonly at: number
  readonly parent: string | null
  gone?: boolean
  edited?: number
  readonly raw?: Readonly<Record<string, unknown>>
}

const CREDENTIALS = `Basic ${Buffer.from('app:geheim').toString('base64')}`

/** One server as the API and as the site with its feeds. Listings have pages, feeds one. `replies` is an empty text where there are none. */
export class RedditSite extends JsonSite implements ContractSite {
  readonly burst: ContractSite['burst']
  readonly edits: 'poll' | 'thread'
  readonly unchangedRequests = 2
  readonly secrets: Readonly<Record<string, string>>
  readonly company = { terms: ['Beispiel'], accounts: ['beispiel_hilfe'] }
  pageSize = 10
  tokens = 0
  readonly things: Thing[] = []
  readonly replies: ContractReplies & { take?: null } = {
    officialId: 'beispiel_hilfe',
    write: (to, at, by) =>
      this.add({
        by: by === 'account' ? 'Beispiel_Hilfe' : 'beispiel-hilfe',
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        parent: this.nativeId(to),
      }),
  }
  readonly #mode: 'api' | 'feeds'

  constructor(mode: 'api' | 'feeds') {
    super()
    this.#mode = mode
    this.burst = mode === 'api' ? 'all' : 'window'
    // A feed need not show all comments.
    if (mode === 'feeds') this.replies.take = null
    this.edits = mode === 'api' ? 'thread' : 'poll'
    this.secrets = mode === 'api' ? { client_secret: 'geheim' } : { feed_token: 'f00dfeed' }
  }

  override async start(): Promise<string> {
    return `${await super.start()}/r/Austria`
  }

  get config(): Partial<SourceConfig> {
    const clientId = this.#mode === 'api' ? 'app' : null
    return { api: this.origin, username: 'jemand', options: { search: [], clientId } }
  }

  add(thing: Omit<Thing, 'name'>): string {
    const name = `${thing.parent === null ? 't3' : 't1'}_${(1_000_000 + this.things.length).toString(36)}`
    this.things.push({ ...thing, name })
    return name
  }

  readonly #numbers: string[] = []

  write(number: number, at: number): void {
    this.#numbers[number] = this.add({ by: 'jana_k', text: `Störung ${number}`, at, parent: null })
  }

  edit(number: number, text: string): void {
    Object.assign(this.thing(this.nativeId(number)), { text, edited: 1_785_741_700 })
  }

  remove(number: number): void {
    if (this.#mode === 'api') this.thing(this.nativeId(number)).gone = true
    else this.things.splice(this.things.indexOf(this.thing(this.nativeId(number))), 1)
  }

  nativeId(number: number): string {
    return this.#numbers[number] ?? `none-${number}`
  }

  writeMalformed(): void {
    this.add({ by: 'x', text: 'kaputt', at: 0, parent: null, raw: { name: null } })
  }

  thing(name: string): Thing {
    return this.things.find((each) => each.name === name)!
  }

  protected answer(request: SiteRequest): SiteReply | undefined {
    const { path, query, headers, method } = request
    if (path === '/api/v1/access_token' && method === 'POST') {
      if (headers.authorization !== CREDENTIALS) return { status: 401, body: { message: 'Unauthorized', error: 401 } }
      this.tokens += 1
      return { body: { access_token: `t${this.tokens}`, token_type: 'bearer', expires_in: 3600, scope: '*' } }
    }
    if (path.endsWith('.rss')) return this.#feed(path.slice(0, -4), query)
    if (headers.authorization !== `Bearer t${this.tokens}`) return { status: 401, body: { message: 'Unauthorized', error: 401 } }
    const [, id] = /^\/comments\/(\w+)$/.exec(path) ?? []
    if (id !== undefined) {
      const post = this.things.find(({ name }) => name === `t3_${id}`)
      if (post === undefined) return { status: 404, body: { message: 'Not Found', error: 404 } }
      return { body: [this.#page([post], new URLSearchParams()), this.#page(this.#childrenOf(post), new URLSearchParams())] }
    }
    if (path === '/api/info') {
      const wanted = (query.get('id') ?? '').split(',')
      return {
        body: this.#page(
          this.things.filter(({ name }) => wanted.includes(name)),
          new URLSearchParams(),
        ),
      }
    }
    const list = this.#list(path, query)
    return list === null ? undefined : { body: this.#page(list, query) }
  }

  #list(path: string, query: URLSearchParams): readonly Thing[] | null {
    const newest = this.things.toReversed()
    if (path === '/r/Austria/new') return newest.filter(({ parent }) => parent === null)
    if (path === '/r/Austria/comments') return newest.filter(({ parent }) => parent !== null)
    const [, user] = /^\/user\/([\w-]+)\/comments$/.exec(path) ?? []
    if (user !== undefined) return newest.filter(({ by, parent }) => parent !== null && by.toLowerCase() === user)
    if (!path.endsWith('/search')) return null
    const words = (query.get('q') ?? '').replaceAll('"', '').toLowerCase()
    return newest.filter(({ parent, text }) => parent === null && text.toLowerCase().includes(words))
  }

  readonly #childrenOf = ({ name }: Thing): readonly Thing[] => this.things.filter(({ parent }) => parent === name)

  #page(list: readonly Thing[], query: URLSearchParams) {
    const after = query.get('after')
    const from = after === null ? 0 : list.findIndex(({ name }) => name === after) + 1
    const shown = list.slice(from, from + this.pageSize)
    const more = from + this.pageSize < list.length
    return {
      kind: 'Listing',
      data: { after: more ? shown.at(-1)!.name : null, before: null, children: shown.map((each) => this.#row(each)) },
    }
  }

  #row(thing: Thing): Record<string, unknown> {
    const { name, by, text, at, parent, gone, edited, raw } = thing
    const words = gone === true ? '[deleted]' : text
    const body =
      parent === null
        ? { title: `Titel ${name}`, selftext: words, selftext_html: html(words) }
        : { body: words, body_html: html(words) }
    const children = this.#childrenOf(thing)
    const place = parent === null ? {} : { parent_id: parent, link_id: this.#rootOf(thing) }
    return {
      kind: name.slice(0, 2),
      data: {
        id: name.slice(3),
        name,
        author: gone === true ? '[deleted]' : by,
        created_utc: at / 1_000,
        edited: edited ?? false,
        permalink: this.#permalink(thing),
        distinguished: null,
        is_submitter: false,
        replies: children.length === 0 ? '' : this.#page(children, new URLSearchParams()),
        ...body,
        ...place,
        ...raw,
      },
    }
  }

  #rootOf({ name, parent }: Thing): string {
    return parent === null ? name : this.#rootOf(this.thing(parent))
  }

  #permalink(thing: Thing): string {
    const root = this.#rootOf(thing).slice(3)
    return `/r/Austria/comments/${root}/x/${thing.parent === null ? '' : `${thing.name.slice(3)}/`}`
  }

  #feed(path: string, query: URLSearchParams): SiteReply | undefined {
    if (query.get('feed') !== 'f00dfeed' || query.get('user') !== 'jemand') return { status: 429, body: 'Too Many Requests' }
    const [, id] = /^\/comments\/(\w+)\/$/.exec(path) ?? []
    const post = this.things.find(({ name }) => name === `t3_${id}`)
    const list = id === undefined ? this.#list(path, query) : post === undefined ? null : [post, ...this.#childrenOf(post)]
    if (list === null) return undefined
    const entries = list.slice(0, this.pageSize).map((thing) => this.#entry(thing))
    const body = `<?xml version="1.0" encoding="UTF-8"?><feed xmlns="http://www.w3.org/2005/Atom"><id>/r/Austria</id><title>Austria</title><updated>2026-11-20T00:00:00+00:00</updated>${entries.join('')}</feed>`
    return { headers: { 'content-type': 'application/atom+xml; charset=UTF-8' }, body }
  }

  #entry(thing: Thing): string {
    const { name, by, text, at, parent, raw } = thing
    const trailer = `submitted by <a href="https://www.reddit.com/user/${by}">/u/${by}</a> <br/> <span><a href="#">[link]</a></span> <span><a href="#">[comments]</a></span>`
    const content = `<!-- SC_OFF -->${html(text)}<!-- SC_ON -->${parent === null ? trailer : ''}`
    return `<entry><author><name>/u/${by}</name><uri>https://www.reddit.com/user/${by}</uri></author><content type="html">${escaped(content)}</content>
<id>${raw === undefined ? name : 'kaputt'}</id><link href="https://www.reddit.com${this.#permalink(thing)}"/><updated>${new Date(at).toISOString()}</updated><title>Titel ${name}</title></entry>`
  }
}

const html = (text: string): string => `<div class="md"><p>${text}</p></div>`
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
