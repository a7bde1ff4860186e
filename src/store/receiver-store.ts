import type { Delivery, DeliveryState, Handle } from '../model/alert.js'
import type { Telling } from '../model/alert-rate.js'
import type { ReceiverState } from '../model/receiver-state.js'

/** A delivery without the message and without what its channel calls it. */
export type DeliveryEntry = Omit<Delivery, 'message' | 'handle'>

/** Selection of the log. All given conditions must hold; newest first. */
export interface DeliveryLogFilter {
  readonly ids?: readonly number[]
  readonly states?: readonly DeliveryState[]
  readonly receivers?: readonly string[]
  readonly caseIds?: readonly number[]
  /** Sent since, or decided since where it was not sent. UTC ms. */
  readonly since?: number
  /** Entered before that one. */
  readonly before?: number
  readonly limit?: number
}

/** Whose handles: those that were given under the same settings, for a ticket's number means another ticket in another system. */
export interface HandleQuery extends Pick<Delivery, 'receiver' | 'group' | 'edits'> {
  readonly settings: string
}

export interface KeptHandles {
  /** Of what the receiver was told last of the group. */
  readonly latest: Handle | null
  /** Of the message that `edits` names, as it was last changed. */
  readonly edited: Handle | null
}

/** A delivery that is given up. */
export interface Dropped {
  readonly id: number
  readonly reason: string
  /** The person who did; absent: it was found to be over. */
  readonly by?: string
}

export interface DeliveryCount extends Pick<Delivery, 'receiver' | 'state'> {
  readonly count: number
}

/** Messages on their way to the receivers, and whether those work. */
export interface ReceiverStore {
  receiverStates(): Promise<readonly ReceiverState[]>
  saveReceiverState(state: ReceiverState): Promise<void>
  /** Nothing is held against these any more, and what waits for them is due. */
  freeReceivers(receivers: readonly string[], now: number): Promise<void>
  keptHandles(query: HandleQuery): Promise<KeptHandles>

  /** Records that the receiver said yes, and what the group now knows, in one transaction with the state of the receiver. */
  markSent(
    id: number,
    sent: { readonly now: number; readonly handle: Handle | null; readonly state?: ReceiverState },
  ): Promise<void>
  /** One try was in vain. `nextAt` null: for good. */
  markFailed(
    id: number,
    failure: { readonly now: number; readonly nextAt: number | null; readonly error: string; readonly state?: ReceiverState },
  ): Promise<void>
  /** The receiver refuses whatever comes: the delivery is as due as before, and no try is counted. */
  markRefused(id: number, refusal: { readonly error: string; readonly state: ReceiverState }): Promise<void>
  /** Gives pending deliveries up (`dropped`); their `nextAt` is then when that was. */
  dropDeliveries(dropped: readonly Dropped[], now: number): Promise<void>
  /** Pending ones become due, failed ones pending again, with their tries counted anew. */
  retryDeliveries(ids: readonly number[], now: number): Promise<void>

  deliveryLog(filter: DeliveryLogFilter): Promise<readonly DeliveryEntry[]>
  /** How many deliveries there are of each receiver in each state. */
  deliveryCounts(): Promise<readonly DeliveryCount[]>
  /** What went out within a span (`until` not included), by time. */
  tellings(span: { readonly since: number; readonly until: number }): Promise<readonly Telling[]>
}
