/** Hacker News, searched. */
export interface HackerNewsOptions {
  /** Empty: the names of the company's brands. */
  readonly search: readonly string[]
  /** Base of the official API, which knows deletions and is walked when the search is down; null: its own. */
  readonly fallbackApi: string | null
}
