import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface Item {
  readonly id: number
  readonly by: string
  text: string
  readonly at: number
  /** null: a story, with the text as its title. */
  readonly parent: number | null
  gone?: boolean
  readonly raw?: Readonly<Record<string, unknown>>
}

/** The search under `/search`, which never shows more than 1,000 hits of a query, and the official API under `/official`. */
export class HackerNewsSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly edits = 'thread'
  readonly unchangedRequests = 2
  readonly company = { terms: ['Beispiel'], accounts: ['beispiel_support'] }
  readonly items: Item[] = []
  /** Status of every answer of the search while it is down. */
  searchIsDown: number | null = null
  readonly replies: ContractReplies = {
    officialId: 'beispiel_support',
    write: (to, at, by) =>
      this.add({
        by: by === 'account' ? 'beispiel_support' : 'Beispiel_Support',
        text: 'We refunded the 20 euros that Beispiel took to your card this morning.',
        at,
        parent: Number(this.nativeId(to)),
      }),
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/search`, options: { search: [], fallbackApi: `${this.origin}/official` } }
  }

  /** Returns its native id. */
  add(item: Omit<Item, 'id'>): string {
    const id = 45_000_000 + this.items.length
    this.items.push({ ...item, id })
    return String(id)
  }

  readonly #numbers: string[] = []

  write(number: number, at: number): void {
    this.#numbers[number] = this.add({ by: 'jk', text: `Beispiel took my money, part ${number}`, at, parent: null })
  }

  edit(number: number, text: string): void {
    this.#item(number).text = text
  }

  remove(number: number): void {
    this.#item(number).gone = true
  }

  nativeId(number: number): string {
    return this.#numbers[number] ?? `none-${number}`
  }

  writeMalformed(): void {
    this.add({ by: 'x', text: 'Beispiel', at: 0, parent: null, raw: { objectID: null } })
  }

  readonly #item = (number: number): Item => this.items.find(({ id }) => String(id) === this.nativeId(number))!

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    if (path.startsWith('/search') && this.searchIsDown !== null) return { status: this.searchIsDown, body: 'down' }
    if (path === '/search/search_by_date') return { body: this.#search(query) }
    if (path === '/official/maxitem.json') return { body: String(this.items.at(-1)!.id) }
    const [, api, number] = /^\/(search\/items|official\/item)\/(\d+)(?:\.json)?$/.exec(path) ?? []
    const item = this.items.find(({ id }) => String(id) === number)
    if (api === 'search/items') return item === undefined || item.gone === true ? undefined : { body: this.#tree(item) }
    return api === undefined ? undefined : { body: item === undefined ? 'null' : officialRow(item) }
  }

  #search(query: URLSearchParams) {
    const phrase = query.get('query')?.replaceAll('"', '').toLowerCase() ?? ''
    const author = /author_(\w+)/.exec(query.get('tags') ?? '')?.[1]
    const until = Number(/created_at_i<=(\d+)/.exec(query.get('numericFilters') ?? '')?.[1] ?? Number.POSITIVE_INFINITY)
    const size = Number(query.get('hitsPerPage'))
    const from = Number(query.get('page') ?? 0) * size
    const hits = this.items
      .filter((item) => item.gone !== true && item.text.toLowerCase().includes(phrase))
      .filter(({ by, at }) => (author === undefined || by === author) && Math.floor(at / 1000) <= until)
      .toSorted((a, b) => b.at - a.at)
    if (from + size > 1000) return { hits: [], nbHits: 0, message: 'you can only fetch the 1000 hits for this query' }
    return { hits: hits.slice(from, from + size).map((item) => this.#hit(item)), nbHits: hits.length, page: from / size }
  }

  #hit({ id, by, text, at, parent, raw }: Item) {
    const story = parent === null ? id : this.#storyOf(parent)
    return {
      objectID: String(id),
      author: by,
      created_at: new Date(at).toISOString(),
      created_at_i: Math.floor(at / 1000),
      title: parent === null ? text : null,
      comment_text: parent === null ? null : text,
      parent_id: parent,
      story_id: story,
      story_title: 'A story',
      ...raw,
    }
  }

  #storyOf(id: number): number {
    const parent = this.items.find((item) => item.id === id)?.parent ?? null
    return parent === null ? id : this.#storyOf(parent)
  }

  #tree(item: Item): Record<string, unknown> {
    const { id, by, text, at, parent, gone } = item
    return {
      id,
      created_at: new Date(at).toISOString(),
      author: gone === true ? null : by,
      title: parent === null ? text : null,
      text: gone === true || parent === null ? null : text,
      parent_id: parent,
      children: this.items.filter((child) => child.parent === id).map((child) => this.#tree(child)),
    }
  }
}

const officialRow = ({ id, by, text, at, parent, gone }: Item) =>
  gone === true
    ? { id, deleted: true, time: Math.floor(at / 1000), type: 'comment' }
    : {
        id,
        by,
        time: Math.floor(at / 1000),
        ...(parent === null ? { type: 'story', title: text } : { type: 'comment', text, parent }),
      }
