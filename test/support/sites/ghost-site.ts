import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { CommentSite } from './comment-site.js'
import type { SiteReply, SiteRequest } from './json-site.js'

interface Comment {
  readonly id: string
  readonly parent: string | null
  readonly to: string | null
  text: string
  readonly at: number
  readonly member: string | null
  gone?: boolean
  readonly raw?: Readonly<Record<string, unknown>>
}

/** A site with one post. Which of its ways to the comments is open differs by version and setting. */
export class GhostSite extends CommentSite<Comment> implements ContractSite {
  readonly burst = 'all'
  readonly secrets = { token: 'inhalt' }
  readonly unchangedRequests: number
  /** What is otherwise told of the post. */
  post: Readonly<Record<string, unknown>> = {}
  /** The post is none of the newest. */
  isOld = false
  /** Whether deleted replies stand among the first ones that come with their comment, and whether they are counted; that differs by version. */
  tombstones: 'none' | 'counted' | 'uncounted' = 'none'
  readonly open: 'post' | 'filter' | 'closed' | 'off'
  readonly replies: ContractReplies = {
    officialId: 'm-900',
    write: (to, at, by) =>
      this.add({
        parent: this.nativeId(to),
        to: null,
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        member: by === 'account' ? 'm-900' : 'm-901',
      }),
  }

  constructor(open: GhostSite['open']) {
    super()
    this.open = open
    this.unchangedRequests = open === 'post' ? 2 : 3
  }

  get config(): Partial<SourceConfig> {
    return {}
  }

  add(comment: Omit<Comment, 'id'>): string {
    const id = `c${this.comments.length}`
    this.comments.push({ ...comment, id })
    return id
  }

  protected written(number: number, at: number) {
    return { parent: null, to: null, text: `Störung ${number}`, at, member: 'm-1' }
  }

  override remove(number: number): void {
    this.commentOf(number).gone = true
  }

  writeMalformed(): void {
    this.add({ parent: null, to: null, text: 'x', at: 0, member: 'x', raw: { id: null } })
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    const [, postId] = /^\/ghost\/api\/content\/posts\/(?:(\w+)\/)?$/.exec(path) ?? []
    if (path.startsWith('/ghost/api/content/posts/')) {
      if (postId !== undefined && postId !== 'p1') return { status: 404, body: { errors: [{ message: 'Post not found.' }] } }
      if (query.get('key') !== 'inhalt') return { status: 401, body: { errors: [{ message: 'Unknown Content API Key' }] } }
      const post = {
        id: 'p1',
        url: `${this.origin}/tarif/`,
        title: 'Neuer Tarif',
        html: '<p>Alles neu.</p>',
        published_at: '2026-11-01T08:00:00.000+00:00',
        authors: [{ name: 'Redaktion', url: `${this.origin}/author/redaktion/` }],
        ...this.post,
      }
      return { body: { posts: postId === undefined && this.isOld ? [] : [post] } }
    }
    if (this.open === 'closed' || this.open === 'off')
      return path.startsWith('/members/')
        ? { status: this.open === 'off' ? 405 : 403, body: { errors: [{ message: 'no' }] } }
        : undefined
    const [, below] = /^\/members\/api\/comments\/(c\d+)\/replies\/$/.exec(path) ?? []
    if (below !== undefined) return { body: pageOf(this.#repliesTo(below), query, (each) => this.#row(each)) }
    const wanted = this.open === 'post' ? path === '/members/api/comments/post/p1/' : query.get('filter') === "post_id:'p1'"
    if (!wanted) return undefined
    const shown = this.comments.filter(
      (each) => each.parent === null && (each.gone !== true || this.#repliesTo(each.id).length > 0),
    )
    return { body: pageOf(shown.reverse(), query, (each) => this.#withReplies(each)) }
  }

  /** What is hidden or deleted is not listed, but where replies stand below it. */
  #repliesTo(id: string): Comment[] {
    return this.comments.filter(({ parent, gone }) => parent === id && gone !== true)
  }

  #withReplies(comment: Comment) {
    const standing = this.#repliesTo(comment.id)
    const all = this.tombstones === 'none' ? standing : this.comments.filter(({ parent }) => parent === comment.id)
    const count = this.tombstones === 'counted' ? all.length : standing.length
    return { ...this.#row(comment), replies: all.slice(0, 3).map((each) => this.#row(each)), count: { replies: count, likes: 0 } }
  }

  /** Up to 5.130 at least no parent is told: replies stand below their comment. */
  #row({ id, parent, to, text, at, member, gone, raw }: Comment) {
    return {
      id,
      ...(this.open === 'post' ? {} : { parent_id: parent }),
      in_reply_to_id: to,
      status: gone === true ? 'deleted' : 'published',
      html: gone === true ? null : `<p>${text}</p>`,
      created_at: new Date(at).toISOString(),
      edited_at: null,
      member: member === null ? null : { id: member, name: 'Beispiel' },
      count: { replies: 0, likes: 0 },
      ...raw,
    }
  }
}

/** Never more than a hundred, whatever is asked for. */
function pageOf<Row>(all: readonly Comment[], query: URLSearchParams, row: (comment: Comment) => Row) {
  const limit = Math.min(100, Number(query.get('limit') ?? 15))
  const page = Number(query.get('page') ?? 1)
  const pages = Math.max(1, Math.ceil(all.length / limit))
  const pagination = { page, limit, pages, total: all.length, next: page < pages ? page + 1 : null, prev: null }
  return { comments: all.slice((page - 1) * limit, page * limit).map(row), meta: { pagination } }
}
