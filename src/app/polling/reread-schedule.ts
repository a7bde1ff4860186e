import { isHistory } from '../../alerts/select.js'
import type { JudgedCase } from '../../model/case.js'
import type { ClockTarget } from '../../model/clock.js'
import type { Config, SlaConfig } from '../../model/config.js'
import { createCalendar } from '../../sla/calendar.js'
import { type Reread, rereadOf, type Wait } from '../../sla/reread.js'
import { policyFor } from '../judging/judge-case.js'

const WAITS: readonly ClockTarget[] = ['first_answer', 'next_answer']

/** When the thread of a case is to be read again, and when its customer has to be answered. */
export interface CaseReread extends Reread {
  readonly dueAt: number
}

const HISTORY: Reread = { due: false, reason: "not read again: history found by the source's first poll", nextAt: null }

function waitOf({ record, clocks }: JudgedCase, sla: SlaConfig): Wait | null {
  const clock = clocks.find(({ target, stoppedAt }) => stoppedAt === null && WAITS.includes(target))
  if (clock === undefined) return null
  return { startedAt: clock.startedAt, dueAt: clock.dueAt, time: policyFor(sla, record).policy.time }
}

/**
 * When to read the thread of a case again; null: the case waits for no answer. Create it once per run, since building the calendar is
 * expensive.
 */
export function createRereadSchedule({ sla, alerts }: Pick<Config, 'sla' | 'alerts'>) {
  const calendar = createCalendar(sla.calendar)
  return (judged: JudgedCase, lastReadAt: number | null, now: number): CaseReread | null => {
    const wait = waitOf(judged, sla)
    if (wait === null) return null
    // A first poll may bring years of history. It causes no alerts, so reading it again would prevent none.
    if (isHistory(judged.record, alerts.baselineMs)) return { ...HISTORY, dueAt: wait.dueAt }
    return { ...rereadOf(wait, { lastReadAt, calendar }, now), dueAt: wait.dueAt }
  }
}
