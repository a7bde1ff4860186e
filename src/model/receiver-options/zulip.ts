/** What only a `zulip` receiver has. */
export interface ZulipOptions {
  /** Address of the bot. */
  readonly bot: string
  readonly stream: string
  /** Topic of what is about several cases; a case that is told by itself has a topic of its own. */
  readonly topic: string
}
