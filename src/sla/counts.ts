import type { Answer, TieStrength } from '../model/answer.js'

/** Which replies stop a clock, as configured. */
export interface CountingRules {
  readonly counts: readonly TieStrength[]
  readonly deflectedCounts: boolean
}

/** Why a reply is tied too weakly to count, for people; null: it is not. */
export const notTied = ({ strength }: Answer, { counts }: Pick<CountingRules, 'counts'>): string | null =>
  counts.includes(strength) ? null : `the tie '${strength}' does not count here`

/** Why a reply does not stop the answer clock, for people; null: it does. An answer recorded by a person always does. */
export function notCounting(answer: Answer, rules: CountingRules): string | null {
  if (answer.kind === 'manual') return null
  if (answer.kind !== 'answer' && !(answer.kind === 'deflected' && rules.deflectedCounts))
    return `a reply of kind ${answer.kind} does not count`
  return notTied(answer, rules)
}
