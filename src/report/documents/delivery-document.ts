import type { Delivery } from '../../model/alert.js'
import type { ReceiverState } from '../../model/receiver-state.js'
import { toIso, toIsoOrNull } from '../../util/instant.js'
import { caseName } from './case-document.js'

/** A delivery as the listings show it. */
export interface DeliveryRow extends Omit<Delivery, 'message' | 'handle'> {
  /** When it is tried next; null: not by itself any more. */
  readonly tryAt: number | null
}

export const deliveryName = (id: number): string => `D-${id}`

/** What every listing says of a delivery, in the style of the contract. */
export const deliveryDocument = (row: Omit<DeliveryRow, 'tryAt'>) => ({
  delivery: deliveryName(row.id),
  receiver: row.receiver,
  state: row.state,
  reason: row.reason,
  created_at: toIso(row.createdAt),
  sent_at: toIsoOrNull(row.sentAt),
  attempts: row.attempts,
  last_error: row.lastError,
  dropped_by: row.droppedBy ?? null,
  update_of: row.edits === null ? null : deliveryName(row.edits),
})

/** The same in the log of all. */
export const deliveryLogDocument = (row: DeliveryRow) => ({
  ...deliveryDocument(row),
  next_at: toIsoOrNull(row.tryAt),
  group: row.group,
  cases: row.cases.map(({ caseId }) => caseName(caseId)),
})

/** Every field of the log, in the order of the document. */
export const DELIVERY_FIELDS = [
  ...['delivery', 'receiver', 'state', 'reason', 'created_at', 'sent_at', 'attempts', 'last_error', 'dropped_by', 'update_of'],
  ...['next_at', 'group', 'cases'],
] as const

/** A receiver, and how it stands. */
export interface ReceiverRow {
  readonly id: string
  readonly type: string
  /** null: it was never tried. */
  readonly state: ReceiverState | null
  /** It was configured anew since, so nothing is held against it. */
  readonly isChanged: boolean
}

export type ReceiverHealth = 'new' | 'ok' | 'failing' | 'refusing' | 'changed'

/** `new`: never tried; `refusing`: takes nothing until somebody mends it; `changed`: it failed, and was configured anew since. */
export function receiverHealth({ state, isChanged }: ReceiverRow): ReceiverHealth {
  if (state === null) return 'new'
  if (state.failingSince === null) return 'ok'
  if (isChanged) return 'changed'
  return state.refuses ? 'refusing' : 'failing'
}

export const receiverDocument = (row: ReceiverRow) => ({
  receiver: row.id,
  receiver_type: row.type,
  health: receiverHealth(row),
  last_sent_at: toIsoOrNull(row.state?.lastSentAt ?? null),
  failing_since: toIsoOrNull(row.state?.failingSince ?? null),
  not_before: toIsoOrNull(row.isChanged ? null : (row.state?.notBefore ?? null)),
  error: row.state?.error ?? null,
})
