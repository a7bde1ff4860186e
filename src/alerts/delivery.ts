import type { Alert, Announced, Delivery, NewDelivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { sha256 } from '../util/hash.js'
import type { Bucket } from './buckets/bucket.js'
import { buildMessage } from './message/message.js'
import { presentState, type Update } from './updates.js'

export interface DeliveryParts {
  readonly bucket: Bucket
  readonly reason: string
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  readonly folded: number
  /** How many of the alerts are news; these come first. */
  readonly news?: number
  readonly input: {
    readonly now: number
    readonly timezone?: string
    readonly config: { readonly alerts: Pick<AlertsConfig, 'language'> }
  }
}

/** Why a message is brought up to date; also of all that a decision leads to but the one that carries its reason. */
export const UPDATE = 'update'

/** Makes a decision into a message with its idempotency key. */
export function deliveryOf({ bucket, reason, alerts, resolved, folded, news = 0, input }: DeliveryParts): NewDelivery {
  const cases = announcedBy(alerts, resolved, input.now)
  const key = keyOf({ bucket, reason, cases })
  const message = buildMessage({
    ...frameOf(bucket, input),
    key,
    reason,
    alerts,
    resolved,
    folded,
    openInAll: bucket.alerts.length,
    // In all other messages every alert is news, or due for a reminder.
    ...(reason === 'digest' ? { first: new Set(alerts.slice(0, news).map(({ record }) => record.id)) } : {}),
  })
  return { key, receiver: bucket.receiver.id, group: bucket.group, reason, cases, message, now: input.now }
}

interface UpdateParts extends Pick<DeliveryParts, 'bucket' | 'reason' | 'input'> {
  readonly concluded: readonly JudgedCase[]
  readonly known: ReadonlySet<number>
}

/** An earlier message, complete, with its cases as they stand now. */
export function updateOf(update: Update, { bucket, reason, input, concluded, known }: UpdateParts): NewDelivery {
  const { alerts, resolved, post } = update
  const cases = announcedBy(alerts, resolved, input.now)
  const key = keyOf({ bucket, reason, cases, edits: post.id })
  const state = bucket.voice === undefined ? presentState(update, { bucket, concluded, known }) : { alerts, resolved }
  const openInAll = state.alerts.length
  const message = buildMessage({ ...frameOf(bucket, input), ...state, key, reason: UPDATE, folded: 0, openInAll })
  return { key, receiver: bucket.receiver.id, group: bucket.group, reason, cases, message, now: input.now, edits: post.id }
}

/**
 * Enqueues a message update again, behind newer messages of its group: parts of its decision may have been sent, so it would not be decided
 * again.
 */
export function again({ key: before, edits, receiver, group, cases, message }: Delivery, now: number): NewDelivery {
  const key = sha256(before, 'again')
  return { key, receiver, group, reason: UPDATE, cases, message: { ...message, key }, now, edits }
}

const announcedBy = (alerts: readonly Alert[], resolved: readonly JudgedCase[], at: number): readonly Announced[] => [
  ...alerts.map(({ record, step }) => ({ caseId: record.id, step, at })),
  ...resolved.map(({ record }) => ({ caseId: record.id, step: 'resolved' as const, at })),
]

interface KeyParts extends Pick<DeliveryParts, 'bucket' | 'reason'> {
  readonly cases: readonly Announced[]
  readonly edits?: number
}

/**
 * The sequence number in the key changes with every message that was sent or given up, but not with an attempt: a decision that is made
 * again after a crash keeps its key.
 */
function keyOf({ bucket: { receiver, group, memory, inVain }, reason, cases, edits }: KeyParts): string {
  const sequence = `${memory?.lastSentAt ?? 0}/${memory?.repeats ?? 0}/${inVain}`
  const told = cases.map(({ caseId, step }) => `${caseId} ${step}`).sort()
  return sha256(receiver.id, group, reason, told.join(), sequence, ...(edits === undefined ? [] : [`edits ${edits}`]))
}

/** What all messages of a group have in common. */
function frameOf({ receiver, group, voice }: Bucket, { now, timezone, config }: DeliveryParts['input']) {
  return {
    group,
    now,
    language: receiver.language ?? config.alerts.language,
    payload: receiver.payload,
    ...(voice === undefined ? {} : { voice }),
    ...(timezone === undefined ? {} : { timezone }),
  }
}
