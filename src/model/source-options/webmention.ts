/** Pages elsewhere that link to ours and said so. */
export interface WebmentionOptions {
  /** Domain that the service receives for; null: the host of the source's address. */
  readonly domain: string | null
}
