/** A subreddit, or a search on all of Reddit. */
export interface RedditOptions {
  /** Posts with these words; empty: all posts and comments of the subreddit, or, without one, the names of the company's brands. */
  readonly search: readonly string[]
  /** Of an approved app; null: the feeds are read. */
  readonly clientId: string | null
}
