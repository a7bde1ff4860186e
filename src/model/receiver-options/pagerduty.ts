/** What only a `pagerduty` receiver has. */
export interface PagerdutyOptions {
  /** Where the account is kept. */
  readonly region: 'us' | 'eu'
}
