import type { HttpClient } from '../http/types.js'
import type { SourceConfig } from '../model/config.js'
import type { IncomingMention } from '../model/mention.js'
import type { SourceResult } from '../model/source.js'

export interface PollContext {
  readonly config: SourceConfig
  /** What this adapter returned as `memory` at its last stored poll; null at the first. */
  readonly memory: unknown
  readonly http: HttpClient
  /** Ready-made Authorization header from the source's secrets; null without any. */
  readonly authorization: string | null
  readonly now: number
  /** Fetch even what validators say is unchanged (`--force`, the daily look behind a lying 304). */
  readonly unconditional: boolean
  readonly signal?: AbortSignal
}

/** One thread to be looked at again, before its silence is announced. */
export interface ThreadRef {
  readonly thread: string
  readonly url: string | null
  /** Native ids of the posts that wait for an answer. */
  readonly waiting: readonly string[]
}

/** One kind of place where people write. */
export interface SourceAdapter {
  /** Platform name for official accounts and authors' ids: `feed`, `wordpress`. */
  readonly platform: string
  poll(context: PollContext): Promise<SourceResult>
  /** Reads one thread afresh, where the platform has a cheap way; absent where it has none. */
  refetch?(context: PollContext, thread: ThreadRef): Promise<readonly IncomingMention[]>
}
