import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'
import { TokenEndpoint } from './token-endpoint.js'

export interface LocationReview {
  readonly id: string
  comment: string
  stars: string
  readonly createdAt: number
  updatedAt: number
  reply: { readonly comment: string; readonly at: number; readonly state?: string } | null
  readonly raw?: Readonly<Record<string, unknown>>
}

const LIST = '/accounts/11/locations/22/reviews'

/** The reviews of one location as Google tells them to its manager: last written first, pages by token. */
export class GoogleBusinessSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly tokens = new TokenEndpoint()
  readonly reviews: LocationReview[] = []
  pageSize = 10

  override async start(): Promise<string> {
    await super.start()
    return 'https://www.google.com/maps/place/Beispiel+AG'
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: { account: '11', location: '22', clientId: 'client' } }
  }

  readonly secrets = { client_secret: 'geheim', refresh_token: 'noch geheimer' }

  nativeId = (number: number): string => `AbFvOq_${number}`

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), comment: `Lange Schlange, Nummer ${number}`, createdAt: at })
  }

  add(review: Partial<LocationReview> & Pick<LocationReview, 'id' | 'createdAt'>): LocationReview {
    const added = { comment: 'x', stars: 'ONE', updatedAt: review.createdAt, reply: null, ...review }
    this.reviews.push(added)
    return added
  }

  edit(number: number, comment: string): void {
    const review = this.reviews.find(({ id }) => id === this.nativeId(number))!
    Object.assign(review, { comment, updatedAt: review.updatedAt + 3_600_000 })
  }

  remove(number: number): void {
    const at = this.reviews.findIndex(({ id }) => id === this.nativeId(number))
    this.reviews.splice(at, 1)
  }

  writeMalformed(): void {
    this.add({ id: 'x', createdAt: 0, raw: { reviewId: null } })
  }

  protected answer(request: SiteRequest): SiteReply | undefined {
    const token = this.tokens.answer(request)
    if (token !== null) return token
    if (!this.tokens.isOpenTo(request)) return { status: 401, body: { error: { code: 401, status: 'UNAUTHENTICATED' } } }
    const newest = this.reviews.toSorted((a, b) => b.updatedAt - a.updatedAt)
    if (request.path === LIST) {
      const start = Number(request.query.get('pageToken') ?? 0)
      const end = start + this.pageSize
      const next = end < newest.length ? { nextPageToken: String(end) } : {}
      return {
        body: { reviews: newest.slice(start, end).map(rowOf), averageRating: 2.5, totalReviewCount: newest.length, ...next },
      }
    }
    const found = this.reviews.find(({ id }) => request.path === `${LIST}/${id}`)
    return found === undefined ? undefined : { body: rowOf(found) }
  }
}

const iso = (at: number): string => new Date(at).toISOString().replace('Z', '123456Z')

function rowOf({ id, comment, stars, createdAt, updatedAt, reply, raw }: LocationReview) {
  return {
    name: `accounts/11/locations/22/reviews/${id}`,
    reviewId: id,
    reviewer: { displayName: 'Jana K.', profilePhotoUrl: 'https://lh3.example/a', isAnonymous: false },
    starRating: stars,
    comment,
    createTime: iso(createdAt),
    updateTime: iso(updatedAt),
    ...(reply === null
      ? {}
      : { reviewReply: { comment: reply.comment, updateTime: iso(reply.at), reviewReplyState: reply.state ?? 'APPROVED' } }),
    ...raw,
  }
}
