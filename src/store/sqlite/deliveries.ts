import type { AlertMessage, Announced, Delivery, DeliveryState, Handle, NewDelivery } from '../../model/alert.js'
import type { DeliveryFilter } from '../store.js'
import type { Database } from './database.js'
import { rememberSent } from './group-memories.js'

interface DeliveryRow {
  readonly id: number
  readonly key: string
  readonly receiver: string
  readonly group_key: string
  readonly state: DeliveryState
  readonly reason: string
  readonly created_at: number
  readonly sent_at: number | null
  readonly attempts: number
  readonly next_at: number
  readonly last_error: string | null
  readonly message: string
  readonly edits: number | null
  readonly handle: string | null
}

const COLUMNS =
  'id, key, receiver, group_key, state, reason, created_at, sent_at, attempts, next_at, last_error, message, edits, handle'

interface ToldRow {
  readonly case_id: number
  readonly step: Announced['step']
  readonly at: number | null
}

const toldBy = (db: Database, id: number): Announced[] =>
  db
    .all<ToldRow>('SELECT case_id, step, at FROM delivery_cases WHERE delivery_id = ? ORDER BY position', id)
    .map(({ case_id, step, at }) => ({ caseId: case_id, step, ...(at === null ? {} : { at }) }))

const deliveryOf = (db: Database, row: DeliveryRow): Delivery => ({
  id: row.id,
  key: row.key,
  receiver: row.receiver,
  group: row.group_key,
  state: row.state,
  reason: row.reason,
  createdAt: row.created_at,
  sentAt: row.sent_at,
  attempts: row.attempts,
  nextAt: row.next_at,
  lastError: row.last_error,
  cases: toldBy(db, row.id),
  message: JSON.parse(row.message) as AlertMessage,
  edits: row.edits,
  handle: row.handle === null ? null : (JSON.parse(row.handle) as Handle),
})

function enqueueOne(db: Database, delivery: NewDelivery): void {
  const { id, changes } = db.run(
    `INSERT INTO deliveries (key, receiver, group_key, reason, created_at, next_at, message, edits) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (key) DO NOTHING`,
    delivery.key,
    delivery.receiver,
    delivery.group,
    delivery.reason,
    delivery.now,
    delivery.now,
    JSON.stringify(delivery.message),
    delivery.edits ?? null,
  )
  if (changes === 0) return
  for (const [position, { caseId, step, at }] of delivery.cases.entries()) {
    const sql = 'INSERT INTO delivery_cases (delivery_id, position, case_id, step, at) VALUES (?, ?, ?, ?, ?)'
    db.run(sql, id, position, caseId, step, at ?? null)
  }
}

export function enqueue(db: Database, deliveries: readonly NewDelivery[]): void {
  db.transaction(() => {
    for (const delivery of deliveries) enqueueOne(db, delivery)
  })
}

/** Deliveries in the order in which they were entered. */
export function deliveries(db: Database, filter: DeliveryFilter): Delivery[] {
  const conditions: string[] = []
  const params: (string | number)[] = []
  if (filter.states !== undefined) {
    conditions.push('state IN (SELECT value FROM json_each(?))')
    params.push(JSON.stringify(filter.states))
  }
  if (filter.caseId !== undefined) {
    conditions.push('id IN (SELECT delivery_id FROM delivery_cases WHERE case_id = ?)')
    params.push(filter.caseId)
  }
  if (filter.group !== undefined) {
    conditions.push('group_key = ?')
    params.push(filter.group)
  }
  const where = conditions.length === 0 ? '' : ` WHERE ${conditions.join(' AND ')}`
  return db.all<DeliveryRow>(`SELECT ${COLUMNS} FROM deliveries${where} ORDER BY id`, ...params).map((row) => deliveryOf(db, row))
}

/** The receiver said yes: the delivery is done, and the group knows what it said. Saying so twice changes nothing. */
export function markSent(
  db: Database,
  id: number,
  { now, handle }: { readonly now: number; readonly handle: Handle | null },
): void {
  db.transaction(() => {
    const row = db.get<DeliveryRow>(`SELECT ${COLUMNS} FROM deliveries WHERE id = ? AND state <> 'sent'`, id)
    if (row === undefined) return
    const sql = `UPDATE deliveries SET state = 'sent', sent_at = ?, handle = ?, attempts = attempts + 1, last_error = NULL WHERE id = ?`
    db.run(sql, now, handle === null ? null : JSON.stringify(handle), id)
    rememberSent(db, deliveryOf(db, row), now)
  })
}

/** `nextAt` null: the receiver refused for good. A failure that is reported after all was sent is not believed. */
export function markFailed(db: Database, id: number, failure: { readonly nextAt: number | null; readonly error: string }): void {
  const state: DeliveryState = failure.nextAt === null ? 'failed' : 'pending'
  db.run(
    `UPDATE deliveries SET state = ?, next_at = coalesce(?, next_at), attempts = attempts + 1, last_error = ? WHERE id = ? AND state <> 'sent'`,
    state,
    failure.nextAt,
    failure.error,
    id,
  )
}

/** Only what is still pending can be dropped: a message that went out meanwhile did go out. */
export function dropDeliveries(db: Database, dropped: readonly { readonly id: number; readonly reason: string }[]): void {
  db.transaction(() => {
    for (const { id, reason } of dropped) {
      db.run(`UPDATE deliveries SET state = 'dropped', last_error = ? WHERE id = ? AND state = 'pending'`, reason, id)
    }
  })
}

/** Cases announced since then, each as often as it was; their end is no alert. */
export const sentSince = (db: Database, since: number): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM deliveries d CROSS JOIN delivery_cases c ON c.delivery_id = d.id
     WHERE d.state = 'sent' AND d.sent_at >= ? AND c.step <> 'resolved'`,
    since,
  )?.count ?? 0
