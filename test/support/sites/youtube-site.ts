import type { SourceConfig } from '../../../src/model/config.js'
import type { YoutubeOptions } from '../../../src/model/source-options/youtube.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface SiteComment {
  readonly id: string
  readonly video: string
  text: string
  readonly at: number
  editedAt?: number
  readonly author: { readonly id?: string; readonly name: string }
  readonly parent?: string
  /** Instead of all of the above. */
  readonly raw?: unknown
}

const JANA = { id: 'UCjana', name: '@janak' }
const FIRMA = { id: 'UCfirma', name: '@firma' }
export const VIDEO = 'vid00000001'

const refusal = (status: number, reason: string, message = reason): SiteReply => ({
  status,
  body: { error: { code: status, message, errors: [{ message, domain: 'youtube.quota', reason }] } },
})

/** The YouTube Data API v3 as it is documented, with one channel. Threads show at most `inlined` replies, pages at most `pageSize`. */
export class YoutubeSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly secrets = { token: 'schluessel' }
  readonly comments: SiteComment[] = []
  readonly titles = new Map([[VIDEO, 'Unsere neue App']])
  /** Videos that a search finds, as the API tells them. */
  readonly found: unknown[] = []
  readonly disabled = new Set<string>()
  /** Why calls of a method are refused. */
  readonly refused = new Map<string, readonly [status: number, reason: string]>()
  inlined = 5
  pageSize = 10
  options: YoutubeOptions = { channel: null, videos: [], search: [] }
  readonly replies: ContractReplies = {
    officialId: FIRMA.id,
    write: (to, at, by) => this.reply(this.nativeId(to), at, by === 'account' ? FIRMA : { id: 'UCfalsch', name: FIRMA.name }),
  }

  override async start(): Promise<string> {
    return `${await super.start()}/channel/UCfirma`
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: this.options }
  }

  nativeId(number: number): string {
    return `Ug${String(number).padStart(4, '0')}`
  }

  write(number: number, at: number): void {
    this.add({ id: this.nativeId(number), video: VIDEO, text: `Beschwerde ${number}`, at, author: JANA })
  }

  add(comment: SiteComment): void {
    this.comments.push(comment)
  }

  reply(
    to: string,
    at: number,
    author: SiteComment['author'] = JANA,
    text = 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
  ): string {
    const top = this.comments.find(({ id }) => id === to)!
    const id = `${to}.r${this.comments.length}`
    this.add({ id, video: top.video, text, at, author, parent: to })
    return id
  }

  edit(number: number, text: string): void {
    const comment = this.comments.find(({ id }) => id === this.nativeId(number))!
    comment.text = text
    comment.editedAt = comment.at + 1_000
  }

  remove(number: number): void {
    this.take(this.nativeId(number))
  }

  take(gone: string): void {
    const left = this.comments.filter(({ id, parent }) => id !== gone && parent !== gone)
    this.comments.splice(0, this.comments.length, ...left)
  }

  writeMalformed(): void {
    this.add({ id: 'kaputt', video: VIDEO, text: '', at: 0, author: JANA, raw: { kind: 'youtube#commentThread' } })
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (headers['x-goog-api-key'] !== 'schluessel' || query.has('key')) return refusal(400, 'badRequest', 'API key not valid.')
    const method = path.slice(1)
    const refused = this.refused.get(method)
    if (refused !== undefined) return refusal(...refused)
    const one = query.get('id') ?? ''
    if (method === 'channels') return this.#items(query.get('forHandle') === '@firma' ? [{ id: FIRMA.id }] : [])
    if (method === 'videos')
      return this.#items(
        one.split(',').flatMap((id) => (this.titles.has(id) ? { id, snippet: { title: this.titles.get(id) } } : [])),
      )
    if (method === 'search') return this.#page(this.found, query)
    if (method === 'comments') return this.#comments(query)
    return method === 'commentThreads' ? this.#threads(query) : undefined
  }

  #threads(query: URLSearchParams): SiteReply {
    const [ids, video] = [query.get('id')?.split(',') ?? null, query.get('videoId')]
    if (video !== null && this.disabled.has(video)) return refusal(403, 'commentsDisabled')
    if (video !== null && !this.titles.has(video)) return refusal(404, 'videoNotFound')
    const tops = this.comments.filter(
      (each) => each.parent === undefined && (ids?.includes(each.id) ?? true) && (video === null || each.video === video),
    )
    if (ids !== null && tops.length < ids.length) return refusal(404, 'commentThreadNotFound')
    if (ids !== null) return this.#items(tops.map((top) => this.#thread(top)))
    return this.#page(
      tops.toSorted((a, b) => b.at - a.at).map((top) => this.#thread(top)),
      query,
    )
  }

  #comments(query: URLSearchParams): SiteReply {
    const [id, parentId] = [query.get('id'), query.get('parentId')]
    const rows = this.comments.filter((each) => (id === null ? each.parent === parentId : each.id === id))
    if (rows.length === 0) return refusal(404, 'commentNotFound')
    return id === null ? this.#page(rows.map(comment), query) : this.#items(rows.map(comment))
  }

  #thread(top: SiteComment): unknown {
    if (top.raw !== undefined) return top.raw
    const replies = this.comments.filter(({ parent }) => parent === top.id)
    return {
      kind: 'youtube#commentThread',
      id: top.id,
      snippet: {
        channelId: FIRMA.id,
        videoId: top.video,
        topLevelComment: comment(top),
        totalReplyCount: replies.length,
      },
      ...(replies.length === 0 ? {} : { replies: { comments: replies.slice(0, this.inlined).map(comment) } }),
    }
  }

  readonly #items = (items: readonly unknown[]): SiteReply => ({ body: { pageInfo: { totalResults: items.length }, items } })

  #page(all: readonly unknown[], query: URLSearchParams): SiteReply {
    const from = Number(query.get('pageToken') ?? 0)
    const to = from + Math.min(this.pageSize, Number(query.get('maxResults') ?? 20))
    return { body: { items: all.slice(from, to), ...(to < all.length ? { nextPageToken: String(to) } : {}) } }
  }
}

function comment({ id, video, text, at, editedAt = at, author, parent }: SiteComment): unknown {
  return {
    kind: 'youtube#comment',
    id,
    snippet: {
      channelId: FIRMA.id,
      // Replies are told without their video.
      ...(parent === undefined ? { videoId: video } : { parentId: parent }),
      textDisplay: text,
      authorDisplayName: author.name,
      authorChannelUrl: `http://www.youtube.com/${author.name}`,
      ...(author.id === undefined ? {} : { authorChannelId: { value: author.id } }),
      publishedAt: new Date(at).toISOString(),
      updatedAt: new Date(editedAt).toISOString(),
    },
  }
}
