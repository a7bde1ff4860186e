import type { SourceConfig } from '../../../src/model/config.js'
import type { InstagramOptions } from '../../../src/model/source-options/instagram.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { GraphSite } from './graph-site.js'

interface Comment {
  readonly id: string
  text: string
  readonly at: number
  readonly by: string
  readonly parent?: string
  readonly raw?: Readonly<Record<string, unknown>>
}

export const ACCOUNT = '17841400000000001'
export const POST = '18000000000000001'

/** A professional account with one post. Comments stand newest first, or oldest first: the API promises neither. */
export class InstagramSite extends GraphSite implements ContractSite {
  readonly burst = 'all'
  readonly unchangedRequests = 2
  readonly comments: Comment[] = []
  readonly tags: unknown[] = []
  options: InstagramOptions = { account: ACCOUNT, posts: 25, tagged: true }
  oldestFirst = false
  username = 'beispiel'
  posts = 1
  readonly replies: ContractReplies = {
    officialId: ACCOUNT,
    write: (to, at, by) =>
      this.comment({
        at,
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        by: by === 'account' ? this.username : 'beispiel_',
        parent: this.nativeId(to),
      }),
  }

  override async start(): Promise<string> {
    return `${await super.start()}/beispiel`
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: this.options }
  }

  nativeId(number: number): string {
    return `1790000000000${1000 + number}`
  }

  write(number: number, at: number): void {
    this.comment({ id: this.nativeId(number), at, text: `Beschwerde ${number}`, by: 'janak' })
  }

  comment(given: Omit<Comment, 'id'> & { readonly id?: string }): string {
    const comment = { id: `1791000000000${1000 + this.comments.length}`, ...given }
    this.comments.push(comment)
    return comment.id
  }

  edit(number: number, text: string): void {
    this.comments.find(({ id }) => id === this.nativeId(number))!.text = text
  }

  remove(number: number): void {
    const gone = this.nativeId(number)
    const left = this.comments.filter(({ id, parent }) => id !== gone && parent !== gone)
    this.comments.splice(0, this.comments.length, ...left)
  }

  writeMalformed(): void {
    this.comment({ at: Date.UTC(2026, 10, 20), text: 'kaputt', by: 'janak', raw: { id: undefined } })
  }

  protected object(path: string, query: URLSearchParams): unknown {
    const [id, edge] = path.split('/')
    const [limit, after] = [Number(query.get('limit') ?? 25), query.get('after')]
    if (id === 'me') return this.me(query.get('fields'))
    if (id === ACCOUNT && edge === 'tags') return this.page(this.tags, limit, after)
    if (id === ACCOUNT && edge === 'media') return this.page(this.posts === 0 ? [] : [this.#media()], limit, after)
    if (id === POST && this.posts > 0) return edge === 'comments' ? this.page(this.#tops(), limit, after) : this.#media()
    const comment = this.comments.find((each) => each.id === id)
    if (edge === 'replies') return this.page(this.#under(id!), limit, after)
    return comment === undefined ? undefined : this.#wire(comment)
  }

  protected me(fields: string | null): unknown {
    return fields === 'instagram_business_account{id}'
      ? { id: '1001', instagram_business_account: { id: ACCOUNT } }
      : { id: '1001' }
  }

  #media(): unknown {
    return {
      id: POST,
      caption: 'Unsere neue App ist da',
      timestamp: '2026-11-01T08:00:00+0000',
      permalink: 'https://www.instagram.com/p/abc/',
      username: this.username,
      comments_count: this.comments.length,
      ...(this.comments.length === 0 ? {} : { comments: this.page(this.#tops(), 50, null) }),
    }
  }

  readonly #tops = (): readonly unknown[] => this.#sorted(this.comments.filter(({ parent }) => parent === undefined))
  readonly #under = (id: string): readonly unknown[] => this.#sorted(this.comments.filter(({ parent }) => parent === id))

  #sorted(comments: readonly Comment[]): readonly unknown[] {
    return comments.toSorted((a, b) => (this.oldestFirst ? a.at - b.at : b.at - a.at)).map((each) => this.#wire(each))
  }

  #wire({ id, text, at, by, parent, raw }: Comment): Record<string, unknown> {
    const replies = this.#under(id)
    return {
      id,
      text,
      username: by,
      // As a commenter every account has another id.
      from: { id: `9${by.length}${by.charCodeAt(0)}`, username: by },
      timestamp: new Date(at).toISOString().replace('.000Z', '+0000'),
      hidden: false,
      ...(parent === undefined ? {} : { parent_id: parent }),
      ...(replies.length === 0 ? {} : { replies: this.page(replies, 50, null) }),
      ...raw,
    }
  }
}
