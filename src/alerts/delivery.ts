import type { Alert, NewDelivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { sha256 } from '../util/hash.js'
import type { Bucket } from './buckets.js'
import { buildMessage } from './message.js'

export interface DeliveryParts {
  readonly bucket: Bucket
  readonly reason: string
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  readonly folded: number
  /** How many of the alerts, from the first on, are news. */
  readonly news?: number
  readonly input: {
    readonly now: number
    readonly timezone?: string
    readonly config: { readonly alerts: Pick<AlertsConfig, 'language'> }
  }
}

/** A decision as a message with its idempotency key. */
export function deliveryOf({ bucket, reason, alerts, resolved, folded, news = 0, input }: DeliveryParts): NewDelivery {
  const { group, memory } = bucket
  const { now, timezone } = input
  const language = bucket.receiver.language ?? input.config.alerts.language
  const receiver = bucket.receiver.id
  const cases = [
    ...alerts.map(({ record, step }) => ({ caseId: record.id, step, at: now })),
    ...resolved.map(({ record }) => ({ caseId: record.id, step: 'resolved' as const, at: now })),
  ]
  // The sequence changes with every message that got through, and with one that was given
  // up, never with a try: a decision made again after a crash keeps its key.
  const sequence = `${memory?.lastSentAt ?? 0}/${memory?.repeats ?? 0}/${bucket.inVain}`
  const told = cases.map(({ caseId, step }) => `${caseId} ${step}`).sort()
  const key = sha256(receiver, group, reason, told.join(), sequence)
  const openInAll = bucket.alerts.length
  const message = buildMessage({
    key,
    reason,
    group,
    alerts,
    resolved,
    folded,
    openInAll,
    now,
    ...(bucket.voice === undefined ? {} : { voice: bucket.voice }),
    language,
    payload: bucket.receiver.payload,
    // Elsewhere all that is told is news, or worth a repetition.
    ...(reason === 'digest' ? { first: new Set(alerts.slice(0, news).map(({ record }) => record.id)) } : {}),
    ...(timezone === undefined ? {} : { timezone }),
  })
  return { key, receiver, group, reason, cases, message, now }
}
