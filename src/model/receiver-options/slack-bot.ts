/** What only a `slack-bot` receiver has. */
export interface SlackBotOptions {
  /** Id of a channel (`C…`, `G…`, `D…`), or its name. */
  readonly channel: string
}
