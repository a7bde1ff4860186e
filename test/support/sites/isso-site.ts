import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { CommentSite } from './comment-site.js'
import type { SiteReply, SiteRequest } from './json-site.js'

interface Comment {
  readonly id: number
  readonly parent: number | null
  text: string
  readonly at: number
  readonly hash: string
  readonly author: string
  edited?: number
  readonly raw?: Readonly<Record<string, unknown>>
}

/** A server with one page: replies stand within what they reply to, times are seconds with a fraction. */
export class IssoSite extends CommentSite<Comment> implements ContractSite {
  readonly burst = 'all'
  latestEnabled = true
  /** What the page is kept by. */
  name = '/tarif/'
  /** Newer versions: a page without comments is empty, not missing. */
  knowsAll = false
  readonly replies: ContractReplies = {
    officialId: 'feedc0de',
    write: (to, at, by) =>
      this.add({
        parent: Number(this.nativeId(to)),
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        hash: by === 'account' ? 'feedc0de' : '0badcafe',
        author: 'Beispiel',
      }),
  }
  readonly pages: readonly string[]

  constructor(pages: readonly string[] = ['/tarif/']) {
    super()
    this.pages = pages
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/isso`, options: { pages: this.pages } }
  }

  add(comment: Omit<Comment, 'id'>): string {
    const id = this.comments.length + 1
    this.comments.push({ ...comment, id })
    return String(id)
  }

  protected written(number: number, at: number) {
    return { parent: null, text: `Störung ${number}`, at, hash: 'abc123', author: 'Jana' }
  }

  writeMalformed(): void {
    this.comments.push({ id: Number.NaN, parent: null, text: 'x', at: 0, hash: 'x', author: 'x' })
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    if (path === '/isso/latest') {
      if (!this.latestEnabled) return undefined
      // As 0.13 and later do it: what stands on top, then all replies, each by age; of these the last. No hash.
      const sorted = this.comments.toSorted((a, b) => Number(a.parent !== null) - Number(b.parent !== null) || a.at - b.at)
      const listed = sorted.slice(-Number(query.get('limit')))
      return { body: listed.map((each) => ({ ...row(each), hash: undefined, uri: this.name })) }
    }
    const id = /^\/isso\/id\/(\d+)$/.exec(path)?.[1]
    if (id !== undefined) {
      const comment = this.comments.find((each) => String(each.id) === id)
      return comment === undefined ? undefined : { body: { ...row(comment), hash: undefined } }
    }
    if (path !== '/isso/') return undefined
    if (query.get('uri') !== this.name)
      return this.knowsAll ? { body: { id: null, total_replies: 0, hidden_replies: 0, replies: [] } } : undefined
    const replies = this.#below(null)
    return { body: { id: null, total_replies: this.comments.length, hidden_replies: 0, replies, config: {} } }
  }

  #below(parent: number | null): readonly Record<string, unknown>[] {
    // As the real one: two levels, and a reply to a reply names its parent all the same.
    return this.comments
      .filter((each) => each.parent === parent)
      .map((each) => ({ ...row(each), replies: each.id === parent ? [] : this.#below(each.id) }))
  }
}

const row = ({ id, parent, text, at, hash, author, edited, raw }: Comment) => ({
  id,
  parent,
  author,
  website: null,
  hash,
  created: at / 1_000,
  modified: edited === undefined ? null : edited / 1_000,
  text: `<p>${text}</p>`,
  mode: 1,
  likes: 0,
  dislikes: 0,
  ...raw,
})
