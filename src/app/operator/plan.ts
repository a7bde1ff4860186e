import type { Past } from '../../alerts/buckets/buckets.js'
import { type MinutesOfDay, quietHoursOf, quietUntil } from '../../alerts/buckets/quiet.js'
import { type Condition, isOfOperator, OPERATOR_GROUPS } from '../../alerts/operator/condition.js'
import { planConditions } from '../../alerts/operator/conditions.js'
import type { Plan } from '../../alerts/plan.js'
import type { App } from '../app.js'
import { type ConditionsAt, operatorConditions } from './conditions.js'
import { germanFor } from './german-for.js'

export interface OperatorInput extends ConditionsAt {
  readonly past: Past
  readonly minutesOfDay: MinutesOfDay
}

/** A plan, and the conditions that operators are told about. */
export interface PlanWithConditions extends Plan {
  readonly conditions: readonly Condition[]
}

/** Decides what operators are told now, by which receiver and why. */
export async function operatorPlan(
  app: App,
  { past, now, notices, minutesOfDay }: OperatorInput,
): Promise<Pick<PlanWithConditions, 'deliveries' | 'decisions' | 'withdrawn' | 'conditions'>> {
  const settings = app.config.alerts
  const conditions = await operatorConditions(app, { now, notices })
  const plan = planConditions({
    conditions,
    settings,
    past: { memories: past.memories.filter(isOfOperator), unsent: past.unsent.filter(isOfOperator) },
    told: await app.store.lastTold(OPERATOR_GROUPS),
    now,
    timezone: app.config.sla.calendar.timezone,
    inGerman: await germanFor(app, conditions),
    quietUntil: (receiver) => quietUntil(quietHoursOf(receiver, settings.quietHours), now, minutesOfDay),
  })
  return { ...plan, conditions }
}
