/** X: what mentions an account of ours, what it answers, and what a search finds. */
export interface XOptions {
  /** Id of the account whose mentions are read; null: looked up by the name in the address. */
  readonly userId: string | null
  /** Words to search for; null: the company's names. */
  readonly search: readonly string[] | null
  /** Further terms of X's own query language, added to every search. */
  readonly filter: string | null
  readonly mentions: boolean
  /** Whether posts of our own accounts are read, which are the answers. */
  readonly replies: boolean
  /** What is read of the account itself is billed at the price for owners. */
  readonly ownedReads: boolean
}
