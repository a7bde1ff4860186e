import type { Alert, AlertMessageCase, Delivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import type { Bucket } from './buckets/bucket.js'
import { DIGEST } from './buckets/group.js'
import type { SendDecision } from './decide.js'

/** An update of a sent message, and what it changes. */
export interface Update {
  readonly post: Delivery
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
}

/** A decision, divided into a new message and updates of sent ones. */
export interface Parted {
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  readonly updates: readonly Update[]
}

const tells = ({ cases }: Delivery, caseId: number): boolean =>
  cases.some((one) => one.caseId === caseId && one.step !== 'resolved')

/**
 * Where a channel can edit messages, reminders and ends of cases edit those that told about the case: a reminder the latest one, an end all
 * of them, so that none goes on saying that nobody answered. News are always new messages, because an edit notifies nobody; so is anything
 * that no remaining message tells about. A digest always tells everything in a new message.
 */
export function partUpdates({ alerts, news, resolved }: SendDecision, { receiver, group, posts }: Bucket): Parted {
  if (!receiver.edits || group === DIGEST || posts.length === 0) return { alerts, resolved, updates: [] }
  const told = alerts.slice(news)
  const latest = new Map(told.map((alert) => [alert, posts.findLast((post) => tells(post, alert.record.id))]))
  const isPosted = ({ record }: JudgedCase): boolean => posts.some((post) => tells(post, record.id))
  const updates = posts.map((post) => ({
    post,
    alerts: told.filter((alert) => latest.get(alert) === post),
    resolved: resolved.filter(({ record }) => tells(post, record.id)),
  }))
  return {
    alerts: [...alerts.slice(0, news), ...told.filter((alert) => latest.get(alert) === undefined)],
    resolved: resolved.filter((one) => !isPosted(one)),
    updates: updates.filter((update) => update.alerts.length + update.resolved.length > 0),
  }
}

/** Everything that a message told about, as it stands now. */
export interface PresentState {
  readonly alerts: readonly Alert[]
  readonly resolved: readonly JudgedCase[]
  /** Cases that neither fire nor are over, such as acknowledged ones: shown as they were told. */
  readonly kept: readonly AlertMessageCase[]
}

/** `concluded`: all that is over. `known`: cases that exist; a message that is written anew says nothing more of one that was erased. */
export function presentState(
  { post, alerts: told }: Update,
  { bucket, concluded, known }: { bucket: Bucket; concluded: readonly JudgedCase[]; known: ReadonlySet<number> },
): PresentState {
  const ids = post.cases.filter(({ step }) => step !== 'resolved').map(({ caseId }) => caseId)
  const alerts = [...told, ...bucket.alerts.filter(({ record }) => !told.some((one) => one.record.id === record.id))].filter(
    ({ record }) => ids.includes(record.id),
  )
  const resolved = concluded.filter(
    ({ record }) => ids.includes(record.id) && !alerts.some((alert) => alert.record.id === record.id),
  )
  const moved = new Set([...alerts, ...resolved].map(({ record }) => record.id))
  const rest = new Set(ids.filter((id) => known.has(id) && !moved.has(id)).map((id) => `C-${id}`))
  return { alerts, resolved, kept: post.message.cases.filter((one) => rest.has(one.case)) }
}
