/** A server that speaks Mastodon's API. */
export interface MastodonOptions {
  /** Without #. */
  readonly hashtags: readonly string[]
  /** What is searched for; needs a token. */
  readonly search: readonly string[]
}
