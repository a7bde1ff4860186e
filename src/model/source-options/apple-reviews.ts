/** Reviews of any app, by the public feed. */
export interface AppleReviewsOptions {
  /** Stores, two letters each, such as de. */
  readonly countries: readonly string[]
}
