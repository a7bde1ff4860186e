import type { Alert, Delivery } from '../model/alert.js'
import type { JudgedCase } from '../model/case.js'
import { toIso } from '../util/instant.js'
import { repeatInterval, type SendDecision } from './decide.js'

const DAY = 24 * 3_600_000

export interface Withdrawal {
  readonly id: number
  readonly reason: string
}

/** Messages that wait for another try though everything in them is over: they would tell of silence after its answer was seen. */
export function withdrawals(unsent: readonly Delivery[], concluded: readonly JudgedCase[]): readonly Withdrawal[] {
  const over = new Set(concluded.map(({ record }) => record.id))
  return unsent
    .filter(
      ({ state, cases }) =>
        state === 'pending' && cases.length > 0 && cases.every((one) => one.step !== 'resolved' && over.has(one.caseId)),
    )
    .map(({ id }) => ({ id, reason: 'answered or closed before it could be delivered' }))
}

/**
 * What failed for good is not told, so it is decided again, at the pace of repetitions: a receiver that was mended gets it, a dead one
 * is not tried at every poll. Anything that the failed message did not tell goes out at once.
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
  const nextAt = latest.createdAt + (Number.isFinite(pause) ? pause : DAY)
  if (now >= nextAt) return null
  return {
    detail: `the same message failed for good (${latest.lastError ?? 'no reason known'}); next try at ${toIso(nextAt)}`,
    nextAt,
  }
}
