import type { SourceConfig } from '../../model/config.js'
import type { BudgetUse, SourceState } from '../../model/source.js'
import type { App } from '../app.js'
import { moneyOf, windowOf } from './budget.js'
import { isDue } from './schedule.js'

/** A configured source and what is known of it; `state` is null before its first poll. */
export interface SourceLine {
  readonly config: SourceConfig
  readonly state: SourceState | null
  readonly due: boolean
  readonly dueReason: string
  /** null: it has none. */
  readonly budget: BudgetUse | null
}

async function budgetUse({ store, runtime }: App, { id, budget }: SourceConfig): Promise<BudgetUse | null> {
  if (budget === null) return null
  const window = windowOf(budget.per, runtime.now())
  const { reads, micros } = await store.readsSpent(id, window)
  return { ...budget, spentReads: reads, spentMoney: moneyOf(micros), resetsAt: window.to }
}

/** Every source of the configuration, in its order. */
export async function listSources(app: App): Promise<readonly SourceLine[]> {
  const states = new Map((await app.store.sources()).map((state) => [state.id, state]))
  const now = app.runtime.now()
  const lines: SourceLine[] = []
  for (const config of app.config.sources) {
    const state = states.get(config.id)
    const { due, reason } = isDue(config, state, now)
    lines.push({ config, state: state ?? null, due, dueReason: reason, budget: await budgetUse(app, config) })
  }
  return lines
}
