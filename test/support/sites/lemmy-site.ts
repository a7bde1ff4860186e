import type { SourceConfig } from '../../../src/model/config.js'
import type { LemmyOptions } from '../../../src/model/source-options/lemmy.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface LemmyItem {
  readonly id: number
  /** `0.980.991`; null for a post. */
  readonly path: string | null
  readonly post: number
  readonly who: Person
  text: string
  readonly at: number
  edited?: number
  deleted?: boolean
  /** Nothing at all is left of it. */
  purged?: boolean
  /** Whom it is told to: the account of the token. */
  readonly told?: 'mention' | 'replies' | 'message'
  /** Fields of the answer in place of what is made of the above. */
  readonly raw?: Readonly<Record<string, unknown>>
}

export interface Person {
  readonly id: number
  readonly name: string
  readonly host: string
  readonly display?: string
  readonly bot?: boolean
}

export const JANA: Person = { id: 12, name: 'jana', host: 'anderswo.example', display: 'Jana' }
export const HELP: Person = { id: 3, name: 'hilfe', host: 'feddit.example', display: 'Beispiel hilft' }
const IMPOSTOR: Person = { ...HELP, id: 99, host: 'fremd.example' }

/** An instance of either generation: pages that shift (v3), cursors (v4), words large or small, 400 for nearly every error. */
export class LemmySite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly edits: 'poll' | 'thread' = 'poll'
  /** Comments and posts of a community. */
  readonly unchangedRequests: number = 2
  version: 'v3' | 'v4' = 'v3'
  pageSize = 10
  community = '/c/technik'
  options: LemmyOptions = { search: null }
  /** Shows nothing to strangers. */
  isPrivate = false
  /** In place of every answer. */
  refusal: SiteReply | null = null
  readonly items: LemmyItem[] = []
  readonly company = { terms: ['Störung'], accounts: ['https://feddit.example/u/hilfe'] }
  readonly replies: ContractReplies = {
    officialId: 'https://feddit.example/u/hilfe',
    write: (to, at, by) =>
      this.add({
        who: by === 'account' ? HELP : IMPOSTOR,
        text: by === 'account' ? 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.' : 'Welche Störung?',
        at,
        below: this.nativeId(to),
      }),
  }

  get config(): Partial<SourceConfig> {
    return { options: this.options }
  }

  override async start(): Promise<string> {
    return `${await super.start()}${this.community}`
  }

  write(number: number, at: number): void {
    if (this.items.length === 0) this.items.push({ id: 77, path: null, post: 77, who: JANA, text: 'Provider?', at: at - 60_000 })
    this.add({ who: JANA, text: `Störung Nummer ${number}`, at, below: 'post-77', id: 1000 + number })
  }

  edit(number: number, text: string): void {
    const item = this.#find(this.nativeId(number))!
    item.text = text
    item.edited = item.at + 60_000
  }

  remove(number: number): void {
    this.#find(this.nativeId(number))!.purged = true
  }

  nativeId(number: number): string {
    return `comment-${1000 + number}`
  }

  writeMalformed(): void {
    this.add({ who: JANA, text: 'Störung', at: 0, below: 'post-77', raw: { id: null } })
  }

  /** Returns its native id. */
  add(item: Omit<LemmyItem, 'id' | 'path' | 'post'> & { readonly id?: number; readonly below?: string }): string {
    const id = item.id ?? 2000 + this.items.length
    const parent = item.below === undefined ? undefined : this.#find(item.below)
    const path = item.below === undefined ? null : `${parent?.path ?? '0'}.${id}`
    this.items.push({ ...item, id, path, post: parent?.post ?? id })
    return `${path === null ? 'post' : 'comment'}-${id}`
  }

  protected answer({ path, query, headers }: SiteRequest): SiteReply | undefined {
    if (this.refusal !== null) return this.refusal
    const [, version, what] = /^\/api\/(v\d)\/(.*)$/.exec(path) ?? []
    if (version !== this.version || what === undefined) return undefined
    if (this.isPrivate && headers.authorization !== 'Bearer jwt') return { status: 400, body: { error: 'instance_is_private' } }
    if (what === 'site')
      return {
        body: {
          version,
          all_languages: [
            { id: 0, code: 'und' },
            { id: 38, code: 'de' },
          ],
        },
      }
    const words = (query.get(version === 'v4' ? 'search_term' : 'q') ?? '').toLowerCase()
    const all = this.items.filter(({ purged }) => purged !== true).toSorted((a, b) => b.at - a.at || b.id - a.id)
    const [comments, posts] = [all.filter((each) => each.path !== null), all.filter((each) => each.path === null)]
    const list = (items: readonly LemmyItem[], name: string) => ({ body: this.#page(items, query, name) })
    switch (what) {
      case 'comment/list': {
        const post = query.get('post_id')
        return list(post === null ? comments : comments.filter((each) => String(each.post) === post), 'comments')
      }
      case 'post/list':
        return list(posts, 'posts')
      case 'search': {
        const name = query.get('type_')!.toLowerCase()
        const hits = (name === 'comments' ? comments : posts).filter(({ text }) => text.toLowerCase().includes(words))
        return list(hits, version === 'v4' ? 'search' : name)
      }
      case 'user':
      case 'person/content':
        if (query.get('username')?.endsWith('social.example') === true)
          return { status: version === 'v4' ? 404 : 400, body: { error: version === 'v4' ? 'not_found' : 'couldnt_find_person' } }
        return list(
          comments.filter(({ who }) => `${who.name}@${who.host}` === query.get('username')),
          'comments',
        )
      case 'user/mention':
      case 'user/replies':
        return list(
          all.filter(({ told }) => what.endsWith(told ?? 'none')),
          what === 'user/mention' ? 'mentions' : 'replies',
        )
      case 'account/notification/list':
        return list(
          all.filter(({ told }) => told !== undefined),
          'told',
        )
      case 'comment':
      case 'post': {
        const item = all.find(
          (each) => `${what}-${each.id}` === `${what}-${query.get('id')}` && (each.path === null) === (what === 'post'),
        )
        if (item === undefined)
          return version === 'v4'
            ? { status: 404, body: { error: 'not_found' } }
            : { status: 400, body: { error: `couldnt_find_${what}` } }
        return { body: { [`${what}_view`]: this.#view(item) } }
      }
      default:
        return undefined
    }
  }

  #page(items: readonly LemmyItem[], query: URLSearchParams, name: string) {
    const v4 = this.version === 'v4'
    const from = v4 ? Number((query.get('page_cursor') ?? 'C0').slice(1)) : (Number(query.get('page')) - 1) * this.pageSize
    const rows = items
      .slice(from, from + this.pageSize)
      .map((item) => (name === 'told' ? this.#notification(item) : this.#view(item)))
    if (!v4) return { [name]: rows }
    const next = from + this.pageSize < items.length ? { next_page: `C${from + this.pageSize}` } : {}
    return { [name === 'search' ? 'search' : 'items']: rows, ...next }
  }

  #notification(item: LemmyItem) {
    const data =
      item.told === 'message'
        ? { type_: 'PrivateMessage', private_message: { id: item.id, content: item.text } }
        : this.#view(item)
    return { notification: { id: item.id }, data }
  }

  #view({ id, path, post, who, text, at, edited, deleted = false, raw }: LemmyItem) {
    const v4 = this.version === 'v4'
    const time = (ms: number | undefined) => (ms === undefined ? undefined : new Date(ms).toISOString().replace('Z', '456Z'))
    const address = `https://${who.host}/u/${who.name}`
    const common = {
      id,
      creator_id: who.id,
      deleted,
      removed: false,
      language_id: 38,
      ap_id: `https://feddit.example/${path === null ? 'post' : 'comment'}/${id}`,
      ...(v4 ? { published_at: time(at), updated_at: time(edited) } : { published: time(at), updated: time(edited) }),
      ...raw,
    }
    const creator = {
      id: who.id,
      name: who.name,
      display_name: who.display,
      bot_account: who.bot ?? false,
      ...(v4 ? { ap_id: address } : { actor_id: address }),
    }
    const root = this.items.find((each) => each.id === post && each.path === null)
    const parts =
      path === null
        ? { post: { ...common, name: 'Provider?', body: deleted ? '' : text } }
        : {
            comment: { ...common, post_id: post, path, content: deleted ? '' : text, distinguished: false },
            post: { id: post, name: 'Provider?', creator_id: root?.who.id },
          }
    return {
      ...parts,
      creator,
      community: { id: 5, name: 'technik' },
      creator_is_admin: false,
      creator_is_moderator: who === HELP,
    }
  }

  readonly #find = (nativeId: string): LemmyItem | undefined =>
    this.items.find(({ id, path }) => `${path === null ? 'post' : 'comment'}-${id}` === nativeId)
}
