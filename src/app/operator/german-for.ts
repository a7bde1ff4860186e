import type { Condition, InGerman } from '../../alerts/operator/condition.js'
import type { App } from '../app.js'

/** What tells faults in German; loaded only where there is one. */
export const germanFor = async ({ runtime }: App, conditions: readonly Condition[]): Promise<InGerman | undefined> =>
  conditions.some(({ is }) => is === 'bad') ? runtime.inGerman?.() : undefined
