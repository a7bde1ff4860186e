import type { Announced, Delivery, DeliveryState, NewDelivery } from '../model/alert.js'
import type { ThreadPost } from '../model/thread-post.js'

/** Selection of deliveries. All given conditions must hold. */
export interface DeliveryFilter {
  readonly states?: readonly DeliveryState[]
  readonly caseId?: number
  readonly group?: string
}

/** What a receiver was last told about a group. */
export interface GroupMemory {
  readonly receiver: string
  readonly group: string
  /** UTC ms. */
  readonly lastSentAt: number | null
  /** How many messages in a row were only repetitions. */
  readonly repeats: number
  readonly announced: readonly Announced[]
}

/** Messages before they are sent, and what deciding about the next ones needs. What became of them: `ReceiverStore`. */
export interface DeliveryStore {
  groupMemories(): Promise<readonly GroupMemory[]>
  /** Enters deliveries as `pending`; one whose key exists already is left as it is. */
  enqueue(deliveries: readonly NewDelivery[]): Promise<void>
  /** In the order in which they were entered. */
  deliveries(filter: DeliveryFilter): Promise<readonly Delivery[]>
  /** For each receiver and each group whose key starts with `groups`, the last message that was sent; oldest first. */
  lastTold(groups: string): Promise<readonly Delivery[]>
  /** For each case the latest posts of its thread, oldest first, at most `limit`; without the post by which the case is shown. */
  latestPosts(caseIds: readonly number[], limit: number): Promise<ReadonlyMap<number, readonly ThreadPost[]>>
  /**
   * Messages to these receivers, sent since then and with a handle, that may need an update: those of groups in which something was
   * announced and not yet reported as over. Oldest first.
   */
  keptPosts(selection: { readonly receivers: readonly string[]; readonly since: number }): Promise<readonly Delivery[]>
  /** How often cases were announced since `since` (UTC ms), for the daily budget; neither updates of messages nor ends of cases count. */
  sentSince(since: number): Promise<number>
}
