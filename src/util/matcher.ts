/** Conditions over the facts of a case: every given list is an "any of", and all of them must hold. */
interface Conditions {
  readonly sensitive?: readonly string[]
  readonly severity?: readonly string[]
  readonly brand?: readonly string[]
  readonly source?: readonly string[]
  readonly kind?: readonly string[]
  readonly language?: readonly string[]
}

/** What is known of a case; a `CaseRecord` is one. */
export interface MatcherFacts {
  readonly sensitive: readonly string[]
  readonly severity: string
  readonly brand: string | null
  readonly source: string
  readonly kind: string
  readonly language: string | null
}

const NAMES = ['sensitive', 'severity', 'brand', 'source', 'kind', 'language'] as const

/** The first condition that fails, in words; null when all hold. A matcher without conditions matches everything, an empty list nothing. */
export function matcherMismatch(matcher: Conditions, facts: MatcherFacts): string | null {
  for (const name of NAMES) {
    const wanted = matcher[name]
    if (wanted === undefined) continue
    const fact = facts[name]
    const values = typeof fact === 'string' ? [fact] : (fact ?? [])
    if (values.some((value) => wanted.includes(value))) continue
    return `${name} is ${values.join(', ') || 'none'}, wanted ${wanted.join(' or ') || 'nothing'}`
  }
  return null
}
