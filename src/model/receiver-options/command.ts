/** What only a `command` receiver has. */
export interface CommandReceiverOptions {
  /** Program and arguments, no shell. */
  readonly command: readonly string[]
}
