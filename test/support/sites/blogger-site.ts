import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { CommentSite } from './comment-site.js'
import type { SiteReply, SiteRequest } from './json-site.js'

interface Comment {
  readonly id: number
  readonly parent: number | null
  text: string
  readonly at: number
  /** null: anonymous. */
  readonly profile: string | null
  readonly name: string
  edited?: number
  readonly broken?: boolean
  /** The feed names what it answers, which not every feed does. */
  readonly isLinked?: boolean
  readonly removed?: boolean
}

const POST = 4_400

/** A blog with one article: the feed names the article for every comment, the API the comment that a reply answers. */
export class BloggerSite extends CommentSite<Comment> implements ContractSite {
  readonly burst = 'all'
  readonly secrets: Readonly<Record<string, string>>
  /** What the server shows on one page at most. */
  window = 10
  readonly replies: ContractReplies = {
    officialId: '900',
    write: (to, at, by) =>
      this.add({
        parent: Number(this.nativeId(to)),
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        profile: by === 'account' ? '900' : null,
        name: 'Beispiel',
      }),
  }

  constructor({ key }: { readonly key: boolean }) {
    super()
    this.secrets = key ? { token: 'geheim' } : {}
  }

  get config(): Partial<SourceConfig> {
    return { api: `${this.origin}/api` }
  }

  add(comment: Omit<Comment, 'id'>): string {
    const id = 5_500 + this.comments.length
    this.comments.push({ ...comment, id })
    return String(id)
  }

  protected written(number: number, at: number) {
    return { parent: null, text: `Störung ${number}`, at, profile: '123', name: 'Franz' }
  }

  writeMalformed(): void {
    this.comments.push({ id: 1, parent: null, text: 'x', at: 0, profile: null, name: 'x', broken: true })
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (path === `/api/blogs/900/posts/${POST}/comments`) {
      if (headers['x-goog-api-key'] !== 'geheim') return { status: 403, body: { error: { code: 403, message: 'forbidden' } } }
      const items = this.comments.map(({ id, parent }) => ({
        id: String(id),
        ...(parent === null ? {} : { inReplyTo: { id: String(parent) } }),
      }))
      return { body: { kind: 'blogger#commentList', items } }
    }
    if (path !== '/feeds/comments/default' && path !== `/feeds/${POST}/comments/default`) return undefined
    const start = Number(query.get('start-index') ?? 1)
    const newest = this.comments.toSorted((a, b) => b.at - a.at)
    const shown = newest.slice(start - 1, start - 1 + this.window)
    const more = start - 1 + this.window < newest.length
    const next = `${this.origin}${path}?start-index=${start + this.window}&amp;max-results=${this.window}&amp;orderby=published`
    const body = `<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xmlns:gd="http://schemas.google.com/g/2005">
<id>tag:blogger.com,1999:blog-900.comments</id><updated>2026-11-20T00:00:00Z</updated><title>Beispielblog</title>
${more ? `<link rel="next" type="application/atom+xml" href="${next}"/>` : ''}${shown.map((each) => this.#entry(each)).join('')}</feed>`
    return { headers: { 'content-type': 'application/atom+xml' }, body }
  }

  #entry({ id, parent, text, at, profile, name, edited, broken, isLinked, removed }: Comment): string {
    const person = profile === null ? '' : `<uri>https://www.blogger.com/profile/${profile}</uri>`
    const article = `${this.origin}/2026/07/tarif.html`
    return `<entry><id>${broken === true ? 'kaputt' : `tag:blogger.com,1999:blog-900.post-${id}`}</id>
<published>${new Date(at).toISOString()}</published><updated>${new Date(edited ?? at).toISOString()}</updated>
<title type="text">${text.slice(0, 10)}…</title><content type="html">&lt;p&gt;${text}&lt;/p&gt;</content>
<link rel="alternate" type="text/html" href="${article}?showComment=${at}#c${id}"/>
${isLinked === true ? `<link rel="related" href="http://www.blogger.com/feeds/900/${POST}/comments/default/${parent}?v=2"/>` : ''}
${removed === true ? '<gd:extendedProperty name="blogger.contentRemoved" value="true"/>' : ''}
<author><name>${name}</name>${person}<email>noreply@blogger.com</email></author>
<thr:in-reply-to href="${article}" ref="tag:blogger.com,1999:blog-900.post-${POST}" type="text/html"/></entry>`
  }
}
