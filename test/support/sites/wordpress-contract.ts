import type { ContractSite } from '../../contracts/source.js'
import { START } from '../polled-source.js'
import { WordPressServer } from '../wordpress-server.js'

/** A blog with one post of last month. */
export class WordPressContract implements ContractSite {
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
