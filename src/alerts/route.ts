import type { Alert, AlertStep } from '../model/alert.js'
import type { AlertsConfig, RouteConfig } from '../model/config.js'
import type { ReceiverConfig } from '../model/receiver.js'
import { formatDuration } from '../util/duration.js'
import { alertMismatch } from '../util/matcher.js'
import { alertFacts } from './facts.js'

/** What the routes decide for one alert and one receiver. */
export interface ReceiverRouting {
  readonly receiver: ReceiverConfig
  /** How long after the breach it is told, ms; 0: of every step at once; null: never. */
  readonly afterMs: number | null
  readonly reason: string
}

export interface Routing {
  /** Every receiver, in the order of the configuration. */
  readonly receivers: readonly ReceiverRouting[]
  /** Why nobody is told, if that is so. */
  readonly reason: string
}

/** The parts of an alert that a route looks at. */
export type Routed = Pick<Alert, 'record' | 'clock' | 'step'>

type Routes = Pick<AlertsConfig, 'routes' | 'receivers'>

/** One way in which a route leads to a receiver: after which delay, and at which steps it matches. */
interface Way {
  readonly afterMs: number
  readonly steps: readonly AlertStep[]
  readonly words: string
}

/**
 * Who is to be told of an alert, and how long after the breach. Each receiver is led by the first route that matches what it would see
 * itself, whether that route names it or not; without any routes all of them are told.
 *
 * A case is never `escalated` in itself, only for who is told a while after the breach. So a route that matches `step: escalated` is one
 * for receivers with an `after` of their own, and one that matches `step: breached` is none for them: those who are told at once are led
 * past the first, those who are told later past the second. `escalate` of a route goes with its route: it follows when the route matches
 * the step at which the case is, and when it matches `escalated`.
 */
export function routeCase(alert: Routed, { routes, receivers }: Routes): Routing {
  const led = receivers.map((receiver) => ({ receiver, ...leadTo(receiver, alert, routes) }))
  return { receivers: led, reason: [...new Set(led.map(({ reason }) => reason))].join('; ') }
}

function leadTo(receiver: ReceiverConfig, alert: Routed, routes: readonly RouteConfig[]): Omit<ReceiverRouting, 'receiver'> {
  if (routes.length === 0) return { afterMs: receiver.afterMs, reason: 'no routes are configured: every receiver is told' }
  const refusals: string[] = []
  for (const [index, route] of routes.entries()) {
    const named = waysTo(receiver, route, alert)
    const { open, mismatch } = openWays(named.length > 0 ? named : [ownWay(receiver, alert)], route, alert)
    if (open.length === 0) {
      refusals.push(`route ${index + 1}: ${mismatch}`)
      continue
    }
    const before = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
    if (named.length === 0) return { afterMs: null, reason: `route ${index + 1} matches and does not name it${before}` }
    const { afterMs, words } = open.reduce((soonest, way) => (way.afterMs < soonest.afterMs ? way : soonest))
    return { afterMs, reason: `route ${index + 1} matches${words}${before}` }
  }
  return { afterMs: null, reason: `no route matches (${refusals.join('; ')})` }
}

/** How a receiver is told if only its own `after` delays it. */
const ownWay = ({ afterMs }: ReceiverConfig, { step }: Routed): Way =>
  afterMs > 0
    ? { afterMs, steps: ['escalated'], words: `, and it is told ${formatDuration(afterMs)} after the breach` }
    : { afterMs: 0, steps: [step], words: '' }

function waysTo(receiver: ReceiverConfig, { to, escalate = [] }: RouteConfig, alert: Routed): readonly Way[] {
  const later = escalate
    .filter((step) => step.to.includes(receiver.id))
    .map((step): Way => {
      const afterMs = Math.max(step.afterMs, receiver.afterMs)
      return {
        afterMs,
        steps: [alert.step, 'escalated'],
        words: `, and escalates to it ${formatDuration(afterMs)} after the breach`,
      }
    })
  return to.includes(receiver.id) ? [ownWay(receiver, alert), ...later] : later
}

/** The ways on which the route matches; if there are none, why. */
function openWays(ways: readonly Way[], { match }: RouteConfig, alert: Routed) {
  const looked = ways.map((way) => {
    const mismatches = way.steps.map((step) => alertMismatch(match, alertFacts(alert, step)))
    return { way, mismatch: mismatches.includes(null) ? null : (mismatches[0] ?? null) }
  })
  const open = looked.filter(({ mismatch }) => mismatch === null).map(({ way }) => way)
  return { open, mismatch: looked[0]?.mismatch ?? null }
}
