import { type ContractSite, describeSource } from '../contracts/source.js'
import { FeedSite, type SiteEntry } from '../support/feed-site.js'
import { START } from '../support/polled-source.js'
import { WordPressServer } from '../support/wordpress-server.js'

class FeedContract implements ContractSite {
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

class WordPressContract implements ContractSite {
  readonly burst: 'all' | 'window'
  readonly #site = new WordPressServer()

  constructor(rest: 'open' | 'closed') {
    this.#site.rest = rest
    this.burst = rest === 'open' ? 'all' : 'window'
  }

  async start(): Promise<string> {
    const origin = await this.#site.start()
    this.#site.addPost({ id: 4, at: START - 30 * 86_400_000 })
    return origin
  }

  stop = () => this.#site.stop()
  count = () => this.#site.log.length
  nativeId = (number: number) => `comment-${100 + number}`

  write(number: number, at: number): void {
    this.#site.addComment({ id: 100 + number, post: 4, at, html: `<p>Text ${number}.</p>` })
  }

  edit(number: number, text: string): void {
    this.#site.change(100 + number, { html: `<p>${text}</p>` })
  }

  writeMalformed(): void {
    this.#site.strangeComments = 1
  }

  fail(fault: { readonly status: number; readonly type: string; readonly body: string } | null): void {
    this.#site.everything = fault
  }
}

describeSource('feed', () => new FeedContract({ paged: false, isComments: false }))
describeSource('feed', () => new FeedContract({ paged: true, isComments: false }))
describeSource('comments', () => new FeedContract({ paged: false, isComments: true }))
describeSource('wordpress', () => new WordPressContract('open'))
describeSource('wordpress', () => new WordPressContract('closed'))
