import type { HttpClient } from '../http/types.js'
import type { SourceConfig } from '../model/config.js'
import type { IncomingMention } from '../model/mention.js'
import type { SourceResult } from '../model/source.js'

/** Names and accounts of the company that apply to this source. */
export interface Company {
  /** Brand names and their aliases: the search terms of a source that configures none of its own. */
  readonly terms: readonly string[]
  /** Native ids of our accounts on this platform: their posts are answers. */
  readonly accounts: readonly string[]
}

/** The request budget of a source. A request counts as one read unless the adapter says otherwise; where a platform bills by row, rows count. */
export interface Reads {
  /** Remaining reads as far as is known (another process may spend some); Infinity where there is no limit. */
  readonly left: number
  /**
   * Call it before each request, so that the budget is never exceeded; where rows are billed, with the largest number that can come back.
   * Always await it: once it resolves, the amount is stored. Rejects with `BudgetSpent` when less is left. `micros`: money, in millionths.
   */
  take(reads: number, micros?: number): Promise<void>
  /** Returns what was taken and not used. */
  giveBack(reads: number, micros?: number): void
}

export interface PollContext<Options = unknown> {
  readonly config: SourceConfig<Options>
  /** What this adapter returned as `memory` at its last stored poll; null at the first. */
  readonly memory: unknown
  readonly http: HttpClient
  /** Value of the Authorization header made of the source's secrets; null where it has none. */
  readonly authorization: string | null
  /** Values of the source's secrets, by name. They must never be stored, printed, or sent to any host but the source's own. */
  readonly secrets: Readonly<Record<string, string>>
  readonly company: Company
  readonly reads: Reads
  readonly now: number
  /** Fetch even what cache validators report as unchanged (`--force`, and once a day because some servers answer 304 wrongly). */
  readonly unconditional: boolean
  readonly signal?: AbortSignal
}

/** One thread to be read again before an alert says that nobody answered in it. */
export interface ThreadRef {
  readonly thread: string
  readonly url: string | null
  /**
   * Native ids of the posts of which is asked whether they still stand: those that wait for an answer, then what was answered and our
   * replies.
   */
  readonly waiting: readonly string[]
}

/** Reads one type of source: a platform, or a kind of site. */
export interface SourceAdapter<Options = unknown> {
  /** Name of the platform that author ids and official accounts belong to: `feed`, `wordpress`. */
  readonly platform: string
  poll(context: PollContext<Options>): Promise<SourceResult>
  /** Reads one thread by itself; absent where the platform offers no cheap way. */
  refetch?(context: PollContext<Options>, thread: ThreadRef): Promise<readonly IncomingMention[]>
  /** `refetch` reads no more than a poll does: it is worth its cost right before an alert, but not at earlier points of a deadline. */
  readonly refetchIsPoll?: true
  /** Each post that `refetch` reads is paid for: worth it where somebody waits, but not to see whether our answer still stands. */
  readonly refetchIsPaid?: true
}
