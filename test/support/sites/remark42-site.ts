import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { CommentSite } from './comment-site.js'
import type { SiteReply, SiteRequest } from './json-site.js'

interface Comment {
  readonly id: string
  readonly pid: string
  text: string
  readonly at: number
  readonly user: Readonly<Record<string, unknown>>
  edited?: number
  gone?: boolean
  readonly raw?: Readonly<Record<string, unknown>>
}

const PAGE = 'https://blog.example.de/tarif/'
const HELP = { id: 'github_ef01', name: 'Beispiel Hilfe', admin: true, verified: false }
const JANA = { id: 'anonymous_77', name: 'Jana', admin: false, verified: false }

/** A server with the comments of one page. A deleted comment stays in the lists, without its words. */
export class Remark42Site extends CommentSite<Comment> implements ContractSite {
  readonly burst = 'all'
  readonly replies: ContractReplies = {
    officialId: HELP.id,
    write: (to, at, by) =>
      this.add({
        pid: this.nativeId(to),
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        user: by === 'account' ? HELP : { ...JANA, name: HELP.name },
      }),
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: { site: 'blog' } }
  }

  add(comment: Omit<Comment, 'id' | 'user'> & { readonly user?: Comment['user'] }): string {
    const id = `c0ffee-${this.comments.length}`
    this.comments.push({ user: JANA, ...comment, id })
    return id
  }

  protected written(number: number, at: number) {
    return { pid: '', text: `Störung ${number}`, at, user: JANA }
  }

  override remove(number: number): void {
    this.commentOf(number).gone = true
  }

  writeMalformed(): void {
    this.add({ pid: '', text: 'x', at: 0, raw: { id: null } })
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    if (query.get('site') !== 'blog') return { status: 400, body: { code: 3, details: 'no such site', error: 'site not found' } }
    const newest = this.comments.toReversed()
    const [, most] = /^\/api\/v1\/last\/(\d+)$/.exec(path) ?? []
    if (most !== undefined)
      return {
        body: newest
          .slice(0, Number(most))
          .filter(({ gone }) => gone !== true)
          .map(row),
      }
    if (path !== '/api/v1/find') return undefined
    // Of an address that it never saw it says that there are no comments.
    return { body: { comments: query.get('url') === PAGE ? newest.map(row) : [], info: { url: query.get('url') } } }
  }
}

const row = ({ id, pid, text, at, user, edited, gone, raw }: Comment) => ({
  id,
  pid,
  text: gone === true ? '' : `<p>${text}</p>`,
  orig: gone === true ? '' : text,
  user: gone === true ? { ...user, name: 'deleted' } : user,
  locator: { site: 'blog', url: PAGE },
  score: 0,
  vote: 0,
  time: new Date(at).toISOString(),
  ...(edited === undefined ? {} : { edit: { time: new Date(edited).toISOString(), summary: '' } }),
  pin: false,
  ...(gone === true ? { delete: true } : {}),
  title: 'Neuer Tarif',
  ...raw,
})
