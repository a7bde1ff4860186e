import type { DeliveryState, Handle } from '../../../model/alert.js'
import type { ReceiverState } from '../../../model/receiver-state.js'
import type { Dropped } from '../../receiver-store.js'
import type { Database } from '../file/database.js'
import { unsentDelivery } from './deliveries.js'
import { rememberSent } from './group-memories.js'
import { saveReceiverState } from './receiver-states.js'

interface Sent {
  readonly now: number
  readonly handle: Handle | null
  readonly state?: ReceiverState
}

/** The receiver said yes: the delivery is done, and the group knows what it said. Saying so twice changes nothing. */
export function markSent(db: Database, id: number, { now, handle, state }: Sent): void {
  db.transaction(() => {
    const delivery = unsentDelivery(db, id)
    if (delivery === null) return
    const sql = `UPDATE deliveries SET state = 'sent', sent_at = ?, handle = ?, settings = ?, attempts = attempts + 1, last_error = NULL,
      dropped_by = NULL WHERE id = ?`
    db.run(sql, now, handle === null ? null : JSON.stringify(handle), state?.settings ?? null, id)
    rememberSent(db, delivery, now)
    if (state !== undefined) saveReceiverState(db, state)
  })
}

interface Failure {
  readonly nextAt: number | null
  readonly error: string
  readonly state?: ReceiverState
}

/** `nextAt` null: the receiver refused for good. A failure that is reported after all was sent is not believed. */
export function markFailed(db: Database, id: number, { nextAt, error, state }: Failure): void {
  const becomes: DeliveryState = nextAt === null ? 'failed' : 'pending'
  db.transaction(() => {
    const { changes } = db.run(
      `UPDATE deliveries SET state = ?, next_at = coalesce(?, next_at), attempts = attempts + 1, last_error = ? WHERE id = ? AND state <> 'sent'`,
      becomes,
      nextAt,
      error,
      id,
    )
    if (state !== undefined && changes > 0) saveReceiverState(db, state)
  })
}

/** Nothing is wrong with the delivery: only the reason why it waits is noted. */
export function markRefused(db: Database, id: number, { error, state }: { error: string; state: ReceiverState }): void {
  db.transaction(() => {
    db.run(`UPDATE deliveries SET last_error = ? WHERE id = ? AND state = 'pending'`, error, id)
    saveReceiverState(db, state)
  })
}

/** Only what is still pending can be dropped: a message that went out meanwhile did go out. `next_at` is then when it was given up. */
export function dropDeliveries(db: Database, dropped: readonly Dropped[], now: number): void {
  const sql = `UPDATE deliveries SET state = 'dropped', last_error = ?, dropped_by = ?, next_at = ? WHERE id = ? AND state = 'pending'`
  db.transaction(() => {
    for (const { id, reason, by } of dropped) db.run(sql, reason, by ?? null, now, id)
  })
}

/** What failed for good gets its whole schedule of tries once more. */
export function retryDeliveries(db: Database, ids: readonly number[], now: number): void {
  const listed = JSON.stringify(ids)
  const among = 'id IN (SELECT value FROM json_each(?))'
  db.transaction(() => {
    db.run(`UPDATE deliveries SET next_at = min(next_at, ?) WHERE state = 'pending' AND ${among}`, now, listed)
    db.run(`UPDATE deliveries SET state = 'pending', attempts = 0, next_at = ? WHERE state = 'failed' AND ${among}`, now, listed)
  })
}
