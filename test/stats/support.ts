import type { Outcome } from '../../src/model/stats.js'

const MINUTE = 60_000
export const HOUR = 60 * MINUTE
export const DAY = 24 * HOUR
/** Monday 16 November 2026, 08:00 in Berlin. */
export const MONDAY = Date.UTC(2026, 10, 16, 7)

/** A case of Monday morning that was answered after an hour, in time. */
export const outcome = (values: Partial<Outcome> = {}): Outcome => ({
  fate: 'answered',
  startedAt: MONDAY,
  wallMs: HOUR,
  businessMs: HOUR,
  promise: 'kept',
  unseen: false,
  followers: null,
  source: 'blog',
  brand: 'Beispiel',
  kind: 'complaint',
  language: 'de',
  agent: null,
  policy: 'default',
  ...values,
})

/** Answered after so many hours. */
export const answered = (hours: number, values: Partial<Outcome> = {}): Outcome =>
  outcome({ wallMs: hours * HOUR, businessMs: hours * HOUR, ...values })

/** Unanswered for so many hours. */
export const waiting = (hours: number, values: Partial<Outcome> = {}): Outcome =>
  answered(hours, { fate: 'waiting', promise: 'broken', ...values })

export const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))
