import { groupOf } from '../../alerts/buckets/buckets.js'
import type { Plan } from '../../alerts/plan.js'
import { type ReceiverRouting, routeCase } from '../../alerts/route.js'
import { alertOf, forReceiver } from '../../alerts/select.js'
import type { Alert, AlertStep } from '../../model/alert.js'
import type { CaseRecord, JudgedCase } from '../../model/case.js'
import type { MessageLanguage } from '../../model/receiver.js'
import type { App } from '../app.js'
import { notFound } from '../case-name.js'
import { judgeCases } from '../listing/list-cases.js'
import { planAlerts } from './notify.js'

/** What is decided about a case and a receiver at this moment. */
interface RouteDecision {
  readonly decision: 'send' | 'hold' | 'skip'
  readonly code: string
  readonly reason: string
  readonly nextAt: number | null
}

/** What a receiver would be told about a case. */
interface RouteTold {
  /** From when on, if nobody answers. UTC ms. */
  readonly from: number
  readonly step: AlertStep
  readonly group: string
  readonly language: MessageLanguage
  /** null: there is nothing to decide yet, or any more. */
  readonly now: RouteDecision | null
}

/** One receiver and one case. */
export interface RouteLine {
  readonly record: CaseRecord
  readonly receiver: string
  /** Which route applies, and why no earlier one does. */
  readonly reason: string
  /** null: it is never told. */
  readonly told: RouteTold | null
}

/** An answered case has no alert any more; it is routed as if it had been breached. */
const asBreach = ({ record, clock }: JudgedCase): Alert => ({ record, clock, step: 'breached', firingSince: clock.dueAt })

/** Looks up the decision in the plan; nothing is decided here. */
function decisionOf({ decisions, skips, notRouted }: Plan, receiver: string, alert: Alert, group: string): RouteDecision | null {
  const { id } = alert.record
  const skip = [...skips, ...notRouted.filter((one) => one.receiver === receiver)].find(({ caseId }) => caseId === id)
  if (skip !== undefined) return { decision: 'skip', code: skip.code, reason: skip.reason, nextAt: skip.nextAt }
  const own = decisions.filter((one) => one.receiver === receiver)
  const found = own.find(({ cases }) => cases.includes(id)) ?? own.find((one) => one.group === group)
  if (found === undefined) return null
  return { decision: found.send ? 'send' : 'hold', code: found.reason, reason: found.detail, nextAt: found.nextAt }
}

interface Decided {
  readonly alert: Alert
  readonly plan: Plan
}

function lineOf({ receiver, afterMs, reason }: ReceiverRouting, { alert, plan }: Decided, { config, runtime }: App): RouteLine {
  const about = { record: alert.record, receiver: receiver.id, reason }
  if (afterMs === null) return { ...about, told: null }
  const clock = alert.longest ?? alert.clock
  const from = afterMs > 0 ? clock.dueAt + afterMs : alert.firingSince
  // As it will be seen, though it may not be time yet.
  const seen = forReceiver(alert, { afterMs, now: Math.max(runtime.now(), from) })
  const own = 'step' in seen ? seen : alert
  const group = groupOf(own, receiver, config.alerts)
  const language = receiver.language ?? config.alerts.language
  return { ...about, told: { from, step: own.step, group, language, now: decisionOf(plan, receiver.id, alert, group) } }
}

/** For each of these cases and each receiver: whether and why it would be told, from when on and how; and what is decided now. */
export async function testRoutes(app: App, numbers: readonly number[]): Promise<readonly RouteLine[]> {
  const plan = await planAlerts(app)
  const now = app.runtime.now()
  const lines: RouteLine[] = []
  for (const number of numbers) {
    const detail = await app.store.caseDetail(number)
    if (detail === null) throw notFound(`C-${number}`)
    const judged = judgeCases([detail.record], app.config, now)[0]!
    const alert = alertOf(judged, now) ?? asBreach(judged)
    for (const led of routeCase(alert, app.config.alerts).receivers) lines.push(lineOf(led, { alert, plan }, app))
  }
  return lines
}
