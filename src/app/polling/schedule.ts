import type { SourceConfig } from '../../model/config.js'
import type { SourceState } from '../../model/source.js'
import { toIso } from '../../util/instant.js'
import { budgetWords } from './budget.js'
import { isSameSource } from './same-source.js'

const HOUR = 3_600_000
const DAY = 24 * HOUR

/**
 * Cron never fires to the millisecond: a source polled at 12:00:03 is taken as due at 12:15:01. Without this slack `every: 15m` under
 * a 15-minute cron would poll every half hour.
 */
const slack = (everyMs: number): number => Math.min(60_000, everyMs * 0.1)

/** Whether a source is to be asked now, and why or why not. */
export function isDue(source: SourceConfig, state: SourceState | undefined, now: number): { due: boolean; reason: string } {
  if (state === undefined || state.lastAttemptAt === null) return { due: true, reason: 'never asked before' }
  if (!isSameSource(state, source)) return { due: true, reason: 'its configuration changed' }
  if (state.health === 'gone') return { due: false, reason: state.message ?? 'it is gone for good' }
  // A clock that was set back must not stop polling for the length of the jump.
  if (state.lastAttemptAt > now + DAY) return { due: true, reason: 'its last attempt lies in the future' }
  if (state.notBefore !== null && now < state.notBefore)
    return { due: false, reason: `it asked for a pause until ${toIso(state.notBefore)}` }
  const { spent } = state
  if (spent !== null && source.budget !== null && spent.budget === budgetWords(source.budget)) {
    if (now >= spent.until) return { due: true, reason: 'its budget is whole again' }
    return { due: false, reason: `its budget of ${spent.budget} is used up until ${toIso(spent.until)}` }
  }
  // After a change of the budget the stored due time is the end of the old budget's window, so it does not apply.
  const dueAt = state.health === 'ok' || spent !== null ? state.lastAttemptAt + source.everyMs : state.nextDueAt
  if (now >= dueAt - slack(source.everyMs)) return { due: true, reason: 'its time has come' }
  return { due: false, reason: `not due before ${toIso(dueAt)}` }
}

/**
 * When to ask a failing source again: its interval, doubled with each failure. A missing page (404) may stretch to a day, other
 * failures to two hours, since outages end and complaints are waiting meanwhile. A server's own Retry-After is respected, up to a day.
 */
export function retryDueAt(
  source: SourceConfig,
  failure: { failures: number; missing: boolean; retryAt: number | null },
  now: number,
): number {
  const longest = Math.max(source.everyMs, failure.missing ? DAY : 2 * HOUR)
  const delay = Math.min(source.everyMs * 2 ** Math.min(failure.failures, 10), longest)
  return Math.max(now + delay, soonest(failure.retryAt, now) ?? 0)
}

/** The pause that a platform asks for, limited to a day: a wrong value of theirs must not end a source. null: none. */
export const soonest = (retryAt: number | null, now: number): number | null =>
  retryAt === null || retryAt <= now ? null : Math.min(retryAt, now + DAY)
