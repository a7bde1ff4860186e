import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

interface Note {
  readonly id: number
  readonly body: string
  readonly at: number
  readonly updated?: number
  readonly user: User
  readonly system?: boolean
  readonly internal?: boolean
}

interface User {
  readonly id: number
  readonly name: string
}

export interface GitlabIssue {
  readonly iid: number
  body: string
  readonly at: number
  updated: number
  readonly threads: Note[][]
  readonly raw?: Readonly<Record<string, unknown>>
}

export const JANA: User = { id: 501, name: 'jana' }
export const HELP: User = { id: 7, name: 'hilfe' }
const PROJECT = '/projects/beispiel%2Fapps%2Fapp'

const iso = (at: number): string => new Date(at).toISOString()

/** A project as GitLab's API tells it: issues by time of change, pages by `Link`, threads below each, 404 to whoever may not see it. */
export class GitlabSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly issues: GitlabIssue[] = []
  pageSize = 10
  isPrivate = false
  #notes = 300
  readonly replies: ContractReplies = {
    officialId: String(HELP.id),
    write: (to, at, by) =>
      this.say(to, { body: 'Die Störung ist behoben.', at, user: by === 'account' ? HELP : { ...HELP, id: 999 } }),
    take: (reply) => {
      for (const { threads } of this.issues) {
        const at = threads.findIndex(([first]) => reply.endsWith(`#${first!.id}`))
        if (at !== -1) threads.splice(at, 1)
      }
    },
  }

  override async start(): Promise<string> {
    await super.start()
    return 'https://git.example.ch/beispiel/apps/app/-/issues'
  }

  get config(): Partial<SourceConfig> {
    return { api: this.origin, options: { search: [] } }
  }

  nativeId(number: number): string {
    return String(number)
  }

  write(number: number, at: number): void {
    this.add({ iid: number, body: `Störung Nummer ${number}`, at })
  }

  add(issue: Partial<GitlabIssue> & Pick<GitlabIssue, 'iid'>): GitlabIssue {
    const at = issue.at ?? 0
    const added = { body: 'x', at, updated: at, threads: [], ...issue }
    this.issues.push(added)
    return added
  }

  /** In a thread of its own, or as a reply in one. Returns its native id. */
  say(iid: number, note: Omit<Note, 'id'>, thread?: number): string {
    const issue = this.issues.find((each) => each.iid === iid)!
    const added = { ...note, id: this.#notes++ }
    if (thread === undefined) issue.threads.push([added])
    else issue.threads[thread]!.push(added)
    issue.updated = Math.max(issue.updated, note.updated ?? note.at)
    return `${iid}#${added.id}`
  }

  edit(number: number, body: string): void {
    const issue = this.issues.find(({ iid }) => iid === number)!
    issue.body = body
    issue.updated = Math.max(...this.issues.map(({ updated }) => updated)) + 1_000
  }

  remove(number: number): void {
    this.issues.splice(
      this.issues.findIndex(({ iid }) => iid === number),
      1,
    )
  }

  writeMalformed(): void {
    this.add({ iid: 900, at: Date.UTC(2026, 10, 20, 8), raw: { iid: null } })
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (this.isPrivate && headers['private-token'] !== 'schluessel')
      return { status: 404, body: { message: '404 Project Not Found' } }
    if (path === PROJECT) return { body: { id: 5 } }
    if (path === `${PROJECT}/issues`) return this.#list(query)
    const [, iid, list] = /\/issues\/(\d+)(\/discussions)?$/.exec(path) ?? []
    const issue = this.issues.find((each) => each.iid === Number(iid))
    if (issue === undefined) return { status: 404, body: { message: '404 Not found' } }
    return list === undefined ? { body: issueRow(issue) } : this.#page(issue.threads.map(threadRow), query, path)
  }

  #list(query: URLSearchParams): SiteReply {
    const since = Date.parse(query.get('updated_after') ?? '') || 0
    const words = (query.get('search') ?? '').toLowerCase()
    const found = this.issues
      .filter(({ updated, body }) => updated >= since && body.toLowerCase().includes(words))
      .toSorted((a, b) => (query.get('sort') === 'asc' ? a.updated - b.updated : b.updated - a.updated))
    return this.#page(found.map(issueRow), query, `${PROJECT}/issues`)
  }

  #page(rows: readonly unknown[], query: URLSearchParams, path: string): SiteReply {
    const size = Math.min(this.pageSize, Number(query.get('per_page') ?? 20))
    const page = Number(query.get('page') ?? 1)
    const link = `<${this.origin}${path}?page=${page + 1}>; rel="next"`
    return { headers: page * size < rows.length ? { link } : {}, body: rows.slice((page - 1) * size, page * size) }
  }
}

const userRow = ({ id, name }: User) => ({ id, username: name, name: `Name ${name}`, web_url: `https://git.example.ch/${name}` })

const issueRow = ({ iid, body, at, updated, threads, raw }: GitlabIssue) => ({
  id: 7_000 + iid,
  iid,
  title: `Titel ${iid}`,
  description: body,
  created_at: iso(at),
  updated_at: iso(updated),
  author: userRow(JANA),
  web_url: `https://git.example.ch/beispiel/apps/app/-/issues/${iid}`,
  user_notes_count: threads.flat().filter(({ system }) => system !== true).length,
  ...raw,
})

const threadRow = (notes: readonly Note[]) => ({
  id: `thread-${notes[0]!.id}`,
  individual_note: notes.length === 1,
  notes: notes.map(({ id, body, at, updated = at, user, system = false, internal = false }) => ({
    id,
    body,
    system,
    internal,
    confidential: internal,
    created_at: iso(at),
    updated_at: iso(updated),
    author: userRow(user),
  })),
})
