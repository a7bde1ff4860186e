import type { CaseRecord } from '../model/case.js'
import type { AlertsConfig } from '../model/config.js'
import { matcherMismatch } from '../util/matcher.js'

export interface Routing {
  /** Ids of receivers; empty: nobody is told. */
  readonly receivers: readonly string[]
  readonly reason: string
}

/** Who is to be told of a case: the receivers of the first route that matches; without any routes, all of them. */
export function routeCase(record: CaseRecord, { routes, receivers }: Pick<AlertsConfig, 'routes' | 'receivers'>): Routing {
  const known = receivers.map(({ id }) => id)
  if (routes.length === 0) return { receivers: known, reason: 'no routes are configured: every receiver is told' }
  const refusals: string[] = []
  for (const [index, { match, to }] of routes.entries()) {
    const mismatch = matcherMismatch(match, record)
    if (mismatch !== null) {
      refusals.push(`route ${index + 1}: ${mismatch}`)
      continue
    }
    const before = refusals.length === 0 ? '' : ` (${refusals.join('; ')})`
    return { receivers: known.filter((id) => to.includes(id)), reason: `route ${index + 1} matches${before}` }
  }
  return { receivers: [], reason: `no route matches (${refusals.join('; ')})` }
}
