/** What only an `ntfy` receiver has. */
export interface NtfyOptions {
  /** Name of the account, where a password and not a token is used. */
  readonly user: string | null
}
