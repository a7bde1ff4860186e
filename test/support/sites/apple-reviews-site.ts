import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface FeedReview {
  readonly id: string
  readonly country: string
  title: string
  text: string
  rating: number
  at: number
  readonly raw?: Readonly<Record<string, unknown>>
}

const PATH = /^\/(\w\w)\/rss\/customerreviews\/page=(\d+)\/id=1234567890\/sortby=mostrecent\/(json|xml)$/
const label = (value: string) => ({ label: value })

/** Apple's public feed of reviews: ten pages a country, every value in an object, and its moods. */
export class AppleReviewsSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly reviews: FeedReview[] = []
  pageSize = 10
  countries: readonly string[] = ['de']
  /** For years the JSON had none. */
  hasDates = true
  /** As in the days when the XML alone failed. */
  xml: 'there' | 'broken' = 'there'
  /** The app itself stands above its reviews. */
  showsApp = false
  /** As for many apps, for weeks. */
  isEmpty = false

  override async start(): Promise<string> {
    await super.start()
    return 'https://apps.apple.com/de/app/beispiel/id1234567890'
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: { countries: this.countries } }
  }

  nativeId = (number: number): string => String(11_300_000 + number)

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), text: `Login hängt, Nummer ${number}`, at })
  }

  add(review: Partial<FeedReview> & Pick<FeedReview, 'id' | 'at'>): FeedReview {
    const added = { country: 'de', title: 'Geht nicht', text: 'x', rating: 1, ...review }
    this.reviews.push(added)
    return added
  }

  edit(number: number, text: string): void {
    const review = this.reviews.find(({ id }) => id === this.nativeId(number))!
    Object.assign(review, { text, at: review.at + 3_600_000 })
  }

  writeMalformed(): void {
    this.add({ id: '', at: 0 })
  }

  protected answer({ path }: SiteRequest): SiteReply | undefined {
    const [, country, page, form] = PATH.exec(path) ?? []
    if (country === undefined) return undefined
    if (Number(page) > 10) return { status: 400, body: 'CustomerReviews RSS page depth is limited to 10' }
    const newest = this.reviews.filter((review) => review.country === country).toSorted((a, b) => b.at - a.at)
    const start = (Number(page) - 1) * this.pageSize
    const shown = this.isEmpty ? [] : newest.slice(start, start + this.pageSize)
    if (form === 'json') return { body: this.#json(shown) }
    return this.xml === 'broken' ? { status: 502, body: 'nein' } : { headers: { 'content-type': 'text/xml' }, body: xmlOf(shown) }
  }

  #json(shown: readonly FeedReview[]) {
    const app = {
      'im:name': label('Beispiel'),
      id: label('https://apps.apple.com/de/app/id1234567890'),
      title: label('Beispiel - AG'),
    }
    const entries = [...(this.showsApp ? [app] : []), ...shown.map((review) => this.#entry(review))]
    const entry = entries.length === 0 ? {} : { entry: entries.length === 1 ? entries[0] : entries }
    return { feed: { author: { name: label('iTunes Store') }, ...entry, link: [] } }
  }

  #entry({ id, country, title, text, rating, at, raw }: FeedReview) {
    return {
      author: { uri: label(`https://itunes.apple.com/${country}/reviews/id77`), name: label('jana_at'), label: '' },
      ...(this.hasDates ? { updated: label(new Date(at).toISOString().replace('.000Z', '-00:00')) } : {}),
      'im:rating': label(String(rating)),
      'im:version': label('7.2.1'),
      id: label(id),
      title: label(title),
      content: { label: text, attributes: { type: 'text' } },
      link: { attributes: { rel: 'related', href: `https://itunes.apple.com/${country}/review?id=1234567890&type=Purple` } },
      ...raw,
    }
  }
}

const xmlOf = (shown: readonly FeedReview[]): string => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:im="http://itunes.apple.com/rss" xml:lang="de"><id>https://itunes.apple.com/x</id>
<title>iTunes Store: Rezensionen</title><updated>2026-11-20T00:00:00-07:00</updated>
${shown
  .map(
    ({ id, title, text, at }) => `<entry><updated>${new Date(at).toISOString()}</updated><id>${id}</id><title>${title}</title>
<content type="text">${text}</content><im:rating>1</im:rating><author><name>jana_at</name></author></entry>`,
  )
  .join('\n')}</feed>`
