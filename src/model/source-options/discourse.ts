/** A Discourse forum. */
export interface DiscourseOptions {
  /** Only posts that a search finds; empty: every public post. */
  readonly search: readonly string[]
  /** User names of ours whose replies are read beside a search. */
  readonly accounts: readonly string[]
}
