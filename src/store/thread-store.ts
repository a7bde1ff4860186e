import type { CaseDecision, CaseRecord } from '../model/case.js'
import type { Mention } from '../model/mention.js'

/** A stored thread that changed since its answers were last joined. */
export interface ThreadWork {
  readonly source: string
  readonly thread: string
  readonly mentions: readonly Mention[]
  /** Row numbers of the mentions that a source's first poll found: history, not news. */
  readonly baseline: readonly number[]
  /** Cases that hold a mention of this thread. */
  readonly cases: readonly CaseRecord[]
  /** Case numbers to which a person assigned mentions, by the mention's row number. */
  readonly pins: ReadonlyMap<number, number>
}

/** A page of threads in their own order; `after` is the last thread of the previous page, null for the first page. */
export interface ThreadPage {
  readonly after: Pick<ThreadWork, 'source' | 'thread'> | null
  readonly limit: number
}

/** What was decided about one thread. It is written in the same transaction that takes the thread off the work list. */
export interface ThreadDecision {
  readonly source: string
  readonly thread: string
  /** UTC ms. */
  readonly now: number
  readonly cases: readonly CaseDecision[]
  /** Keys by which posts elsewhere can be matched with the concern in a post, by mention row number; posts not named here keep theirs. */
  readonly keys?: ReadonlyMap<number, readonly string[]>
  /** The thread stays on the work list, because what was written has to be looked at once more. */
  readonly again?: boolean
  /** The decision only adds posts to an open case, and many other decisions are doing the same; `endAdding` completes them. */
  readonly adds?: boolean
}

/** Selects mentions in cases that share a key with a post. */
export interface KeyedMentions {
  readonly keys: readonly string[]
  /** Row numbers that are already known to carry one of the keys. */
  readonly besides: Iterable<number>
  /** When the post was written (UTC ms), and how far from it the others may lie (ms). */
  readonly at: number
  readonly within: number
  readonly limit: number
}

/** The work list of changed threads, and what deciding about a thread needs to know of others. */
export interface ThreadStore {
  /**
   * Text of the root of the thread in which a post stands, for `match: thread`; null while it is unknown or the replies form a cycle.
   * `ref`: the native id of the root or of any reply below it, or `page:URL`.
   */
  rootText(source: string, ref: string): Promise<string | null>

  /**
   * Threads that changed since they were joined; at most `limit`, oldest change first. A thread of comments under a `page:URL` also
   * changes when the article about us at that address becomes known, whichever source brings it.
   */
  threadsToJoin(limit: number): Promise<readonly ThreadWork[]>
  /**
   * Threads in which something was posted since an instant, each complete, for looking back: this neither decides anything about them
   * nor takes them off the work list. `onlyCases`: only threads in which a case holds what was posted.
   */
  threadsSince(filter: { readonly since: number; readonly onlyCases: boolean }, page: ThreadPage): Promise<readonly ThreadWork[]>
  /**
   * One transaction for all. The decision about a thread that changed after `threadsToJoin` returned it is dropped; that thread stays on the
   * work list.
   */
  saveThreads(...decisions: readonly ThreadDecision[]): Promise<void>
  /** Puts the threads of all open cases back on the work list (the policy or the accounts changed). Returns how many. */
  rejoinOpenCases(): Promise<number>
  /** Number of official replies per template (`textHash`), over all threads; a reply that two sources show counts once. */
  repliesAlike(textHashes: readonly string[]): Promise<ReadonlyMap<string, number>>
  /** Does once per case what decisions with `adds` deferred, and voids pending decisions that do not know the added posts yet. */
  endAdding(caseIds: readonly number[]): Promise<void>
  /** Row numbers of mentions in cases that carry one of the keys, nearest in time first. */
  rowsByKey(selection: KeyedMentions): Promise<readonly number[]>
  /** Mentions by row number, with their earlier versions. */
  mentionsOfRows(rows: readonly number[]): Promise<readonly Mention[]>
  /** Those of the given cases to which a person assigned mentions. */
  pinnedCases(caseIds: readonly number[]): Promise<ReadonlySet<number>>
}
