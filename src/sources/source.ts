import type { HttpClient } from '../http/types.js'
import type { SourceConfig } from '../model/config.js'
import type { IncomingMention } from '../model/mention.js'
import type { SourceResult } from '../model/source.js'

/** Names and accounts of the company, as far as this source can use them. */
export interface Company {
  /** Names of its brands and their aliases, for searches where the source names no terms of its own. */
  readonly terms: readonly string[]
  /** Native ids of our accounts on this platform: their posts are answers. */
  readonly accounts: readonly string[]
}

/** What a source may still ask. A request counts one read unless it says otherwise; some platforms bill by row, and then rows count. */
export interface Reads {
  /** Reads, as far as is known: another process may spend some. Infinity where nothing limits them. */
  readonly left: number
  /**
   * Counts before the request is made, so that a budget is never exceeded; of what is billed by row the most that can come. It is stored
   * when the promise is kept: always wait for it. Rejects with BudgetSpent when there is not as much left. `micros`: money, in millionths.
   */
  take(reads: number, micros?: number): Promise<void>
  /** What was taken and not used. */
  giveBack(reads: number, micros?: number): void
}

export interface PollContext<Options = unknown> {
  readonly config: SourceConfig<Options>
  /** What this adapter returned as `memory` at its last stored poll; null at the first. */
  readonly memory: unknown
  readonly http: HttpClient
  /** Ready-made Authorization header from the source's secrets; null without any. */
  readonly authorization: string | null
  /** Values of the source's secrets, by name. Never to be stored, printed, or sent to another host than the source's own. */
  readonly secrets: Readonly<Record<string, string>>
  readonly company: Company
  readonly reads: Reads
  readonly now: number
  /** Fetch even what validators say is unchanged (`--force`, the daily look behind a lying 304). */
  readonly unconditional: boolean
  readonly signal?: AbortSignal
}

/** One thread to be looked at again, before its silence is announced. */
export interface ThreadRef {
  readonly thread: string
  readonly url: string | null
  /** Native ids of the posts of which is asked whether they still stand: those that wait for an answer, then what was answered and our replies. */
  readonly waiting: readonly string[]
}

/** One kind of place where people write. */
export interface SourceAdapter<Options = unknown> {
  /** Platform name for official accounts and authors' ids: `feed`, `wordpress`. */
  readonly platform: string
  poll(context: PollContext<Options>): Promise<SourceResult>
  /** Reads one thread afresh, where the platform has a cheap way; absent where it has none. */
  refetch?(context: PollContext<Options>, thread: ThreadRef): Promise<readonly IncomingMention[]>
  /** `refetch` only reads again what the polls read: worth it before an alert, but at no other point of a deadline. */
  readonly refetchIsPoll?: true
  /** Each post that `refetch` reads is paid for: worth it where somebody waits, but not to see whether our answer still stands. */
  readonly refetchIsPaid?: true
}
