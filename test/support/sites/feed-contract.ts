import type { ContractSite } from '../../contracts/source.js'
import { FeedSite, type SiteEntry } from '../feed-site.js'

/** A feed of articles or of comments. */
export class FeedContract implements ContractSite {
  readonly burst: 'all' | 'window'
  readonly #site = new FeedSite()
  readonly #isComments: boolean

  constructor(options: { readonly paged: boolean; readonly isComments: boolean }) {
    this.burst = options.paged ? 'all' : 'window'
    this.#site.paged = options.paged
    this.#isComments = options.isComments
  }

  start = () => this.#site.start()
  stop = () => this.#site.stop()
  count = () => this.#site.requests.length
  nativeId = (number: number) => `tag:beispiel.test,2026:${number}`

  write(number: number, at: number): void {
    const link = this.#isComments ? `https://forum.test/tarif#c${number}` : `https://forum.test/${number}`
    this.#add({ id: this.nativeId(number), title: `Beitrag ${number}`, link, text: `Text ${number}.`, at })
  }

  edit(number: number, text: string): void {
    this.#site.entries = this.#site.entries.map((entry) => (entry.id === this.nativeId(number) ? { ...entry, text } : entry))
  }

  writeMalformed(): void {
    this.#add({
      id: '',
      title: '',
      link: '',
      text: '',
      at: null,
      xml: '<entry><author><name>nur ein Name</name></author></entry>',
    })
  }

  fail(fault: FeedSite['fault']): void {
    this.#site.fault = fault
  }

  #add(entry: SiteEntry): void {
    this.#site.entries.unshift(entry)
  }
}
