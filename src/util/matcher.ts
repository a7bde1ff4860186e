/** Conditions over facts: every given list is an "any of", and all of them must hold. */
type Conditions<Name extends string> = { readonly [Key in Name]?: readonly string[] }

/** What is known of a case by itself; a `CaseRecord` is one. Policies may ask for these. */
export interface MatcherFacts {
  readonly sensitive: readonly string[]
  readonly severity: string
  readonly brand: string | null
  readonly source: string
  readonly kind: string
  readonly language: string | null
}

/** What is known besides once it alerts; routes and silences may ask for these too. */
export interface AlertFacts extends MatcherFacts {
  /** Handle, name and native id. */
  readonly author: readonly string[]
  readonly assignee: string | null
  readonly policy: string
  readonly step: string
  /** `C-12`. */
  readonly case: string
}

/** In this order conditions are looked at, and told. */
export const CASE_CONDITIONS = ['sensitive', 'severity', 'brand', 'source', 'kind', 'language'] as const
export const ALERT_CONDITIONS = [...CASE_CONDITIONS, 'author', 'assignee', 'policy', 'step', 'case'] as const

/** People are named as they are in every listing: with or without @, in small letters or large. */
const asPerson = (name: string): string => name.replace(/^@/, '').toLowerCase()
const IN_ANY_CASE: readonly string[] = ['author', 'assignee'] satisfies readonly (keyof AlertFacts)[]

function firstMismatch<Name extends string>(
  names: readonly Name[],
  matcher: Conditions<Name>,
  facts: { readonly [Key in Name]: string | readonly string[] | null },
): string | null {
  for (const name of names) {
    const wanted = matcher[name]
    if (wanted === undefined) continue
    const fact: string | readonly string[] | null = facts[name]
    const values = typeof fact === 'string' ? [fact] : (fact ?? [])
    const same = IN_ANY_CASE.includes(name) ? asPerson : (text: string): string => text
    const known = wanted.map(same)
    if (values.some((value) => known.includes(same(value)))) continue
    return `${name} is ${values.join(', ') || 'none'}, wanted ${wanted.join(' or ') || 'nothing'}`
  }
  return null
}

/** The first condition that fails, in words; null when all hold. A matcher without conditions matches everything, an empty list nothing. */
export const matcherMismatch = (matcher: Conditions<(typeof CASE_CONDITIONS)[number]>, facts: MatcherFacts): string | null =>
  firstMismatch(CASE_CONDITIONS, matcher, facts)

/** The same for what alerts. */
export const alertMismatch = (matcher: Conditions<(typeof ALERT_CONDITIONS)[number]>, facts: AlertFacts): string | null =>
  firstMismatch(ALERT_CONDITIONS, matcher, facts)
