import type { SourceConfig } from '../../../src/model/config.js'
import type { ContractReplies, ContractSite } from '../../contracts/source.js'
import { JsonSite, type SiteReply, type SiteRequest } from './json-site.js'

export interface ForumPost {
  readonly id: number
  readonly topic: number
  readonly number: number
  text: string
  readonly at: number
  readonly user: { readonly id: number; readonly name: string; readonly staff?: boolean }
  readonly replyTo?: number
  version?: number
  /** Fields of the answer in place of what is made of the above. */
  readonly raw?: Readonly<Record<string, unknown>>
  gone?: boolean
}

const JANA = { id: 501, name: 'jana_k' }
const HELP = { id: 7, name: 'beispiel_hilfe', staff: true }

/** A forum as its API documents it: pages of `pageSize`, ids that grow, numbers that count within a topic, 10 pages of search. */
export class DiscourseSite extends JsonSite implements ContractSite {
  readonly burst = 'all'
  readonly edits = 'thread'
  pageSize = 10
  /** As older releases: what is visible of fifty ids, `before` among them. */
  showsWindow = false
  readonly posts: ForumPost[] = []
  readonly titles = new Map<number, string>()
  options: { readonly search: readonly string[]; readonly accounts: readonly string[] } = { search: [], accounts: [] }
  readonly replies: ContractReplies = {
    officialId: String(HELP.id),
    write: (to, at, by) => {
      const parent = this.posts.find((post) => post.topic === to)!
      const user = by === 'account' ? HELP : { id: 999, name: HELP.name }
      return this.add({
        topic: parent.topic,
        text: 'Die Störung ist seit 9 Uhr behoben, bitte starten Sie das Gerät neu.',
        at,
        user,
        replyTo: 1,
      })
    },
    take: (reply) => {
      for (const post of this.posts) if (`${post.topic}/${post.number}` === reply) post.gone = true
    },
  }

  get config(): Partial<SourceConfig> {
    return { options: this.options }
  }

  write(number: number, at: number): void {
    this.add({ topic: number, text: `Störung Nummer ${number}`, at, user: JANA })
  }

  edit(number: number, text: string): void {
    const post = this.posts.find(({ topic }) => topic === number)!
    post.text = text
    post.version = 2
  }

  remove(number: number): void {
    for (const post of this.posts) if (post.topic === number) post.gone = true
  }

  nativeId(number: number): string {
    return `${number}/1`
  }

  writeMalformed(): void {
    this.posts.push({
      id: this.#nextId(),
      topic: 900,
      number: 1,
      text: 'Störung ohne Ort',
      at: 0,
      user: JANA,
      raw: { topic_id: null },
    })
  }

  /** Returns its native id. */
  add(post: Omit<ForumPost, 'id' | 'number'> & { readonly number?: number }): string {
    const number = post.number ?? this.posts.filter(({ topic }) => topic === post.topic).length + 1
    this.posts.push({ ...post, id: this.#nextId(), number })
    return `${post.topic}/${number}`
  }

  protected answer({ path, query }: SiteRequest): SiteReply | undefined {
    const newest = this.posts.filter(({ gone }) => gone !== true).toReversed()
    if (path === '/posts.json') {
      const before = Number(query.get('before') ?? newest[0]?.id ?? 0)
      const isBelow = ({ id }: ForumPost) => (query.has('before') ? id < before : true)
      const isInWindow = ({ id }: ForumPost) => id <= before && id > before - 50
      const shown = newest.filter(this.showsWindow ? isInWindow : isBelow).slice(0, this.showsWindow ? 50 : this.pageSize)
      return { body: { latest_posts: shown.map((post) => this.#row(post)) } }
    }
    if (path === '/search.json') return { body: this.#search(newest, query) }
    if (path === '/user_actions.json') return { body: this.#actions(newest, query) }
    const [, topic, list] = /^\/t\/(\d+)(\/posts)?\.json$/.exec(path) ?? []
    const ofTopic = this.posts.filter((post) => post.topic === Number(topic) && post.gone !== true)
    if (ofTopic.length === 0) return undefined
    if (list === undefined) {
      const stream = ofTopic.map(({ id }) => id)
      return {
        body: {
          title: this.#title(Number(topic)),
          post_stream: { posts: ofTopic.slice(0, 20).map((post) => this.#row(post)), stream },
        },
      }
    }
    const wanted = query.getAll('post_ids[]').map(Number)
    // As the real one: within a topic a post does not repeat the topic's title.
    const posts = ofTopic.filter(({ id }) => wanted.includes(id)).map((post) => ({ ...this.#row(post), topic_title: undefined }))
    return { body: { post_stream: { posts } } }
  }

  #search(newest: readonly ForumPost[], query: URLSearchParams) {
    const words = (query.get('q') ?? '').replace(/ order:\S+/, '').toLowerCase()
    const page = Number(query.get('page') ?? 1)
    const hits = newest.filter(({ text }) => text.toLowerCase().includes(words))
    const shown = hits.slice((page - 1) * this.pageSize, page * this.pageSize)
    return {
      posts: shown.map(({ id, text, topic, number, at, user }) => ({
        id,
        topic_id: topic,
        post_number: number,
        username: user.name,
        created_at: new Date(at).toISOString(),
        blurb: text.slice(0, 12),
      })),
      topics: shown.map(({ topic }) => ({ id: topic, title: this.#title(topic), slug: 'thema' })),
      grouped_search_result: { more_full_page_results: hits.length > page * this.pageSize ? true : null, term: words },
    }
  }

  #actions(newest: readonly ForumPost[], query: URLSearchParams) {
    const offset = Number(query.get('offset') ?? 0)
    const replies = newest.filter(({ user, number }) => user.name === query.get('username') && number > 1)
    return {
      user_actions: replies.slice(offset, offset + 30).map(({ id, topic, number, text }) => ({
        action_type: 5,
        post_id: id,
        topic_id: topic,
        post_number: number,
        title: this.#title(topic),
        excerpt: text.slice(0, 12),
      })),
    }
  }

  #row({ id, topic, number, text, at, user, replyTo, version = 1, raw }: ForumPost) {
    return {
      id,
      topic_id: topic,
      post_number: number,
      username: user.name,
      user_id: user.id,
      name: user.name,
      staff: user.staff === true,
      moderator: false,
      admin: false,
      created_at: new Date(at).toISOString(),
      updated_at: new Date(at + (version - 1) * 60_000).toISOString(),
      cooked: `<p>${text}</p>`,
      reply_to_post_number: replyTo ?? null,
      topic_slug: 'thema',
      topic_title: this.#title(topic),
      post_type: 1,
      version,
      ...raw,
    }
  }

  readonly #title = (topic: number): string => this.titles.get(topic) ?? `Thema ${topic}`
  readonly #nextId = (): number => 90_000 + this.posts.length
}
