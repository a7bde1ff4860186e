import { HEADS, type PerHead } from './heads.js'
import type { Effects } from './lexicon/group.js'

/** Something in a text that speaks for a kind or against it. */
export interface Sign {
  readonly code: string
  readonly passage: string | null
  /** How much of it there is: 1 for the first of its code, less for each further one, more where it is intensified. */
  readonly amount: number
  /** In log-odds, `amount` included; what training learned about the code comes on top. */
  readonly weights: PerHead
}

export const perHead = (effects: Effects): PerHead => HEADS.map((head) => effects[head] ?? 0)

export const sign = (code: string, passage: string | null, weights: PerHead, amount = 1): Sign => ({
  code,
  passage,
  amount,
  weights: amount === 1 ? weights : weights.map((weight) => weight * amount),
})
