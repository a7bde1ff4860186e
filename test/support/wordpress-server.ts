import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { commentFeedAtom, commentFeedRss, postFeedRss } from './wordpress-feeds.js'
import { answerRest } from './wordpress-rest.js'

/** Instants are UTC ms. */
export interface WpPost {
  readonly id: number
  readonly slug: string
  readonly title: string
  readonly html: string
  readonly at: number
  readonly guid: string
  readonly locked: boolean
}

export interface WpComment {
  readonly id: number
  readonly post: number
  readonly parent: number
  /** 0: a guest. */
  readonly author: number
  readonly name: string
  readonly url: string
  readonly html: string
  readonly at: number
  readonly approved: boolean
  readonly type: 'comment' | 'pingback'
}

export interface WpAnswer {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** `closed`: 401 by a plug-in. `absent`: the route is switched off. `html`: a bot wall. `failing`: 500. */
export type RestState = 'open' | 'closed' | 'absent' | 'html' | 'failing'

/**
 * A WordPress that behaves as real ones (6.1, 7.1) were seen to: one ETag for all comment feeds of the site, made of the newest date of
 * an approved comment or post, so that a late approval, an edit and a removal change no validator; with both validators sent, both must
 * match; comment feeds hold ten and cannot be paged; pingbacks are in the feeds and not in REST; `date_gmt` has no zone; REST pages may
 * be shorter than `per_page` though more follow; the feed of a post that does not exist is a valid empty feed.
 */
export class WordPressServer {
  readonly posts: WpPost[] = []
  comments: WpComment[] = []
  /** `METHOD path` of every request, in order. */
  readonly log: string[] = []
  rest: RestState = 'open'
  prettyPermalinks = true
  commentFeeds = true
  /** A line in `functions.php` that ends every feed by `wp_die`, as many sites have it: HTTP 500 with its words, unless it names a status. */
  feedsDie: number | null = null
  window = 10
  title = 'Störungsblog'
  /** REST drops some rows of a page after it was cut (seen with plug-ins that hide comments). */
  shortPages = false
  /** Which comments REST shows to strangers: plug-ins hide some, or all. */
  shownByRest: (comment: WpComment) => boolean = () => true
  /** Rows that REST sends besides the real ones. */
  strangeRows: unknown[] = []
  /** Items of the comment feeds that carry no comment number. */
  strangeComments = 0
  /** The site's clock, for the Date header. UTC ms; null: the real one. */
  now: number | null = null
  /** What the web server makes of the ETag of a body that it compresses: `"abc-gzip"` with Apache, `W/"abc"` with nginx. */
  compressedEtag = (etag: string): string => etag
  /** In place of every answer. */
  everything: WpAnswer | null = null
  /** Answers in place of the site's own, by path. */
  readonly overrides = new Map<string, WpAnswer>()
  origin = ''
  #server: Server | null = null

  async start(): Promise<string> {
    this.#server = createServer((request, response) => this.#answer(request, response))
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this.origin
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  addPost(post: Partial<WpPost> & { readonly at: number }): WpPost {
    const id = post.id ?? this.posts.length + 4
    const slug = post.slug ?? `beitrag-${id}`
    const added = {
      id,
      slug,
      title: `Beitrag ${id}`,
      html: '<p>Text.</p>',
      guid: `${this.origin}/?p=${id}`,
      locked: false,
      ...post,
    }
    this.posts.push(added)
    return added
  }

  addComment(comment: Partial<WpComment> & { readonly post: number; readonly at: number }): WpComment {
    const id = comment.id ?? 100 + this.comments.length
    const defaults = {
      parent: 0,
      author: 0,
      name: 'Petra M.',
      url: '',
      html: `<p>Kommentar ${id}.</p>`,
      approved: true,
      type: 'comment' as const,
    }
    const added = { id, ...defaults, ...comment }
    this.comments.push(added)
    return added
  }

  change(id: number, change: Partial<WpComment>): void {
    this.comments = this.comments.map((comment) => (comment.id === id ? { ...comment, ...change } : comment))
  }

  remove(id: number): void {
    this.comments = this.comments.filter((comment) => comment.id !== id)
  }

  post(id: number): WpPost {
    return this.posts.find((post) => post.id === id)!
  }

  postUrl({ id, slug }: WpPost): string {
    return this.prettyPermalinks ? `${this.origin}/${slug}/` : `${this.origin}/?p=${id}`
  }

  /** Newest first by date: a comment that was approved late stands where its date puts it. */
  approved(): WpComment[] {
    return this.comments.filter(({ approved }) => approved).sort((a, b) => b.at - a.at || b.id - a.id)
  }

  restRoot(): string {
    return this.prettyPermalinks ? `${this.origin}/wp-json/` : `${this.origin}/index.php?rest_route=/`
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const path = request.url ?? '/'
    this.log.push(path)
    const url = new URL(path, this.origin)
    const answer = this.everything ?? this.overrides.get(url.pathname) ?? this.#route(url)
    const validators = answer.type.includes('xml') && answer.status === 200 ? this.#validators(url) : {}
    const isSame = Object.keys(validators).length > 0 && matches(request, validators)
    response.writeHead(isSame ? 304 : answer.status, {
      'content-type': answer.type,
      link: `<${this.restRoot()}>; rel="https://api.w.org/"`,
      ...(this.now === null ? {} : { date: new Date(this.now).toUTCString() }),
      ...(isSame ? validators : this.#compressed(validators)),
      ...answer.headers,
    })
    response.end(isSame ? '' : answer.body)
  }

  /** Of a comment feed: the newest date of posts and approved comments. Of the feed of posts: of posts alone. */
  #validators(url: URL): Record<string, string> {
    const isPosts = url.pathname === '/feed/' || (url.searchParams.get('feed') === 'rss2' && !url.searchParams.has('p'))
    const dates = [...this.posts.map(({ at }) => at), ...(isPosts ? [] : this.approved().map(({ at }) => at))]
    if (dates.length === 0) return {}
    const newest = new Date(Math.max(...dates)).toUTCString()
    return { 'last-modified': newest, etag: `"${createHash('md5').update(newest).digest('hex')}"` }
  }

  #compressed({ etag, ...others }: Record<string, string>): Record<string, string> {
    return etag === undefined ? others : { ...others, etag: this.compressedEtag(etag) }
  }

  #route(url: URL): WpAnswer {
    const { pathname } = url
    const query = url.searchParams
    const rest =
      query.get('rest_route') ??
      (this.prettyPermalinks && pathname.startsWith('/wp-json/') ? pathname.slice('/wp-json'.length) : null)
    if (rest !== null) return answerRest(this, rest, url)
    if (this.feedsDie !== null && (query.has('feed') || /\/feed\//.test(pathname))) return died(this.feedsDie)
    if (!this.prettyPermalinks) return this.#plainRoute(query, pathname)
    if (pathname === '/feed/') return postFeedRss(this)
    const comments = /^\/comments\/feed\/(atom\/)?$/.exec(pathname)
    if (comments) return this.#comments(this.approved(), comments[1] === undefined ? 'rss' : 'atom')
    const ofPost = /^\/([\w-]+)\/feed\/(atom\/)?$/.exec(pathname)
    if (ofPost) {
      const id = this.posts.find(({ slug }) => slug === ofPost[1])?.id ?? -1
      return this.#comments(
        this.approved().filter(({ post }) => post === id),
        ofPost[2] === undefined ? 'rss' : 'atom',
      )
    }
    return pathname === '/' ? this.#home() : NOT_FOUND
  }

  #plainRoute(query: URLSearchParams, pathname: string): WpAnswer {
    const feed = query.get('feed')
    if (pathname !== '/') return NOT_FOUND
    if (feed === 'comments-atom') return this.#comments(this.approved(), 'atom')
    if (feed === 'comments-rss2') return this.#comments(this.approved(), 'rss')
    const post = Number(query.get('p') ?? 0)
    if (feed === 'rss2' && post === 0) return postFeedRss(this)
    if (feed !== null)
      return this.#comments(
        this.approved().filter((comment) => comment.post === post),
        feed === 'atom' ? 'atom' : 'rss',
      )
    return this.#home()
  }

  #comments(all: readonly WpComment[], format: 'rss' | 'atom'): WpAnswer {
    if (!this.commentFeeds) return NOT_FOUND
    const shown = all.slice(0, this.window)
    return format === 'atom' ? commentFeedAtom(this, shown) : commentFeedRss(this, shown)
  }

  #home(): WpAnswer {
    const feeds = [`${this.origin}/feed/`, `${this.origin}/comments/feed/`].map(
      (href) => `<link rel="alternate" type="application/rss+xml" title="Feed" href="${href}" />`,
    )
    const body = `<!DOCTYPE html><html lang="de"><head><title>${this.title}</title>${feeds.join('')}</head><body></body></html>`
    return { status: 200, type: 'text/html; charset=UTF-8', body }
  }
}

const NOT_FOUND: WpAnswer = {
  status: 404,
  type: 'text/html; charset=UTF-8',
  body: '<!DOCTYPE html><title>Seite nicht gefunden</title>',
}

const died = (status: number): WpAnswer => ({
  status,
  type: 'text/xml; charset=UTF-8',
  body: `<error>
    <code>wp_die</code>
    <title><![CDATA[WordPress &amp;rsaquo; Fehler]]></title>
    <message><![CDATA[Kein Feed verfügbar, bitte die Startseite besuchen!]]></message>
    <data>
        <status>${status}</status>
    </data>
</error>`,
})

/** With both validators sent, both must match; either is enough alone. */
function matches({ headers }: IncomingMessage, validators: Record<string, string>): boolean {
  const { 'if-none-match': etag, 'if-modified-since': since } = headers
  if (etag === undefined && since === undefined) return false
  return (etag === undefined || etag === validators['etag']) && (since === undefined || since === validators['last-modified'])
}
