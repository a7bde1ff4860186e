/** What only a `mattermost-bot` receiver has. */
export interface MattermostBotOptions {
  /** Id of a channel. */
  readonly channel: string
}
