/**
 * One place in which a customer spoke of a concern. `here`: a reply that counts stands in it · `elsewhere`: the customer was answered, but
 * who reads this place sees no answer · `no`: neither.
 */
export interface CasePlace {
  readonly source: string
  /** Of the customer's first post there. */
  readonly url: string | null
  /** The customer's posts there, by row. */
  readonly mentionIds: readonly number[]
  readonly answered: 'here' | 'elsewhere' | 'no'
  /** When; UTC ms. */
  readonly at: number | null
  /** In words: which reply, and what that means for the clock. */
  readonly reason: string
}
