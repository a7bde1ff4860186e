import type { IncomingMention } from '../../model/mention.js'
import { sha256 } from '../../util/hash.js'

/** How far one stream was read. */
export interface StreamState {
  /** `newest-first`: ids at the top of the list when it was last read completely. */
  readonly top: readonly string[]
  /** `oldest-first`: where to continue. */
  readonly mark: string | null
  /** When it was last read to its end. UTC ms. */
  readonly readAt: number
}

/** `memory` of an adapter that reads streams. Plain JSON. */
export interface StreamMemory {
  readonly v: 1
  /** Address of the source: after it changed, nothing here is valid any more. */
  readonly url: string
  readonly streams: Readonly<Record<string, StreamState>>
  /** Id and digest of delivered posts; those not seen for longest come first. */
  readonly known: readonly (readonly [id: string, digest: string])[]
  /** What the adapter had to look up: the version of an API, the id behind a name. Never a secret. */
  readonly facts: Readonly<Record<string, string>>
}

/** Polls do not notice edits of older posts than these; reading their thread again still does. */
const MAX_KNOWN = 3_000

export function readStreamMemory(stored: unknown, url: string): StreamMemory {
  const known = stored as Partial<StreamMemory> | null
  if (known !== null && typeof known === 'object' && known.v === 1 && known.url === url) return known as StreamMemory
  return { v: 1, url, streams: {}, known: [], facts: {} }
}

/** The memory without these posts, so that a poll delivers them again if they come back. Any other kind of memory is returned as it is. */
export function withoutKnown(memory: unknown, ids: readonly string[]): unknown {
  const { known } = (memory ?? {}) as Partial<StreamMemory>
  if (!Array.isArray(known)) return memory
  const gone = new Set(ids)
  const left = known.filter((each) => !Array.isArray(each) || !gone.has(each[0]))
  return left.length === known.length ? memory : { ...(memory as StreamMemory), known: left }
}

/** Covers what an edit changes. Numbers of likes and followers are left out: they change without anybody writing. */
const digestOf = ({ title, text, author, parentRef, rootRef, official, deleted }: IncomingMention): string =>
  sha256(title ?? '', text, author.id ?? '', parentRef ?? '', rootRef ?? '', String(official), String(deleted)).slice(0, 12)

/** The items that are new or changed since the last stored poll, each id once; all items with `all`. */
export function changedSince(
  known: StreamMemory['known'],
  items: readonly IncomingMention[],
  all: boolean,
): { readonly changed: readonly IncomingMention[]; readonly known: StreamMemory['known'] } {
  const before = new Map(known)
  const seen = new Map<string, IncomingMention>()
  for (const item of items) if (!seen.has(item.nativeId)) seen.set(item.nativeId, item)
  const changed: IncomingMention[] = []
  for (const [id, item] of seen) {
    const digest = digestOf(item)
    if (all || before.get(id) !== digest) changed.push(item)
    before.delete(id)
    before.set(id, digest)
  }
  return { changed, known: [...before].slice(-MAX_KNOWN) }
}
