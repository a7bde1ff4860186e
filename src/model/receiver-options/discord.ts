/** What only a `discord` receiver has. */
export interface DiscordOptions {
  /** Id of a thread in the hook's channel, or of a post in its forum; null: the channel itself. */
  readonly thread: string | null
}
