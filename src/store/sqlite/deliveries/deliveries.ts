import type { AlertMessage, Announced, Delivery, DeliveryState, Handle, NewDelivery } from '../../../model/alert.js'
import type { DeliveryFilter } from '../../delivery-store.js'
import type { DeliveryEntry } from '../../receiver-store.js'
import type { Database } from '../file/database.js'

export interface DeliveryRow {
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
  readonly dropped_by: string | null
  readonly message: string
  readonly edits: number | null
  readonly handle: string | null
}

const COLUMNS = `id, key, receiver, group_key, state, reason, created_at, sent_at, attempts, next_at, last_error, dropped_by, message,
  edits, handle`

interface ToldRow {
  readonly case_id: number
  readonly step: Announced['step']
  readonly at: number | null
}

const toldBy = (db: Database, id: number): Announced[] =>
  db
    .all<ToldRow>('SELECT case_id, step, at FROM delivery_cases WHERE delivery_id = ? ORDER BY position', id)
    .map(({ case_id, step, at }) => ({ caseId: case_id, step, ...(at === null ? {} : { at }) }))

/** All of a delivery but its message. */
export const entryOf = (db: Database, row: Omit<DeliveryRow, 'message' | 'handle'>): DeliveryEntry => ({
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
  ...(row.dropped_by === null ? {} : { droppedBy: row.dropped_by }),
  cases: toldBy(db, row.id),
  edits: row.edits,
})

const deliveryOf = (db: Database, row: DeliveryRow): Delivery => ({
  ...entryOf(db, row),
  message: JSON.parse(row.message) as AlertMessage,
  handle: row.handle === null ? null : (JSON.parse(row.handle) as Handle),
})

/** null: there is none, or it is sent. */
export function unsentDelivery(db: Database, id: number): Delivery | null {
  const row = db.get<DeliveryRow>(`SELECT ${COLUMNS} FROM deliveries WHERE id = ? AND state <> 'sent'`, id)
  return row === undefined ? null : deliveryOf(db, row)
}

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

const KEPT = `SELECT ${COLUMNS.split(', ').map((name) => `d.${name}`)} FROM group_memories g
  CROSS JOIN deliveries d ON d.receiver = g.receiver AND d.group_key = g.group_key AND d.handle IS NOT NULL
  WHERE g.receiver IN (SELECT value FROM json_each(?)) AND d.state = 'sent' AND d.edits IS NULL AND d.sent_at >= ?
    AND EXISTS (SELECT 1 FROM json_each(g.announced) j WHERE j.value ->> 'step' <> 'resolved') ORDER BY d.id`

/** Messages that a channel keeps and that may have to be brought up to date, oldest first: of groups in which something is not over yet. */
export const keptPosts = (
  db: Database,
  { receivers, since }: { readonly receivers: readonly string[]; readonly since: number },
) => db.all<DeliveryRow>(KEPT, JSON.stringify(receivers), since).map((row) => deliveryOf(db, row))

/** The last message that each receiver got of each group whose key begins so. */
export function lastTold(db: Database, groups: string): Delivery[] {
  const last = `SELECT max(id) FROM deliveries WHERE state = 'sent' AND group_key >= ? AND group_key < ? GROUP BY receiver, group_key`
  const sql = `SELECT ${COLUMNS} FROM deliveries WHERE id IN (${last}) ORDER BY id`
  return db.all<DeliveryRow>(sql, groups, `${groups}\uffff`).map((row) => deliveryOf(db, row))
}

/** Cases announced since then, each as often as it was; neither their end nor a message brought up to date is an alert. */
export const sentSince = (db: Database, since: number): number =>
  db.get<{ count: number }>(
    `SELECT count(*) AS count FROM deliveries d CROSS JOIN delivery_cases c ON c.delivery_id = d.id
     WHERE d.state = 'sent' AND d.sent_at >= ? AND d.edits IS NULL AND c.step <> 'resolved'`,
    since,
  )?.count ?? 0
