import type { Alert, Delivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import { toIso } from '../util/instant.js'
import { repeatInterval, type SendDecision } from './decide.js'
import type { Skip } from './select.js'

const DAY = 24 * 3_600_000

export interface Withdrawal {
  readonly id: number
  readonly reason: string
}

interface Quiet {
  readonly concluded: readonly JudgedCase[]
  readonly skips: readonly Skip[]
}

/**
 * Pending messages in which nothing may be told any more: they would report a missing answer that has come, or break a silence added since.
 * A silenced case was not told, so it is told when the silence ends.
 */
export function withdrawals(unsent: readonly Delivery[], { concluded, skips }: Quiet): readonly Withdrawal[] {
  const over = new Set(concluded.map(({ record }) => record.id))
  const silenced = new Set(skips.flatMap(({ code, caseId }) => (code === 'silenced' ? [caseId] : [])))
  return unsent.flatMap(({ id, state, cases }): Withdrawal[] => {
    if (state !== 'pending' || cases.length === 0 || cases.some(({ step }) => step === 'resolved')) return []
    if (cases.every(({ caseId }) => over.has(caseId))) return [{ id, reason: 'answered or closed before it could be delivered' }]
    const isHushed = cases.every(({ caseId }) => over.has(caseId) || silenced.has(caseId))
    return isHushed ? [{ id, reason: 'silenced before it could be delivered' }] : []
  })
}

/**
 * How long a group waits after a message finally failed. What failed was not told, so it is decided again, at the intervals of reminders: a
 * repaired receiver gets it, a dead one is not tried at every poll. The same for what a person dropped. Alerts that the failed message did not hold are sent at once.
 */
export function failureHold(
  { alerts, resolved }: Pick<SendDecision, 'alerts' | 'resolved'>,
  { failures, repeatMs, now }: { failures: readonly Delivery[]; repeatMs: readonly number[]; now: number },
): { readonly detail: string; readonly nextAt: number } | null {
  const [latest] = failures
  if (latest === undefined) return null
  const tried = new Set(latest.cases.map(({ caseId, step }) => `${caseId} ${step}`))
  const wasTried = ({ record, step }: Alert): boolean => tried.has(`${record.id} ${step}`)
  if (!alerts.every(wasTried) || !resolved.every(({ record }) => tried.has(`${record.id} resolved`))) return null
  const pause = repeatInterval({ repeats: failures.length - 1 }, { repeatMs })
  const nextAt = endedAt(latest) + (Number.isFinite(pause) ? pause : DAY)
  if (now >= nextAt) return null
  const what = latest.droppedBy === undefined ? 'failed for good' : `was given up by ${latest.droppedBy}`
  return { detail: `the same message ${what} (${latest.lastError ?? 'no reason known'}); next try at ${toIso(nextAt)}`, nextAt }
}

/** A message that a person dropped may be days old; the pause counts from the dropping. */
const endedAt = ({ droppedBy, createdAt, nextAt }: Delivery): number => (droppedBy === undefined ? createdAt : nextAt)
