import type { SourceConfig } from '../../../src/model/config.js'
import type { TrustedShopsOptions } from '../../../src/model/source-options/trustedshops.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface ShopReview {
  readonly id: string
  text: string
  readonly stars: number
  readonly at: number
  edited: number | null
  raw?: Readonly<Record<string, unknown>>
}

const iso = (at: number): string => new Date(at).toISOString()

/** The reviews of one shop as the eTrusted API tells them: tokens by form, pages by cursor, filtered by when they were submitted. */
export class TrustedShopsSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly reviews: ShopReview[] = []
  readonly secrets = { client_secret: 'geheim' }
  tokens = 0
  pageSize = 10
  /** The direction of the list, which nobody documents. */
  newestFirst = true

  override async start(): Promise<string> {
    await super.start()
    return 'https://www.trustedshops.de/bewertung/info_X0123456789ABCDEF0123456789ABCDEF.html'
  }

  get config(): Partial<SourceConfig> {
    const options: TrustedShopsOptions = { clientId: 'programm', channel: 'chl-1' }
    return { api: this.origin, options }
  }

  /** Signing in is no reading, and happens once a run. */
  override count(): number {
    return this.requests.filter(({ method }) => method === 'GET').length
  }

  nativeId = (number: number): string => `rev-${number}`

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), text: `Keine Rückzahlung Nummer ${number}`, at })
  }

  add(review: Partial<ShopReview> & Pick<ShopReview, 'id'>): ShopReview {
    const added = { text: 'x', stars: 1, at: 0, edited: null, ...review }
    this.reviews.push(added)
    return added
  }

  edit(number: number, text: string): void {
    const review = this.reviews.find(({ id }) => id === this.nativeId(number))!
    Object.assign(review, { text, edited: review.at + 3_600_000 })
  }

  remove(number: number): void {
    this.reviews.splice(
      this.reviews.findIndex(({ id }) => id === this.nativeId(number)),
      1,
    )
  }

  writeMalformed(): void {
    this.add({ id: 'rev-ohne', at: Date.UTC(2026, 10, 20, 8), raw: { id: null } })
  }

  protected answer({ method, path, query, headers, body }: SiteRequest): SiteReply | undefined {
    if (method === 'POST' && path === '/oauth/token') return this.#token(new URLSearchParams(body))
    if (headers.authorization !== `Bearer token-${this.tokens}`) return { status: 401, body: { message: 'Unauthorized' } }
    if (path === '/reviews') return this.#list(query)
    const found = this.reviews.find(({ id }) => path === `/reviews/${id}`)
    return found === undefined ? undefined : { body: rowOf(found) }
  }

  #token(form: URLSearchParams): SiteReply {
    const right = form.get('client_secret') === 'geheim' && form.get('audience') === 'https://api.etrusted.com'
    if (!right) return { status: 401, body: { error: 'access_denied', error_description: 'Unauthorized' } }
    this.tokens += 1
    return { body: { access_token: `token-${this.tokens}`, expires_in: 3_600 } }
  }

  #list(query: URLSearchParams): SiteReply {
    const since = Date.parse(query.get('submittedAfter') ?? '') || 0
    const found = this.reviews.filter(({ at }) => at > since).toSorted((a, b) => (this.newestFirst ? b.at - a.at : a.at - b.at))
    const start = Number(query.get('after')?.replace('c', '') ?? 0)
    const end = start + Math.min(this.pageSize, Number(query.get('count') ?? 10))
    const after = end < found.length ? `c${end}` : null
    return {
      body: { items: found.slice(start, end).map(rowOf), paging: { count: found.length, cursor: { before: null, after } } },
    }
  }
}

const rowOf = ({ id, text, stars, at, edited, raw }: ShopReview) => ({
  id,
  type: 'SERVICE_REVIEW',
  status: 'APPROVED',
  rating: stars,
  title: 'Keine Antwort',
  comment: text,
  createdAt: iso(at),
  submittedAt: iso(at),
  editedAt: edited === null ? null : iso(edited),
  customer: { email: 'Jana@Example.at', firstName: 'Jana', lastName: 'Kern' },
  transaction: { reference: 'AT-1001', date: iso(at) },
  channel: { id: 'chl-1' },
  reply: null,
  ...raw,
})
