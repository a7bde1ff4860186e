/** A site of Stack Exchange. */
export interface StackExchangeOptions {
  /** Questions with one of these tags. */
  readonly tags: readonly string[]
  /** Questions with these words; empty and no tags: the names of the company's brands. */
  readonly search: readonly string[]
  /** Raises the daily quota; identifies the program, and is no secret. */
  readonly key: string | null
}
