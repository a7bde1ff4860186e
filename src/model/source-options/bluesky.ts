/** Bluesky, as one of our accounts sees it. */
export interface BlueskyOptions {
  /** What is searched for; null: the names of our brands. */
  readonly search: readonly string[] | null
}
