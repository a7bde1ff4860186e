import type { SourceConfig } from '../../../src/model/config.js'
import type { FacebookOptions } from '../../../src/model/source-options/facebook.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { fieldArgument, GraphSite } from './graph-site.js'

interface Written {
  readonly id: string
  message: string
  readonly at: number
  readonly from?: { readonly id: string; readonly name: string }
  readonly raw?: Readonly<Record<string, unknown>>
}

interface Comment extends Written {
  readonly post: string
  readonly parent?: string
}

export const PAGE = '1001'
const FIRMA = { id: PAGE, name: 'Beispiel AG' }
const JANA = { id: '24681357', name: 'Jana K.' }

/** A page on Facebook with one post of its own, and what is written there. */
export class FacebookSite extends GraphSite implements ContractSite {
  readonly burst = 'all'
  readonly edits = 'thread'
  readonly unchangedRequests = 2
  readonly posts: Written[] = [{ id: `${PAGE}_1`, message: 'Unsere neue App ist da', at: Date.UTC(2026, 10, 1), from: FIRMA }]
  readonly tagged: Written[] = []
  readonly comments: Comment[] = []
  options: FacebookOptions = { page: PAGE, posts: 25, tagged: true }
  /** Comments stand by rank instead of by time. */
  ranked = false
  readonly replies: ContractReplies = {
    officialId: PAGE,
    write: (to, at, by) =>
      this.comment({
        at,
        message: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        from: by === 'account' ? FIRMA : { id: '666', name: FIRMA.name },
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
    return `1_${5000 + number}`
  }

  write(number: number, at: number): void {
    this.comment({ id: this.nativeId(number), at, message: `Beschwerde ${number}`, from: JANA })
  }

  comment(given: Omit<Comment, 'id' | 'post'> & { readonly id?: string; readonly post?: string }): string {
    const comment = { id: `1_${9000 + this.comments.length}`, post: `${PAGE}_1`, ...given }
    this.comments.push(comment)
    return comment.id
  }

  edit(number: number, text: string): void {
    this.comments.find(({ id }) => id === this.nativeId(number))!.message = text
  }

  remove(number: number): void {
    this.take(this.nativeId(number))
  }

  take(gone: string): void {
    for (const list of [this.comments, this.posts, this.tagged]) {
      const at = list.findIndex(({ id }) => id === gone)
      if (at >= 0) list.splice(at, 1)
    }
  }

  writeMalformed(): void {
    this.comment({ at: Date.UTC(2026, 10, 20), message: 'kaputt', raw: { id: undefined } })
  }

  protected object(path: string, query: URLSearchParams): unknown {
    const [id, edge] = path.split('/')
    const [fields, limit, after] = [query.get('fields'), Number(query.get('limit') ?? 25), query.get('after')]
    if (id === 'me') return FIRMA
    if (id === PAGE && edge === 'tagged') return this.page(newest(this.tagged).map(wire), limit, after)
    if (id === PAGE && edge === 'feed')
      return this.page(
        newest(this.posts).map((post) => this.#withComments(post, fields)),
        limit,
        after,
      )
    if (edge === 'comments') return this.page(this.#below(id!, query.get('since')).map(wire), limit, after)
    const post = [...this.posts, ...this.tagged].find((each) => each.id === id)
    if (post !== undefined) return this.#withComments(post, fields)
    const comment = this.comments.find((each) => each.id === id)
    return comment === undefined ? undefined : this.#withComments(comment, fields)
  }

  #withComments(object: Written, fields: string | null): unknown {
    const limit = fieldArgument(fields, 'comments', 'limit')
    if (limit === null) return wire(object)
    const below = this.#below(object.id, fieldArgument(fields, 'comments', 'since')).map(wire)
    return { ...wire(object), ...(below.length === 0 ? {} : { comments: this.page(below, Number(limit), null) }) }
  }

  #below(id: string, since: string | null): readonly Comment[] {
    const all = this.comments.filter((each) => (each.post === id || each.parent === id) && each.at >= Number(since ?? 0) * 1_000)
    return this.ranked ? all : newest(all)
  }
}

const newest = <Item extends Written>(items: readonly Item[]): readonly Item[] => items.toSorted((a, b) => b.at - a.at)

const wire = ({ id, message, at, from, parent, raw }: Written & { readonly parent?: string }): Record<string, unknown> => ({
  id,
  message,
  created_time: new Date(at).toISOString().replace('.000Z', '+0000'),
  ...(from === undefined ? {} : { from }),
  ...(parent === undefined ? {} : { parent: { id: parent } }),
  permalink_url: `https://www.facebook.com/beispiel/posts/1?comment_id=${id}`,
  ...raw,
})
