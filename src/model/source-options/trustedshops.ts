/** The reviews of a shop at Trusted Shops. */
export interface TrustedShopsOptions {
  readonly clientId: string
  /** `chl-…`; null: all shops of the account. */
  readonly channel: string | null
}
