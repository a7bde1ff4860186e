import type { Alert } from '../model/alert.js'
import type { Silence } from '../model/silence.js'
import { toIso } from '../util/instant.js'
import { alertMismatch } from '../util/matcher.js'
import { alertFacts } from './facts.js'

export const isActive = ({ startsAt, endsAt, removed }: Silence, now: number): boolean =>
  removed === null && startsAt <= now && now < endsAt

/** Whether a silence matches an alert at its step, whatever its time. */
export const covers = ({ match }: Silence, alert: Pick<Alert, 'record' | 'clock' | 'step'>): boolean =>
  alertMismatch(match, alertFacts(alert, alert.step)) === null

/** Whether a silence names a step: then it applies to receivers that see the alert at that step, otherwise to all. */
export const isOfStep = ({ match }: Silence): boolean => match.step !== undefined

/** The active silence that covers an alert, of several the one that ends last; null: none. */
export function silenceOf(alert: Alert, silences: readonly Silence[], now: number): Silence | null {
  const holding = silences.filter((silence) => isActive(silence, now) && covers(silence, alert))
  return holding.reduce<Silence | null>((last, one) => (last === null || one.endsAt > last.endsAt ? one : last), null)
}

/** `silenced until 2026-11-20T12:00:00Z by rosa: Umzug der Server (silence S-3)`. */
export const silenceReason = ({ id, endsAt, who, why }: Silence): string =>
  `silenced until ${toIso(endsAt)} by ${who}: ${why} (silence S-${id})`
