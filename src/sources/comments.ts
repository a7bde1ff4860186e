import type { HttpClient } from '../http/types.js'
import type { IncomingMention } from '../model/mention.js'
import { boardTopic } from './feed/board-topic.js'
import { HOUR_MS } from './feed/conditional-get.js'
import { type FeedKind, type JoinThreads, pollFeed, type ReadItem } from './feed/feed-poll.js'
import { namesOneComment, pageKey } from './feed/page-key.js'
import type { PollContext, SourceAdapter } from './source.js'

/** Only what an item's own link does not tell is remembered, so this covers many documents. */
const MAX_ROOTS = 500

/** The comment feed of any site or forum. */
export const comments: SourceAdapter = {
  platform: 'comments',
  poll: (context) => pollFeed(context, COMMENTS),
  refetch: (context) => readAgain(context),
  refetchIsPoll: true,
}

const FRESH_MS = 60_000
const readings = new WeakMap<
  HttpClient,
  Map<string, { readonly at: number; readonly mentions: Promise<readonly IncomingMention[]> }>
>()

/** The feed is the cheapest way to one thread; all threads that are looked at in one run share one reading. Same memory, same ids. */
function readAgain(context: PollContext): Promise<readonly IncomingMention[]> {
  const { http, now, config } = context
  const ofRun = readings.get(http) ?? new Map()
  readings.set(http, ofRun)
  const last = ofRun.get(config.id)
  if (last !== undefined && Math.abs(now - last.at) < FRESH_MS) return last.mentions
  const mentions = pollFeed({ ...context, unconditional: true }, COMMENTS).then((result) => result.mentions)
  ofRun.set(config.id, { at: now, mentions })
  return mentions
}

/**
 * Every item of a conversation gets the same root, and keeps it. A known parent hands its root down; else it is the page that the
 * item's own link or its parent's stands on. An opening post has its own page as root, so that it meets the replies that name the page.
 */
const joinThreads: JoinThreads = (items, document, known) => {
  const byId = new Map(items.map((item) => [item.mention.nativeId, item]))
  const roots = new Map(Object.entries(known))
  const pages = new Map(
    items.map((item) => [item.mention.nativeId, boardTopic(item.entry, document) ?? pageOf(item, document.feeds.canonicalLink)]),
  )
  const opening = openingPosts(items, pages)
  const mentions = items.map((item) => {
    const rootRef = climb(item, { byId, roots, pages })
    return { ...item.mention, role: opening.has(item) ? ('post' as const) : ('comment' as const), rootRef }
  })
  const kept = [...roots].filter(([id, root]) => pages.get(id) !== root || !namesOneComment(byId.get(id)?.mention.url ?? ''))
  return { mentions, roots: Object.fromEntries(kept.slice(-MAX_ROOTS)) }
}

/** What opens a thread in a forum's feed: it replies to nothing and has a page to itself. What it says is what the replies are about. */
function openingPosts(items: readonly ReadItem[], pages: Known['pages']): ReadonlySet<ReadItem> {
  const first = items.filter(({ mention: { parentRef, url } }) => parentRef === null && url !== null && !namesOneComment(url))
  const onPage = new Map<string | null, number>()
  for (const { mention } of first) {
    const page = pages.get(mention.nativeId) ?? null
    onPage.set(page, (onPage.get(page) ?? 0) + 1)
  }
  return new Set(first.filter(({ mention }) => onPage.get(pages.get(mention.nativeId) ?? null) === 1))
}

interface Known {
  readonly byId: ReadonlyMap<string, ReadItem>
  readonly roots: Map<string, string>
  readonly pages: ReadonlyMap<string, string | null>
}

/** Climbs to the first ancestor whose root is known, and writes it to all on the way: each item is visited once, circles end. */
function climb(item: ReadItem, { byId, roots, pages }: Known): string | null {
  const way = new Set<string>()
  let at = item.mention
  while (!roots.has(at.nativeId)) {
    way.add(at.nativeId)
    const parent = at.parentRef === null ? undefined : byId.get(at.parentRef)
    if (parent === undefined || way.has(parent.mention.nativeId)) break
    at = parent.mention
  }
  const root = roots.get(at.nativeId) ?? roots.get(at.parentRef ?? '') ?? pages.get(at.nativeId) ?? at.parentRef
  if (root !== null) for (const id of way) roots.set(id, root)
  return root
}

function pageOf({ entry, mention }: ReadItem, canonicalLink: (url: string) => string): string | null {
  const { url } = mention
  // A reply whose link is a page of its own (a forum's post) stands in the thread of its parent's page.
  const parentPage = entry.inReplyTo[0]?.href ?? null
  const page = parentPage !== null && !namesOneComment(url ?? '') ? parentPage : url
  return page === null ? null : pageKey(page, canonicalLink)
}

// Isso makes its ETag of the newest top-level comment: replies, and with them the answers, hide behind a 304.
const COMMENTS: FeedKind = { itemsOf: (entries) => entries, joinThreads, wholeEveryMs: HOUR_MS }
