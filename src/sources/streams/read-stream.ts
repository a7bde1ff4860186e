import type { IncomingMention } from '../../model/mention.js'
import type { Page, Stream } from './stream.js'
import type { StreamState } from './stream-memory.js'

/**
 * Posts may appear late below newer ones: approved by a moderator, federated from another server, indexed by a search. Each poll reads this
 * much time before the last reading again, unless the stream asks for more.
 */
const OVERLAP_MS = 10 * 60_000
/** Pages below something known that are read for more than that: where very much is written, an hour of it is not read at every poll. */
const MAX_LATE_PAGES = 5
const MAX_PAGES = 50
/** How many ids are remembered from the top of a stream: a single one may be deleted before the next poll. */
const MAX_TOP = 100

/** What one poll made of one stream. */
export interface StreamReading {
  readonly items: readonly IncomingMention[]
  readonly leftOut: readonly string[]
  readonly state: StreamState
  /** No post can have been missed between the last reading and this one. */
  readonly contiguous: boolean
  /** The span of time of which every post was seen. `from` is null where that is not known. UTC ms. */
  readonly from: number | null
  readonly to: number
  /** The error that ended the reading early; null when none did. Pages read before it count. */
  readonly stoppedBy: unknown
}

export interface Occasion {
  readonly now: number
  readonly isKnown: (id: string) => boolean
}

const FRESH: StreamState = { top: [], mark: null, readAt: 0 }

/** Reads one stream down to what is already known. Throws only when its first page cannot be read. */
export async function readStream(stream: Stream, before: StreamState | null, { now, isKnown }: Occasion): Promise<StreamReading> {
  const pages: Page[] = []
  let mark = before?.mark ?? null
  let stoppedBy: unknown = null
  // If the list was empty last time, there is no known post to stop at: all of it has to be read.
  const wasEmpty = before !== null && before.top.length === 0
  let met = before === null || wasEmpty
  let ended = false
  let below = 0
  for (let next: string | null = null; pages.length < (stream.maxPages ?? MAX_PAGES); next = pages.at(-1)!.next) {
    try {
      pages.push(await stream.read({ page: next, mark: before?.mark ?? null, isKnown }))
    } catch (error) {
      if (pages.length === 0) throw error
      stoppedBy = error
      break
    }
    const page = pages.at(-1)!
    mark = page.mark ?? mark
    if (met) below += 1
    met ||= meetsKnown(page, before) || (page.next === null && isWithin(stream, before, now))
    const overlapMs = below < MAX_LATE_PAGES ? (stream.overlapMs ?? OVERLAP_MS) : OVERLAP_MS
    if (page.next === null || (stream.order === 'newest-first' && met && isOverlapped(page, before, { now, overlapMs }))) {
      ended = true
      break
    }
  }
  const items = pages.flatMap((page) => page.items)
  const fits = { 'newest-first': met && (ended || !wasEmpty), 'oldest-first': true, whole: ended }[stream.order]
  // While posts between the last reading and this one are unread, the old top stays: the next poll reads down to it.
  const top = fits || stoppedBy === null ? topOf(pages[0]!, before) : (before?.top ?? [])
  const contiguous = (fits || stoppedBy !== null) && !pages.some(({ gap }) => gap === true)
  const behind = stream.order === 'oldest-first' && stoppedBy === null && !ended
  return {
    items,
    leftOut: pages.flatMap((page) => page.leftOut),
    state: { top, mark, readAt: stoppedBy === null && !behind ? now : (before ?? FRESH).readAt },
    contiguous,
    ...spanOf(items, { before, now, contiguous, behind }),
    stoppedBy,
  }
}

interface Ended extends Pick<Occasion, 'now'> {
  readonly before: StreamState | null
  readonly contiguous: boolean
  readonly behind: boolean
}

/** The time covered. An old post among new ones (edited, or pinned) proves nothing about the time between. */
function spanOf(items: readonly IncomingMention[], { before, now, contiguous, behind }: Ended) {
  const dates = items.flatMap(({ publishedAt }) => publishedAt ?? [])
  const oldest = dates.length === 0 ? null : dates.reduce((a, b) => Math.min(a, b), now)
  const newest = dates.reduce((a, b) => Math.max(a, b), 0)
  const to = behind ? Math.min(now, newest) : now
  if (before === null) return { from: oldest, to }
  if (contiguous) return { from: Math.min(before.readAt, to), to }
  return { from: oldest !== null && oldest > before.readAt ? oldest : null, to }
}

const idsOf = ({ items, seen = [] }: Page): readonly string[] => [...items.map(({ nativeId }) => nativeId), ...seen]

function meetsKnown(page: Page, before: StreamState | null): boolean {
  const top = new Set(before?.top)
  return idsOf(page).some((id) => top.has(id))
}

const isWithin = ({ listsMs = 0 }: Stream, before: StreamState | null, now: number): boolean =>
  before !== null && now - before.readAt < listsMs

interface Overlap extends Pick<Occasion, 'now'> {
  readonly overlapMs: number
}

/** Whether no page below this one has to be read. At the first poll one page of history is enough. */
function isOverlapped(page: Page, before: StreamState | null, { now, overlapMs }: Overlap): boolean {
  if (before === null) return true
  const { items, backTo } = page
  const dates = backTo === undefined ? items.flatMap(({ publishedAt }) => publishedAt ?? []) : backTo === null ? [] : [backTo]
  const until = Math.min(before.readAt, now) - overlapMs
  // Without dates, having met a known post must be enough.
  return dates.length === 0 || dates.some((date) => date <= until)
}

/** An empty answer does not prove that everything was deleted: some platforms send one when they have trouble. */
function topOf(first: Page, before: StreamState | null): readonly string[] {
  const ids = idsOf(first)
  return ids.length === 0 ? (before?.top ?? []) : ids.slice(0, MAX_TOP)
}
