import type { CalendarCheck, RunningClock } from '../../model/calendar.js'
import type { JudgedCase } from '../../model/case.js'
import { createCalendar } from '../../sla/calendar.js'
import { forecastClosed } from '../../sla/forecast.js'
import type { App } from '../app.js'
import { listCases } from '../listing/list-cases.js'

/** Every clock of a case that runs: an answer, a promise, a resolution. */
const runningClocks = ({ record, clocks }: JudgedCase): readonly RunningClock[] =>
  clocks
    .filter(({ stoppedAt }) => stoppedAt === null)
    .map(({ target, policy, dueAt }) => ({ caseId: record.id, target, policy, dueAt }))

/** What the closed times until then leave unanswered, of the cases that are open now and of those that may come. */
export async function calendarCheck(app: App, until: number): Promise<CalendarCheck> {
  const { sla } = app.config
  const { cases, unknown, generatedAt } = await listCases(app, { states: ['open'] })
  const forecast = forecastClosed({
    calendar: createCalendar(sla.calendar),
    policies: sla.policies,
    clocks: cases.flatMap(runningClocks),
    now: generatedAt,
    until,
  })
  const closed = forecast.filter(({ stretch, left }) => left.length > 0 || (stretch.kind !== 'night' && stretch.kind !== 'break'))
  const left = new Set(closed.flatMap((each) => each.left.map(({ caseId }) => caseId)))
  return {
    generatedAt,
    until,
    timezone: sla.calendar.timezone,
    closed,
    cases: new Map(cases.filter(({ record }) => left.has(record.id)).map((judged) => [judged.record.id, judged])),
    unknown,
  }
}
