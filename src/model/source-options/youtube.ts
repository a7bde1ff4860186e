/** YouTube: comments on a channel's videos or on single ones, and videos that a search finds. */
export interface YoutubeOptions {
  /** Id of the channel (`UC…`) where the address does not lead to it; null: found by the address. */
  readonly channel: string | null
  /** Further videos whose comments are read: ids or addresses. */
  readonly videos: readonly string[]
  /** Words of videos to look for; empty: nothing is searched for. */
  readonly search: readonly string[]
}
