import type { Answer, TieStrength } from '../model/answer.js'

/** Which replies a company lets stop a clock. */
export interface CountingRules {
  readonly counts: readonly TieStrength[]
  readonly deflectedCounts: boolean
}

/** Why a reply is too weakly tied to matter, in words; null when it is not. */
export const notTied = ({ strength }: Answer, { counts }: Pick<CountingRules, 'counts'>): string | null =>
  counts.includes(strength) ? null : `the tie '${strength}' does not count here`

/** Why a reply does not stop the answer clock, in words; null when it does. What a person recorded always does. */
export function notCounting(answer: Answer, rules: CountingRules): string | null {
  if (answer.kind === 'manual') return null
  if (answer.kind !== 'answer' && !(answer.kind === 'deflected' && rules.deflectedCounts))
    return `a reply of kind ${answer.kind} does not count`
  return notTied(answer, rules)
}
