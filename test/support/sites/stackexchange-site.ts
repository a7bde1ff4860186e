import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface Post {
  readonly id: number
  readonly kind: 'question' | 'answer' | 'comment'
  /** Of an answer the question, of a comment the post. */
  readonly on: number | null
  text: string
  readonly at: number
  readonly user: number | null
  readonly name: string
  edited?: number
  gone?: boolean
  readonly raw?: Readonly<Record<string, unknown>>
}

const ID = { question: 'question_id', answer: 'answer_id', comment: 'comment_id' } as const
const NAME = 'Beispiel &amp; Co.'

/** The API as documented: entities in names and titles, lists by `;`, `has_more`, and `backoff` when it is told to. */
export class StackExchangeSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly edits = 'thread'
  readonly unchangedRequests = 3
  readonly company = { terms: ['Beispiel'], accounts: ['77'] }
  pageSize = 5
  readonly posts: Post[] = []
  backoff: Readonly<Record<string, number>> = {}
  quota = 9_991
  readonly replies: ContractReplies = {
    officialId: '77',
    foundBy: 'thread',
    write: (to, at, by) => {
      const user = by === 'account' ? 77 : 78
      return this.add({
        kind: 'answer',
        on: Number(this.nativeId(to)),
        text: 'We fixed the outage at 9 am, please restart the router.',
        at,
        user,
        name: NAME,
      })
    },
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/2.3`, options: { tags: [], search: [], key: 'k' } }
  }

  add(post: Omit<Post, 'id'>): string {
    const id = 1_000 + this.posts.length
    this.posts.push({ ...post, id })
    return post.kind === 'comment' ? `c${id}` : String(id)
  }

  readonly #numbers: string[] = []

  write(number: number, at: number): void {
    this.#numbers[number] = this.add({
      kind: 'question',
      on: null,
      text: `Beispiel router fails ${number}`,
      at,
      user: 5,
      name: 'Jana',
    })
  }

  edit(number: number, text: string): void {
    Object.assign(this.#post(number), { text, edited: this.#post(number).at + 60_000 })
  }

  remove(number: number): void {
    this.#post(number).gone = true
  }

  nativeId(number: number): string {
    return this.#numbers[number] ?? `none-${number}`
  }

  writeMalformed(): void {
    this.add({ kind: 'question', on: null, text: 'Beispiel', at: 0, user: 5, name: 'x', raw: { question_id: null } })
  }

  readonly #post = (number: number): Post => this.posts.find(({ id }) => String(id) === this.nativeId(number))!

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    const method = path.replace('/2.3/', '')
    const found = this.#found(method, query)
    if (found === null)
      return { status: 400, body: { error_id: 404, error_name: 'no_method', error_message: 'this method does not exist' } }
    const [page, from] = [Number(query.get('page')), (Number(query.get('page')) - 1) * this.pageSize]
    const shown = found.toSorted((a, b) => b.at - a.at).slice(from, from + this.pageSize)
    const backoff = this.backoff[method]
    return {
      body: {
        items: shown.map((post) => this.#row(post)),
        has_more: found.length > page * this.pageSize,
        quota_max: 10_000,
        quota_remaining: this.quota,
        ...(backoff === undefined ? {} : { backoff }),
      },
    }
  }

  #found(method: string, query: URLSearchParams): readonly Post[] | null {
    const alive = this.posts.filter((post) => post.gone !== true && !this.#isOrphan(post))
    const [, what, ids, list] = /^(users|questions|posts)\/([\d;]+)(?:\/(\w+))?$/.exec(method) ?? []
    const named = (ids ?? '').split(';').map(Number)
    const kind = { answers: 'answer', comments: 'comment' }[list ?? '']
    if (method === 'search/advanced' || method === 'questions') {
      const words = (query.get('q') ?? '').replaceAll('"', '').toLowerCase()
      return alive.filter((post) => post.kind === 'question' && post.text.toLowerCase().includes(words))
    }
    if (what === 'users') return alive.filter((post) => post.kind === kind && named.includes(post.user ?? 0))
    if (what === 'questions' && list === undefined) return alive.filter(({ id }) => named.includes(id))
    return what === undefined ? null : alive.filter((post) => post.kind === kind && named.includes(post.on ?? 0))
  }

  #isOrphan({ on }: Post): boolean {
    return on !== null && this.posts.find(({ id }) => id === on)?.gone === true
  }

  #row({ id, kind, on, text, at, user, name, edited, raw }: Post) {
    const question = kind === 'answer' ? { question_id: on } : {}
    const place = { post_id: on, post_type: this.posts.find((post) => post.id === on)?.kind }
    return {
      [ID[kind]]: id,
      ...question,
      ...(kind === 'comment'
        ? place
        : { title: `Router &quot;${id}&quot;`, link: `https://stackoverflow.com/questions/${id}/x` }),
      creation_date: Math.floor(at / 1_000),
      ...(edited === undefined ? {} : { last_edit_date: Math.floor(edited / 1_000) }),
      body: `<p>${text}</p>`,
      owner:
        user === null
          ? { user_type: 'does_not_exist', display_name: name }
          : { user_id: user, account_id: user * 10, user_type: 'registered', display_name: name },
      ...raw,
    }
  }
}
