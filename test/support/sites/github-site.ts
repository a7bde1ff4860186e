import type { SourceConfig } from '../../../src/model/config.js'
import type { GithubOptions } from '../../../src/model/source-options/github.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface User {
  readonly id: number
  readonly login: string
  readonly type?: string
  readonly association?: string
}

export interface Said {
  readonly id: number
  /** Number of the issue that it is, or stands below. */
  readonly number: number
  body: string | null
  readonly at: number
  updated: number
  readonly user: User | null
  readonly pull?: boolean
  readonly repository?: string
  /** Fields of the answer in place of what is made of the above. */
  readonly raw?: Readonly<Record<string, unknown>>
}

export const JANA: User = { id: 501, login: 'jana-k' }
export const HELP: User = { id: 7, login: 'beispiel-hilfe', association: 'MEMBER' }
const REPO = 'Beispiel/App'

const iso = (at: number): string => `${new Date(at).toISOString().slice(0, -5)}Z`

/** A repository as the REST API tells it: lists by time of change, pages by `Link`, pull requests among the issues, a search. */
export class GithubSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly unchangedRequests: number = 2
  pageSize = 10
  options: GithubOptions = { search: [], discussions: false, pullRequests: false }
  path = `/${REPO}`
  readonly issues: Said[] = []
  readonly comments: Said[] = []
  /** Numbers of issues that are gone, with the status that says so; 301: moved to repository 99. */
  readonly gone = new Map<number, 301 | 404 | 410>()
  isPrivate = false
  /** Answers to GraphQL, by the number of the discussion, or to the list. */
  graph: (variables: Readonly<Record<string, unknown>>) => unknown = () => ({})
  readonly replies: ContractReplies = {
    officialId: String(HELP.id),
    write: (to, at, by) => {
      const user = by === 'account' ? HELP : { ...HELP, id: 999 }
      return this.comment({ number: to, body: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.', at, user })
    },
    take: (reply) =>
      void this.comments.splice(
        this.comments.findIndex(({ id }) => reply.endsWith(`#${id}`)),
        1,
      ),
  }

  override async start(): Promise<string> {
    await super.start()
    return `https://github.com${this.path}`
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: this.options }
  }

  nativeId(number: number): string {
    return `beispiel/app/issues/${number}`
  }

  write(number: number, at: number): void {
    this.add({ number, body: `Störung Nummer ${number}`, at, user: JANA })
  }

  add(said: Omit<Said, 'id' | 'updated'> & { readonly updated?: number }): Said {
    const added = { updated: said.at, ...said, id: 100 + this.issues.length }
    this.issues.push(added)
    return added
  }

  /** Returns its native id. Every comment changes its issue. */
  comment(said: Omit<Said, 'id' | 'updated'> & { readonly updated?: number }): string {
    const added = { updated: said.at, ...said, id: 9_000 + this.comments.length }
    this.comments.push(added)
    const issue = this.issues.find(({ number }) => number === said.number)
    if (issue !== undefined) issue.updated = Math.max(issue.updated, added.updated)
    return `${this.nativeId(said.number)}#${added.id}`
  }

  edit(number: number, body: string): void {
    const issue = this.issues.find((each) => each.number === number)!
    issue.body = body
    issue.updated = Math.max(...this.issues.map(({ updated }) => updated)) + 1_000
  }

  remove(number: number): void {
    this.gone.set(number, 404)
    this.issues.splice(
      this.issues.findIndex((each) => each.number === number),
      1,
    )
  }

  writeMalformed(): void {
    this.add({
      number: 900,
      body: 'Störung ohne Nummer',
      at: 0,
      updated: Date.UTC(2026, 10, 20, 8),
      user: JANA,
      raw: { number: null },
    })
  }

  protected answer({ path, query, body, method }: SiteRequest): SiteReply | undefined {
    if (path === '/graphql' && method === 'POST')
      return { body: this.graph((JSON.parse(body) as { variables: Record<string, unknown> }).variables) }
    if (path === '/search/issues') return this.#search(query)
    if (this.isPrivate) return { status: 404, body: { message: 'Not Found' } }
    const own = path.replace(/^\/repos\/[^/]+\/[^/]+/, '')
    if (own === '') return { body: { full_name: REPO } }
    if (own === '/issues') return this.#page(this.#since(this.issues, query), query, path)
    if (own === '/issues/comments') return this.#page(this.#since(this.comments, query), query, path)
    const [, number, list] = /^(?:\/repositories\/99)?\/issues\/(\d+)(\/comments)?$/.exec(own) ?? []
    if (number === undefined) return undefined
    const gone = path.startsWith('/repositories') ? undefined : this.gone.get(Number(number))
    if (gone === 301) return { status: 301, headers: { location: `${this.origin}/repositories/99/issues/${number}` }, body: {} }
    if (gone !== undefined) return { status: gone, body: { message: gone === 410 ? 'This issue was deleted' : 'Not Found' } }
    const issue = this.issues.find((each) => each.number === Number(number))
    if (list === undefined) return issue === undefined ? undefined : { body: this.#row(issue, true) }
    const since = Date.parse(query.get('since') ?? '') || 0
    return this.#page(
      this.comments.filter((each) => each.number === Number(number) && each.updated >= since),
      query,
      path,
    )
  }

  #since(all: readonly Said[], query: URLSearchParams): readonly Said[] {
    const since = Date.parse(query.get('since') ?? '') || 0
    const found = all.filter(({ updated }) => updated >= since).toSorted((a, b) => a.updated - b.updated)
    return query.get('direction') === 'asc' ? found : found.toReversed()
  }

  #search(query: URLSearchParams): SiteReply {
    const q = query.get('q') ?? ''
    const term = (/^"([^"]*)"/.exec(q)?.[1] ?? '').toLowerCase()
    const since = Date.parse(/updated:>=(\S+)/.exec(q)?.[1] ?? '') || 0
    const says = ({ body }: Said) => (body ?? '').toLowerCase().includes(term)
    const found = this.issues
      .filter((issue) => says(issue) || this.comments.some((each) => each.number === issue.number && says(each)))
      .filter((issue) => (issue.pull === true) === q.includes('is:pull-request') && issue.updated >= since)
      .toSorted((a, b) => (query.get('order') === 'asc' ? a.updated - b.updated : b.updated - a.updated))
    const { headers, body } = this.#page(found, query, '/search/issues')
    return { headers: headers!, body: { total_count: found.length, incomplete_results: false, items: body } }
  }

  #page(all: readonly Said[], query: URLSearchParams, path: string): SiteReply {
    const size = Math.min(this.pageSize, Number(query.get('per_page') ?? 30))
    const page = Number(query.get('page') ?? 1)
    const next = `<${this.origin}${path}?page=${page + 1}>; rel="next", <${this.origin}${path}?page=9>; rel="last"`
    return {
      headers: page * size < all.length ? { link: next } : {},
      body: all.slice((page - 1) * size, page * size).map((said) => this.#row(said, !this.comments.includes(said))),
    }
  }

  #row(said: Said, isIssue: boolean) {
    const { id, number, body, at, updated, user, pull = false, repository = REPO, raw } = said
    const page = `https://github.com/${repository}/${pull ? 'pull' : 'issues'}/${number}`
    const api = `${this.origin}/repos/${repository}/issues/${number}`
    const common = {
      id,
      body,
      created_at: iso(at),
      updated_at: iso(updated),
      author_association: user?.association ?? 'NONE',
      user:
        user === null
          ? null
          : { id: user.id, login: user.login, type: user.type ?? 'User', html_url: `https://github.com/${user.login}` },
    }
    if (!isIssue) return { ...common, html_url: `${page}#issuecomment-${id}`, issue_url: api, ...raw }
    return {
      ...common,
      number,
      title: `Titel ${number}`,
      html_url: page,
      url: api,
      repository_url: `${this.origin}/repos/${repository}`,
      comments: this.comments.filter((each) => each.number === number).length,
      state: 'open',
      ...(pull ? { pull_request: { html_url: page } } : {}),
      ...raw,
    }
  }
}
