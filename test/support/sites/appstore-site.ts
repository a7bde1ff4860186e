import { createPublicKey, verify } from 'node:crypto'
import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'
import { ecKey } from './token-endpoint.js'

export interface StoreReview {
  readonly id: string
  title: string
  body: string
  rating: number
  readonly at: number
  readonly territory: string
  response: { readonly text: string; readonly at: number; readonly state: 'PUBLISHED' | 'PENDING_PUBLISH' } | null
  readonly raw?: Readonly<Record<string, unknown>>
}

const APP = '1234567890'

/** Apple's clocks stand in California, and its answers say so. */
const californian = (at: number): string => `${new Date(at - 7 * 3_600_000).toISOString().slice(0, 19)}-07:00`

/** The reviews of one app as App Store Connect tells them: newest first by their creation, pages by opaque addresses. */
export class AppStoreSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly reviews: StoreReview[] = []
  pageSize = 10
  left = 3_400
  /** Claims and header of the last token. */
  token: { readonly header: Readonly<Record<string, unknown>>; readonly claims: Readonly<Record<string, unknown>> } | null = null
  /** Where the next page is said to stand. */
  nextOrigin: string | null = null
  options = { keyId: 'ABC123', issuerId: '57246542-96fe' as string | null, territories: [] as readonly string[] }

  override async start(): Promise<string> {
    await super.start()
    return `https://apps.apple.com/de/app/beispiel/id${APP}?l=de`
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/v1`, options: this.options }
  }

  get secrets(): Readonly<Record<string, string>> {
    return { private_key: ecKey() }
  }

  nativeId = (number: number): string => `00000028-b08c-${number}`

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), body: `Login hängt, Nummer ${number}`, at })
  }

  add(review: Partial<StoreReview> & Pick<StoreReview, 'id' | 'at'>): StoreReview {
    const added = { title: 'Geht nicht', body: 'x', rating: 1, territory: 'AUT', response: null, ...review }
    this.reviews.push(added)
    return added
  }

  edit(number: number, body: string): void {
    Object.assign(this.reviews.find(({ id }) => id === this.nativeId(number))!, { body })
  }

  remove(number: number): void {
    const at = this.reviews.findIndex(({ id }) => id === this.nativeId(number))
    this.reviews.splice(at, 1)
  }

  writeMalformed(): void {
    this.add({ id: 'x', at: 0, raw: { id: undefined } })
  }

  protected answer(request: SiteRequest): SiteReply | undefined {
    const headers = { 'x-rate-limit': `user-hour-lim:3500;user-hour-rem:${this.left};` }
    if (!this.#isSigned(request.headers.authorization)) return { status: 401, headers, body: errors('401', 'NOT_AUTHORIZED') }
    const { path, query } = request
    if (path === `/v1/apps/${APP}/customerReviews`) return { headers, body: this.#page(query) }
    const found = this.reviews.find(({ id }) => path === `/v1/customerReviews/${id}`)
    return found === undefined ? undefined : { headers, body: { data: rowOf(found), ...included([found]) } }
  }

  #page(query: URLSearchParams) {
    const wanted = query.get('filter[territory]')?.split(',') ?? null
    const newest = this.reviews
      .filter(({ territory }) => wanted === null || wanted.includes(territory))
      .toSorted((a, b) => b.at - a.at)
    const start = Number(query.get('cursor') ?? 0)
    const shown = newest.slice(start, start + this.pageSize)
    const rest = new URLSearchParams(query)
    rest.set('cursor', String(start + this.pageSize))
    const next = `${this.nextOrigin ?? this.origin}/v1/apps/${APP}/customerReviews?${rest}`
    return {
      data: shown.map(rowOf),
      ...(query.get('include') === 'response' ? included(shown) : {}),
      links: start + this.pageSize < newest.length ? { next } : {},
      meta: { paging: { total: newest.length, limit: this.pageSize } },
    }
  }

  #isSigned(authorization: string | undefined): boolean {
    const [header = '', claims = '', signature = ''] = (authorization ?? '').replace(/^Bearer /, '').split('.')
    const key = { key: createPublicKey(ecKey()), dsaEncoding: 'ieee-p1363' } as const
    if (!verify('sha256', Buffer.from(`${header}.${claims}`), key, Buffer.from(signature, 'base64url'))) return false
    const decoded = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString())
    this.token = { header: decoded(header), claims: decoded(claims) }
    return Number(this.token.claims['exp']) - Number(this.token.claims['iat']) <= 1_200
  }
}

const errors = (status: string, code: string) => ({ errors: [{ status, code, title: 'nein' }] })

function rowOf({ id, title, body, rating, at, territory, response, raw }: StoreReview) {
  const attributes = { rating, title, body, reviewerNickname: 'jana_at', createdDate: californian(at), territory }
  const data = response === null ? null : { type: 'customerReviewResponses', id: `${id}-r` }
  return { type: 'customerReviews', id, attributes, relationships: { response: { data, links: {} } }, ...raw }
}

function included(reviews: readonly StoreReview[]) {
  const responses = reviews.flatMap(({ id, response }) =>
    response === null
      ? []
      : {
          type: 'customerReviewResponses',
          id: `${id}-r`,
          attributes: { responseBody: response.text, lastModifiedDate: californian(response.at), state: response.state },
        },
  )
  return responses.length === 0 ? {} : { included: responses }
}
