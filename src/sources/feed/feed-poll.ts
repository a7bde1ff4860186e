import type { FeedEntry } from '../../feeds/types.js'
import type { IncomingMention } from '../../model/mention.js'
import type { SourceResult } from '../../model/source.js'
import { messageOf } from '../../util/errors.js'
import { redactUrl } from '../../util/redact-url.js'
import { httpStatusOf } from '../asking/http-fault.js'
import { SourceGone } from '../asking/source-gone.js'
import type { PollContext } from '../source.js'
import { conditionalGet, type PageAnswer } from './conditional-get.js'
import { type FeedDocument, readDocument } from './feed-document.js'
import { type FeedMemory, readFeedMemory } from './feed-memory.js'
import { feedMention } from './feed-mention.js'
import { type ItemsOf, readBack } from './read-back.js'
import { topicsAlone } from './topics-alone.js'

/** An item and what became of it. */
export interface ReadItem {
  readonly entry: FeedEntry
  readonly mention: IncomingMention
}

interface Threads {
  readonly mentions: readonly IncomingMention[]
  /** Goes into the memory. */
  readonly roots: Readonly<Record<string, string>>
}

/** What an adapter adds to the plain items: to which thread each belongs. `roots`: those of earlier polls. */
export type JoinThreads = (items: readonly ReadItem[], document: FeedDocument, roots: FeedMemory['roots']) => Threads

/** What tells one kind of feed from another. */
export interface FeedKind {
  readonly itemsOf: ItemsOf
  readonly joinThreads: JoinThreads
  /** How long a server's "not modified" is believed. */
  readonly wholeEveryMs: number
}

/** One poll of one feed document: ask, read, give ids, say what window was seen. */
export async function pollFeed(context: PollContext, kind: FeedKind): Promise<SourceResult> {
  const { config, now } = context
  const stored = readFeedMemory(context.memory)
  const memory = stored?.page.configured === config.url ? stored : null
  if (memory?.expired && !context.unconditional)
    throw new SourceGone(`${redactUrl(config.url)} says that it has ended ("expired")`)

  const answer = await askFeed(context, memory, kind.wholeEveryMs)
  if (answer.response === null && memory !== null) {
    const coverage = { from: memory.from, to: now, contiguous: true }
    const kept = answer.memory === memory.page ? context.memory : { ...memory, page: answer.memory }
    return { mentions: [], memory: kept, coverage, unchanged: true, warnings: answer.warnings }
  }
  const document = await readDocument(answer.response!)
  const expected = memory !== null && memory.entries > 0
  // Ids stay as they were given even when the feed's address changes: http → https is the same feed.
  const ids = { memory: stored === null ? null : JSON.parse(stored.ids), expected, itemsOf: kind.itemsOf }
  const read = await readBack(context, document, ids)
  const items = readItems(read.entries, read.identity.ids, document)
  const threads = kind.joinThreads(items.items, document, stored?.roots ?? {})
  const from = oldest(read.entries, now)
  const next: FeedMemory = {
    v: 1,
    page: answer.memory,
    ids: JSON.stringify(read.identity.memory),
    entries: document.feed.entries.length,
    from,
    expired: document.feed.expired,
    roots: threads.roots,
  }
  return {
    mentions: threads.mentions,
    memory: next,
    coverage: { from, to: now, contiguous: !expected || read.entries.length === 0 || read.identity.known > 0 },
    unchanged: false,
    warnings: [
      ...answer.warnings,
      ...document.feed.warnings,
      ...read.identity.warnings,
      ...read.warnings,
      ...items.warnings,
      ...topicsAlone(document),
    ],
  }
}

async function askFeed(context: PollContext, memory: FeedMemory | null, wholeEveryMs: number): Promise<PageAnswer> {
  try {
    return await conditionalGet(context, { url: context.config.url, memory: memory?.page ?? null, wholeEveryMs })
  } catch (error) {
    if (httpStatusOf(error) !== 410) throw error
    throw new SourceGone(`${redactUrl(context.config.url)} is gone for good (HTTP 410)`)
  }
}

/** One bad item is a warning; the rest of the document lives. */
function readItems(entries: readonly FeedEntry[], ids: readonly string[], document: FeedDocument) {
  const isThreaded = entries.some((entry) => entry.inReplyTo.length > 0)
  const idOf = isThreaded ? nativeIds(entries, ids) : new Map<string, string>()
  const items = new Map<string, ReadItem>()
  const warnings: string[] = []
  for (const [index, entry] of entries.entries()) {
    const nativeId = ids[index]!
    if (items.has(nativeId)) continue
    try {
      items.set(nativeId, { entry, mention: withKnownParent(feedMention(entry, nativeId, document), idOf) })
    } catch (error) {
      warnings.push(`item ${index + 1} was left out: ${messageOf(error)}`)
    }
  }
  return { items: [...items.values()], warnings }
}

function nativeIds(entries: readonly FeedEntry[], ids: readonly string[]): Map<string, string> {
  const idOf = new Map<string, string>()
  for (const [index, { id }] of entries.entries()) if (id !== null) idOf.set(id, ids[index]!)
  return idOf
}

/** A reply names its parent by the id that the feed wrote, which need not be the id that the item got. */
function withKnownParent(mention: IncomingMention, idOf: ReadonlyMap<string, string>): IncomingMention {
  if (mention.parentRef === null) return mention
  const parentRef = idOf.get(mention.parentRef) ?? mention.parentRef
  return { ...mention, parentRef: parentRef === mention.nativeId ? null : parentRef }
}

/** No later than now: what claims to be from the future was written before. */
export function oldest(entries: readonly FeedEntry[], now: number): number | null {
  const dates = entries.map((entry) => entry.published ?? entry.updated).filter((date) => date !== null)
  return dates.length === 0 ? null : dates.reduce((a, b) => Math.min(a, b), now)
}
