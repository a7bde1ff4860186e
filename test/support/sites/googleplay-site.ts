import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'
import { rsaKey, TokenEndpoint } from './token-endpoint.js'

export interface PlayReview {
  readonly id: string
  text: string
  stars: number
  at: number
  reply: { readonly text: string; readonly at: number } | null
  readonly raw?: Readonly<Record<string, unknown>>
}

export const APP = 'com.beispiel.app'
const LIST = `/applications/${APP}/reviews`
const WEEK = 7 * 86_400_000

const timestamp = (at: number) => ({ seconds: String(Math.floor(at / 1_000)), nanos: (at % 1_000) * 1_000_000 })

/** The reviews of one app as the Play Developer API tells them: last written first, one week, pages by token. */
export class GooglePlaySite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly tokens = new TokenEndpoint()
  readonly reviews: PlayReview[] = []
  pageSize = 10
  /** What is older than a week before it is not listed. UTC ms; null: everything is listed. */
  now: number | null = null

  override async start(): Promise<string> {
    await super.start()
    return `https://play.google.com/store/apps/details?id=${APP}&hl=de`
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin }
  }

  get secrets(): Readonly<Record<string, string>> {
    const account = {
      type: 'service_account',
      client_email: 'monitor@beispiel.test',
      private_key: rsaKey(),
      token_uri: `${this.origin}/token`,
    }
    return { credentials: JSON.stringify(account) }
  }

  nativeId = (number: number): string => `gp:Review_${number}`

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), text: `Absturz Nummer ${number}`, at })
  }

  add(review: Partial<PlayReview> & Pick<PlayReview, 'id'>): PlayReview {
    const added = { text: 'x', stars: 1, at: 0, reply: null, ...review }
    this.reviews.push(added)
    return added
  }

  /** As the platform does it: an edit is written now, an hour after the first writing. */
  edit(number: number, text: string): void {
    const review = this.reviews.find(({ id }) => id === this.nativeId(number))!
    Object.assign(review, { text, at: review.at + 3_600_000 })
  }

  writeMalformed(): void {
    this.add({ id: '', raw: { reviewId: undefined } })
  }

  protected answer(request: SiteRequest): SiteReply | undefined {
    const token = this.tokens.answer(request)
    if (token !== null) return token
    if (!this.tokens.isOpenTo(request)) return { status: 401, body: { error: { code: 401, status: 'UNAUTHENTICATED' } } }
    const listed = this.reviews.filter(({ at }) => this.now === null || at >= this.now - WEEK).toSorted((a, b) => b.at - a.at)
    if (request.path === LIST) return { body: this.#page(listed, request.query) }
    const found = this.reviews.find(({ id }) => request.path === `${LIST}/${encodeURIComponent(id)}`)
    return found === undefined ? undefined : { body: rowOf(found) }
  }

  #page(listed: readonly PlayReview[], query: URLSearchParams) {
    const start = Number(query.get('token')?.replace('ab-', '') ?? 0)
    const size = Math.min(this.pageSize, Number(query.get('maxResults') ?? 10))
    const end = start + size
    return {
      // As the real one: no list at all where there is nothing.
      ...(listed.length === 0 ? {} : { reviews: listed.slice(start, end).map(rowOf) }),
      ...(end < listed.length ? { tokenPagination: { nextPageToken: `ab-${end}` } } : {}),
    }
  }
}

function rowOf({ id, text, stars, at, reply, raw }: PlayReview) {
  const userComment = {
    text: `\t${text}`,
    lastModified: timestamp(at),
    starRating: stars,
    reviewerLanguage: 'de',
    device: 'oriole',
  }
  const developer = reply === null ? [] : [{ developerComment: { text: reply.text, lastModified: timestamp(reply.at) } }]
  return { reviewId: id, authorName: 'Jana K.', comments: [{ userComment }, ...developer], ...raw }
}
