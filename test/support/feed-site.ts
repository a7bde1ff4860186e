import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface SiteEntry {
  readonly id: string
  readonly title: string
  readonly link: string
  readonly text: string
  /** UTC ms; null: the element is missing. */
  readonly at: number | null
  readonly updated?: number
  readonly author?: string
  /** `thr:in-reply-to`. */
  readonly replyTo?: { readonly ref: string; readonly href?: string }
  /** In place of all of the above. */
  readonly xml?: string
}

export interface SiteFault {
  readonly status: number
  readonly type: string
  readonly body: string
  readonly headers?: Readonly<Record<string, string>>
}

/** A site with one Atom feed at `/feed.atom` that shows the newest entries, and tells of older pages only when `paged`. */
export class FeedSite {
  /** Newest first. */
  entries: SiteEntry[] = []
  window = 10
  paged = false
  /** A new ETag with every answer, as behind a pool of servers. */
  rotatesEtag = false
  /** In place of every answer. */
  fault: SiteFault | null = null
  readonly headers: Record<string, string> = {}
  readonly requests: { readonly path: string; readonly headers: IncomingMessage['headers'] }[] = []
  /** Status of every answer, in order. */
  readonly answers: number[] = []
  origin = ''
  #server: Server | null = null

  async start(): Promise<string> {
    this.#server = createServer((request, response) => this.#answer(request, response))
    await new Promise<void>((resolve) => this.#server!.listen(0, '127.0.0.1', resolve))
    this.origin = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return `${this.origin}/feed.atom`
  }

  async stop(): Promise<void> {
    this.#server?.closeAllConnections()
    await new Promise((resolve) => this.#server?.close(resolve))
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    const url = new URL(request.url ?? '/', this.origin)
    this.requests.push({ path: request.url ?? '/', headers: request.headers })
    const { status, type, body, headers } = this.fault ?? this.#feed(request, url)
    this.answers.push(status)
    response.writeHead(status, { 'content-type': type, ...this.headers, ...headers }).end(body)
  }

  #feed(request: IncomingMessage, url: URL): SiteFault {
    const body = this.#page(Number(url.searchParams.get('page') ?? 1))
    const hash = createHash('sha1').update(body).digest('hex')
    const etag = this.rotatesEtag ? `"${hash}-${this.requests.length}"` : `"${hash}"`
    const isSame = request.headers['if-none-match'] === etag
    return { status: isSame ? 304 : 200, type: 'application/atom+xml', body: isSame ? '' : body, headers: { etag } }
  }

  #page(page: number): string {
    const shown = this.entries.slice((page - 1) * this.window, page * this.window)
    const more = this.paged && this.entries.length > page * this.window
    return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="de">
<id>tag:beispiel.test,2026:feed</id><title>Beispielforum</title><updated>2026-11-20T00:00:00Z</updated>
${more ? `<link rel="next" href="${this.origin}/feed.atom?page=${page + 1}"/>` : ''}
${shown.map(entryXml).join('\n')}
</feed>`
  }
}

const escapeXml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

function entryXml(entry: SiteEntry): string {
  if (entry.xml !== undefined) return entry.xml
  const { id, title, link, text, at, updated = at, author = 'Jana K.', replyTo } = entry
  const href = replyTo?.href === undefined ? '' : ` href="${escapeXml(replyTo.href)}"`
  return `<entry><id>${escapeXml(id)}</id><title>${escapeXml(title)}</title><link rel="alternate" href="${escapeXml(link)}"/>
<author><name>${escapeXml(author)}</name></author>
${at === null ? '' : `<published>${new Date(at).toISOString()}</published>`}
${updated === null ? '' : `<updated>${new Date(updated).toISOString()}</updated>`}
${replyTo === undefined ? '' : `<thr:in-reply-to ref="${escapeXml(replyTo.ref)}"${href}/>`}
<content type="html">${escapeXml(`<p>${escapeXml(text)}</p>`)}</content></entry>`
}
