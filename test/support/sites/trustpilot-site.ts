import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface PilotReview {
  readonly id: string
  text: string
  stars: number
  readonly at: number
  updated: number | null
  reply: { readonly text: string; readonly at: number } | null
  raw?: Readonly<Record<string, unknown>>
}

const UNIT = '46d6a890ffa235a75b00021d'
const KEY = 'schluessel'

const iso = (at: number): string => new Date(at).toISOString()

/** The reviews of one company as the public API tells them: a key in a header, ids behind domains, numbered pages, an empty one at the end. */
export class TrustpilotSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly reviews: PilotReview[] = []
  readonly secrets = { token: KEY }
  pageSize = 10

  override async start(): Promise<string> {
    await super.start()
    return 'https://de.trustpilot.com/review/beispiel.ch'
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin }
  }

  nativeId = (number: number): string => `65a1${String(number).padStart(20, '0')}`

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), text: `Keine Lieferung Nummer ${number}`, at })
  }

  add(review: Partial<PilotReview> & Pick<PilotReview, 'id'>): PilotReview {
    const added = { text: 'x', stars: 1, at: 0, updated: null, reply: null, ...review }
    this.reviews.push(added)
    return added
  }

  edit(number: number, text: string): void {
    const review = this.reviews.find(({ id }) => id === this.nativeId(number))!
    Object.assign(review, { text, updated: review.at + 3_600_000 })
  }

  remove(number: number): void {
    this.reviews.splice(
      this.reviews.findIndex(({ id }) => id === this.nativeId(number)),
      1,
    )
  }

  writeMalformed(): void {
    this.add({ id: '', raw: { id: null } })
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (headers['apikey'] !== KEY) return { status: 401, body: { fault: { faultstring: 'Invalid ApiKey' } } }
    if (path === '/business-units/find') return query.get('name') === 'beispiel.ch' ? { body: { id: UNIT } } : undefined
    if (path === `/business-units/${UNIT}/reviews`) {
      const size = Math.min(this.pageSize, Number(query.get('perPage') ?? 20))
      const start = (Number(query.get('page') ?? 1) - 1) * size
      const listed = this.reviews.toSorted((a, b) => b.at - a.at)
      return { body: { reviews: listed.slice(start, start + size).map(rowOf), links: [] } }
    }
    const found = this.reviews.find(({ id }) => path === `/reviews/${id}`)
    return found === undefined ? undefined : { body: rowOf(found) }
  }
}

const rowOf = ({ id, text, stars, at, updated, reply, raw }: PilotReview) => ({
  id,
  stars,
  title: 'Nie wieder',
  text,
  language: 'de',
  createdAt: iso(at),
  updatedAt: updated === null ? null : iso(updated),
  consumer: { id: '5e3d', displayName: 'Jana K.', numberOfReviews: 2 },
  businessUnit: { id: UNIT, identifyingName: 'beispiel.ch' },
  companyReply: reply === null ? null : { text: reply.text, createdAt: iso(reply.at) },
  status: 'active',
  reportData: null,
  ...raw,
})
