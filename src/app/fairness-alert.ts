import type { Past } from '../alerts/buckets.js'
import { FAIRNESS, planFairness } from '../alerts/fairness.js'
import type { Plan } from '../alerts/plan.js'
import type { App } from './app.js'
import { fairnessSince } from './stats.js'

export interface FairnessTime {
  readonly now: number
  readonly quietUntil: number | null
}

type Addition = Pick<Plan, 'deliveries' | 'decisions' | 'withdrawn'>

const NOTHING: Addition = { deliveries: [], decisions: [], withdrawn: [] }

/** Whether to tell that customers with few followers wait longer; nothing unless the configuration has it watched. */
export async function fairnessPlan(app: App, past: Past, { now, quietUntil }: FairnessTime): Promise<Addition> {
  const settings = app.config.alerts
  const watched = settings.fairness
  if (watched === null) return NOTHING
  const found = await fairnessSince(app, now - watched.sinceMs)
  const sent = await app.store.deliveries({ states: ['sent'], group: FAIRNESS })
  return planFairness({ found, watched, settings, past, sent, now, quietUntil, timezone: app.config.sla.calendar.timezone })
}
