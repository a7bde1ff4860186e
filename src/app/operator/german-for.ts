import type { Condition, InGerman } from '../../alerts/operator/condition.js'
import type { App } from '../app.js'

/** The German translation of faults; loaded only if there is a fault. */
export const germanFor = async ({ runtime }: App, conditions: readonly Condition[]): Promise<InGerman | undefined> =>
  conditions.some(({ is }) => is === 'bad') ? runtime.inGerman?.() : undefined
