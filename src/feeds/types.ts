export type FeedFormat = 'rss' | 'rdf' | 'atom' | 'json'

export interface FeedPerson {
  readonly name: string | null
  readonly email: string | null
  readonly url: string | null
}

/** RFC 4685 `thr:in-reply-to`. `ref` is the parent's id, compared as an opaque string. */
export interface FeedReply {
  readonly ref: string | null
  readonly href: string | null
}

/** One item. URLs are absolute; dates are UTC ms, null when missing or unreadable. */
export interface FeedEntry {
  /** guid, atom:id, rdf:about or JSON Feed id, trimmed, as written. */
  readonly id: string | null
  readonly title: string | null
  readonly link: string | null
  readonly published: number | null
  readonly updated: number | null
  /** HTML. */
  readonly content: string | null
  readonly summary: string | null
  /** Name (or mail address) in one string, as most readers give it. */
  readonly author: string | null
  readonly authors: readonly FeedPerson[]
  readonly language: string | null
  readonly inReplyTo: readonly FeedReply[]
  /** `link rel="related"`; absent where none is told. */
  readonly related?: string
  /** Its words were taken away, and what stands there in their place is nobody's (`blogger.contentRemoved`); absent where not told. */
  readonly removed?: true
  /** Page with the comments. */
  readonly comments: string | null
  /** Feed with the comments (`wfw:commentRss`, `link rel=replies`). */
  readonly commentsFeed: string | null
  /** `slash:comments`, `thr:count`, `thr:total`. */
  readonly commentsCount: number | null
  readonly enclosures: readonly { readonly url: string; readonly type: string | null; readonly length: number | null }[]
}

export interface ParsedFeed {
  readonly format: FeedFormat
  readonly title: string | null
  readonly link: string | null
  readonly description: string | null
  readonly language: string | null
  readonly id: string | null
  readonly updated: number | null
  readonly author: FeedPerson | null
  /** `rel` → absolute href of the feed's own links (`self`, `next`, `hub`, `replies`, …). */
  readonly links: Readonly<Record<string, string>>
  /** JSON Feed `expired: true`: it will never change again. */
  readonly expired: boolean
  readonly entries: readonly FeedEntry[]
  /** What was wrong with the document and how it was read all the same. */
  readonly warnings: readonly string[]
  readonly reader: 'own' | 'rss-parser'
}

/** Thrown for a document that is no feed. `html`: a login wall, cookie wall or error page with status 200. */
export type NotAFeedKind = 'html' | 'empty' | 'unknown'
