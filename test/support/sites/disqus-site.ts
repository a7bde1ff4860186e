import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { CommentSite } from './comment-site.js'
import type { SiteReply, SiteRequest } from './json-site.js'

interface Comment {
  readonly id: number
  readonly thread: number
  readonly parent: number | null
  text: string
  readonly at: number
  readonly author: Readonly<Record<string, unknown>>
  raw?: Readonly<Record<string, unknown>>
  gone?: boolean
}

const HELP = {
  id: '900',
  username: 'beispiel',
  name: 'Beispiel Hilfe',
  profileUrl: 'https://disqus.com/by/beispiel/',
  isAnonymous: false,
}
const JANA = {
  id: '84792962',
  username: 'jana_k',
  name: 'Jana K.',
  profileUrl: 'https://disqus.com/by/jana_k/',
  isAnonymous: false,
}

/** The API as clients know it: an envelope with a code, cursors, times without zone, ids as texts and parents as numbers. */
export class DisqusSite extends CommentSite<Comment> implements ContractSite {
  readonly burst = 'all'
  readonly edits = 'thread'
  readonly secrets = { token: 'key' }
  pageSize = 10
  readonly replies: ContractReplies = {
    officialId: '900',
    write: (to, at, by) => {
      const { thread, id } = this.comments.find((each) => String(each.id) === this.nativeId(to))!
      const author = by === 'account' ? HELP : { name: HELP.name, isAnonymous: true, id: '900' }
      return this.add({
        thread,
        parent: id,
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        author,
      })
    },
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/api/3.0`, options: { forum: 'beispielzeitung' } }
  }

  add(comment: Omit<Comment, 'id' | 'author'> & { readonly author?: Comment['author'] }): string {
    const id = 6_550_000 + this.comments.length
    this.comments.push({ author: JANA, ...comment, id })
    return String(id)
  }

  protected written(number: number, at: number) {
    return { thread: 12, parent: null, text: `Störung ${number}`, at, author: JANA }
  }

  override remove(number: number): void {
    this.commentOf(number).gone = true
  }

  writeMalformed(): void {
    this.add({ thread: 12, parent: null, text: 'x', at: 0, raw: { id: null } })
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    if (query.get('api_key') !== 'key') return { status: 401, body: { code: 5, response: 'Invalid API key' } }
    if (path === '/api/3.0/posts/details.json') {
      const found = this.comments.find(({ id, gone }) => String(id) === query.get('post') && gone !== true)
      return found === undefined
        ? { status: 400, body: { code: 2, response: `Invalid argument, 'post': Unable to find post '${query.get('post')}'` } }
        : { body: { code: 0, response: this.#row(found) } }
    }
    const thread = query.get('thread')
    if (path === '/api/3.0/threads/listPosts.json')
      return this.#list(
        this.comments.filter((each) => String(each.thread) === thread),
        query,
      )
    return path === '/api/3.0/forums/listPosts.json' && query.get('forum') === 'beispielzeitung'
      ? this.#list(this.comments, query)
      : undefined
  }

  #list(comments: readonly Comment[], query: URLSearchParams): SiteReply {
    const since = Number(query.get('since') ?? 0) * 1_000
    const shown = comments.filter(({ at, gone, raw }) => gone !== true && (at >= since || raw !== undefined))
    const sorted = shown.toSorted((a, b) => (query.get('order') === 'asc' ? a.at - b.at : b.at - a.at))
    const from = Number(query.get('cursor')?.split(':')[0] ?? 0)
    const to = from + this.pageSize
    const more = to < sorted.length
    const cursor = { hasNext: more, more, next: `${to}:0:0`, id: `${to}:0:0` }
    return { body: { cursor, code: 0, response: sorted.slice(from, to).map((each) => this.#row(each)) } }
  }

  #row({ id, thread, parent, text, at, author, raw }: Comment) {
    return {
      id: String(id),
      forum: 'beispielzeitung',
      thread: { id: String(thread), link: 'https://zeitung.example.at/tarif/?utm_source=x', title: 'Neuer Tarif' },
      parent,
      createdAt: new Date(at).toISOString().slice(0, 19),
      message: `<p>${text}</p>`,
      raw_message: text,
      isApproved: true,
      isDeleted: false,
      isSpam: false,
      author,
      ...raw,
    }
  }
}
