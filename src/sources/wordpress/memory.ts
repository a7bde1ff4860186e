import type { PageMemory } from '../feed/page-memory.js'

/** Where a site's parts answer; null where it has none. */
export interface Endpoints {
  /** Feed of all comments. */
  readonly comments: string | null
  /** Feed of all posts. */
  readonly posts: string
  /** Where the root of the REST API may be, likeliest first. */
  readonly restRoots: readonly string[]
  /** Where it is. */
  readonly rest: string | null
  readonly foundAt: number
}

/** What is known of a comment. Short names, for there are up to a thousand. */
export interface CommentNote {
  /** Hash of what the feed showed; null when it came by REST alone. */
  readonly f: string | null
  /** Hash of what was delivered. */
  readonly t: string
  /** User id, 0 a guest, -1 not in REST (a pingback), null not asked yet. */
  readonly a: number | null
  /** The post's guid as the feed told it, while `a` is not known. */
  readonly p: string | null
}

export interface PostNote {
  readonly id: number | null
  readonly title: string | null
  readonly link: string | null
  /** `slash:comments` when the post's comments were last read. */
  readonly count: number | null
  /** Hash of what the posts feed showed; null when it came by REST alone. */
  readonly f: string | null
  /** It was delivered, or there is nothing to deliver (not public, no post). */
  readonly done: boolean
}

/** What the adapter wants back at its next poll. Plain JSON. */
export interface WordPressMemory {
  readonly v: 1
  readonly site: string
  endpoints: Endpoints | null
  /** Why REST is not asked, and from when on it is tried again. */
  restClosed: { readonly reason: string; readonly retryAt: number } | null
  commentsPage: PageMemory | null
  postsPage: PageMemory | null
  /** By comment number. */
  comments: Record<string, CommentNote>
  /** By guid. */
  posts: Record<string, PostNote>
  language: string | null
  lookedAt: number | null
  scannedAt: number | null
  /** Since when all that was written is known. UTC ms. */
  from: number | null
  /** When comments slid out of all windows unseen, and not read again since. UTC ms. Absent in what older versions stored. */
  lostAt?: number | null
}

const MAX_COMMENTS = 1_000
const MAX_POSTS = 300

/** A copy to write into: the stored one stays as it is when the poll fails. */
export function draftMemory(stored: unknown, site: string): WordPressMemory {
  const known = stored as Partial<WordPressMemory> | null
  if (known !== null && typeof known === 'object' && known.v === 1 && known.site === site)
    return structuredClone(known as WordPressMemory)
  return {
    v: 1,
    site,
    endpoints: null,
    restClosed: null,
    commentsPage: null,
    postsPage: null,
    comments: {},
    posts: {},
    language: null,
    lookedAt: null,
    scannedAt: null,
    from: null,
  }
}

/** Bounded: the newest comments by number, the posts that were touched last. */
export function trimmed(memory: WordPressMemory): WordPressMemory {
  // Keys that are whole numbers come in ascending order.
  const comments = Object.entries(memory.comments).slice(-MAX_COMMENTS)
  const posts = Object.entries(memory.posts).slice(-MAX_POSTS)
  return { ...memory, comments: Object.fromEntries(comments), posts: Object.fromEntries(posts) }
}

export function notePost(memory: WordPressMemory, guid: string, change: Partial<PostNote>): void {
  // A stranger chooses the guid.
  if (guid === '__proto__') return
  const old = memory.posts[guid] ?? { id: null, title: null, link: null, count: null, f: null, done: false }
  delete memory.posts[guid]
  memory.posts[guid] = { ...old, ...change }
}
