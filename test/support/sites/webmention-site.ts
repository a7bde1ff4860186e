import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface Received {
  readonly id: number
  text: string
  readonly at: number
  readonly raw?: Readonly<Record<string, unknown>>
}

/** The service: pages from 0, `since_id`, both directions. */
export class WebmentionSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly secrets = { token: 'geheim' }
  readonly mentions: Received[] = []

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/api`, options: { domain: 'www.firma.example' } }
  }

  add(mention: Omit<Received, 'id'>): string {
    const id = 1_900_000 + this.mentions.length
    this.mentions.push({ ...mention, id })
    return String(id)
  }

  readonly #numbers: string[] = []

  write(number: number, at: number): void {
    this.#numbers[number] = this.add({ text: `Störung ${number}`, at })
  }

  edit(number: number, text: string): void {
    this.mentions.find(({ id }) => String(id) === this.nativeId(number))!.text = text
  }

  nativeId(number: number): string {
    return this.#numbers[number] ?? `none-${number}`
  }

  writeMalformed(): void {
    this.add({ text: 'x', at: 0, raw: { 'wm-id': null } })
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    if (path !== '/api/mentions.jf2') return undefined
    if (query.get('token') !== 'geheim') return { status: 401, body: { error: 'forbidden' } }
    const since = Number(query.get('since_id') ?? 0)
    const words = query.getAll('wm-property[]')
    const found = this.mentions.filter(
      ({ id, raw }) => id > since && words.includes(String(raw?.['wm-property'] ?? 'mention-of')),
    )
    const sorted = query.get('sort-dir') === 'up' ? found : found.toReversed()
    const size = Number(query.get('per-page'))
    const from = Number(query.get('page')) * size
    return { body: { type: 'feed', name: 'Webmentions', children: sorted.slice(from, from + size).map(row) } }
  }
}

const row = ({ id, text, at, raw }: Received) => ({
  type: 'entry',
  author: { type: 'card', name: 'Jana', photo: '', url: 'https://jana.example/' },
  url: `https://jana.example/2026/${id}`,
  published: null,
  'wm-received': new Date(at).toISOString(),
  'wm-id': id,
  'wm-source': `https://jana.example/2026/${id}`,
  'wm-target': 'https://www.firma.example/tarif',
  content: { html: `<p>${text}</p>`, text },
  'mention-of': 'https://www.firma.example/tarif',
  'wm-property': 'mention-of',
  'wm-private': false,
  ...raw,
})
