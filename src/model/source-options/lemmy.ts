/** An instance of Lemmy, or one community of it. */
export interface LemmyOptions {
  /** Only what a search finds. null: everything in a community; on a whole instance the names of our brands. */
  readonly search: readonly string[] | null
}
