/** What only a `telegram` receiver has. */
export interface TelegramOptions {
  /** Number of a chat (text, since it may have 52 bits), or `@channelname`. */
  readonly chat: string
  /** Topic of a forum chat; null: none. */
  readonly topic: number | null
}
