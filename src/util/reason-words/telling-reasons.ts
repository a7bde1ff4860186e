/** What decides whether a reason is told; a `Reason` of the model is one. */
interface Weighed {
  readonly code: string
  readonly weight: number
}

/** Reasons for the urgency, and for being about us: told apart from those for the kind. */
export const isApart = (code: string): boolean => /^(?:severity|subject)-/.test(code)

/** What says little to a person though it weighs: the outer shape, the sum of others, what was learned of single words. */
const isFaint = (code: string): boolean => code === 'wording' || code === 'balance' || code.startsWith('shape-')

const rank = ({ code }: Weighed): number => (code === 'wording' ? 0 : code === 'balance' ? 1 : 2)

/**
 * The reasons that a person is told in a line: those that spoke for the kind, not those against it. Shape, balance and single words only
 * where nothing else stands. That there are no rules for a language speaks for no kind: such a case is one by a person's label. `kind` neutral
 * means that nothing spoke: then what spoke against the others is told. All of them has `explain`.
 */
export function tellingReasons<R extends Weighed>(reasons: readonly R[], kind: string | null = null): readonly R[] {
  const isNeutral = kind === 'neutral'
  const spoke = reasons.filter(
    ({ code, weight }) => !isApart(code) && (isNeutral ? weight <= 0 : weight >= 0 && code !== 'language-unsupported'),
  )
  const telling = spoke.filter(({ code }) => !isFaint(code))
  if (telling.length > 0 || isNeutral) return telling
  return spoke.toSorted((a, b) => rank(a) - rank(b))
}
