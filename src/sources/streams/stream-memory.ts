import type { IncomingMention } from '../../model/mention.js'
import { sha256 } from '../../util/hash.js'

/** Where one stream stands. */
export interface StreamState {
  /** `newest-first`: ids that stood on top when it was last read without a hole. */
  readonly top: readonly string[]
  /** `oldest-first`: where to go on. */
  readonly mark: string | null
  /** When it was last read to its end. UTC ms. */
  readonly readAt: number
}

/** What an adapter of streams wants back at its next poll. Plain JSON. */
export interface StreamMemory {
  readonly v: 1
  /** Address of the source: at another one everything is new. */
  readonly url: string
  readonly streams: Readonly<Record<string, StreamState>>
  /** Id and digest of what was delivered, the longest unseen first. */
  readonly known: readonly (readonly [id: string, digest: string])[]
  /** What the adapter found out once: the version of an API, the id behind a name. Never a secret. */
  readonly facts: Readonly<Record<string, string>>
}

/** An edit of something older is not noticed by a poll; looking at its thread again still finds it. */
const MAX_KNOWN = 3_000

export function readStreamMemory(stored: unknown, url: string): StreamMemory {
  const known = stored as Partial<StreamMemory> | null
  if (known !== null && typeof known === 'object' && known.v === 1 && known.url === url) return known as StreamMemory
  return { v: 1, url, streams: {}, known: [], facts: {} }
}

/** The same without these posts, so that a poll tells them again once they are back; memory of another kind stays as it is. */
export function withoutKnown(memory: unknown, ids: readonly string[]): unknown {
  const { known } = (memory ?? {}) as Partial<StreamMemory>
  if (!Array.isArray(known)) return memory
  const gone = new Set(ids)
  const left = known.filter((each) => !Array.isArray(each) || !gone.has(each[0]))
  return left.length === known.length ? memory : { ...(memory as StreamMemory), known: left }
}

/** Of all that makes it another text; counts of likes and followers change without anybody writing. */
const digestOf = ({ title, text, author, parentRef, rootRef, official, deleted }: IncomingMention): string =>
  sha256(title ?? '', text, author.id ?? '', parentRef ?? '', rootRef ?? '', String(official), String(deleted)).slice(0, 12)

/** What is new or changed since the last stored poll; every id once, and all of it with `all`. */
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
