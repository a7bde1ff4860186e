import type { SlaConfig, SlaPolicy } from '../model/config.js'
import { sha256 } from '../util/hash.js'
import { type MatcherFacts, matcherMismatch } from '../util/matcher.js'

export interface PolicyChoice {
  readonly policy: SlaPolicy
  /** For people: which conditions held, and why earlier policies did not match. */
  readonly reason: string
}

function conditions(policy: SlaPolicy): string {
  const names = Object.entries(policy.when).map(([name, wanted]) => `${name} ${(wanted as readonly string[]).join(' or ')}`)
  return names.length === 0 ? 'it has no conditions' : names.join(', ')
}

/** The first policy whose conditions all hold; null when none does. */
export function choosePolicy(policies: readonly SlaPolicy[], facts: MatcherFacts): PolicyChoice | null {
  const passed: string[] = []
  for (const policy of policies) {
    const mismatch = matcherMismatch(policy.when, facts)
    if (mismatch === null) return { policy, reason: [`${policy.name}: ${conditions(policy)}`, ...passed].join('; ') }
    passed.push(`not ${policy.name}: ${mismatch}`)
  }
  return null
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, canonical(inner)]),
  )
}

/** Hash of everything that the clocks depend on; the order of keys does not matter, that of policies does. */
export function policyHash({ followUpAfterMs: _, ...sla }: SlaConfig): string {
  return sha256(JSON.stringify(canonical(sla)))
}
