/** A professional account of ours on Instagram. */
export interface InstagramOptions {
  /** Id of the account; null: that of the token. */
  readonly account: string | null
  /** How many of the latest posts are looked through for new comments. */
  readonly posts: number
  /** Whether posts of others in which the account is tagged are read. */
  readonly tagged: boolean
}
