/** A page of ours on Facebook. */
export interface FacebookOptions {
  /** Id of the page; null: that of the token. */
  readonly page: string | null
  /** How many of the latest posts are looked through for new comments. */
  readonly posts: number
  /** Whether posts of others that name the page are read. */
  readonly tagged: boolean
}
