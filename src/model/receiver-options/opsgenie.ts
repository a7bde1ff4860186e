/** What only an `opsgenie` receiver has; a `jsm` receiver has no region of its own. */
export interface OpsgenieOptions {
  /** Where the account is kept. */
  readonly region: 'us' | 'eu'
}
