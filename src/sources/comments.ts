import { type JoinThreads, pollFeed, type ReadItem } from './feed-poll.js'
import { namesOneComment, pageKey } from './page-key.js'
import type { SourceAdapter } from './source.js'

/** Only what an item's own link does not tell is remembered, so this covers many documents. */
const MAX_ROOTS = 500

/** The comment feed of any site or forum. */
export const comments: SourceAdapter = {
  platform: 'comments',
  poll: (context) => pollFeed(context, joinThreads),
  // The feed is the cheapest way to one thread. Same memory, same ids.
  refetch: async (context) => (await pollFeed({ ...context, unconditional: true }, joinThreads)).mentions,
}

/**
 * Every item of a conversation gets the same root, and keeps it. A known parent hands its root down; else it is the page that the
 * item's own link or its parent's stands on. An opening post has its own page as root, so that it meets the replies that name the page.
 */
const joinThreads: JoinThreads = (items, { feeds }, known) => {
  const byId = new Map(items.map((item) => [item.mention.nativeId, item]))
  const roots = new Map(Object.entries(known))
  const pages = new Map(items.map((item) => [item.mention.nativeId, pageOf(item, feeds.canonicalLink)]))
  const mentions = items.map((item) => {
    const rootRef = climb(item, { byId, roots, pages })
    return { ...item.mention, role: 'comment' as const, rootRef }
  })
  const kept = [...roots].filter(([id, root]) => pages.get(id) !== root || !namesOneComment(byId.get(id)?.mention.url ?? ''))
  return { mentions, roots: Object.fromEntries(kept.slice(-MAX_ROOTS)) }
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
