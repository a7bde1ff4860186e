/** A repository on GitHub, or a search on all of it. */
export interface GithubOptions {
  /** Only issues with these words; empty: all of the repository, or, without one, the names of the company's brands. */
  readonly search: readonly string[]
  /** Discussions of the repository as well, which GitHub tells only to who has a token. */
  readonly discussions: boolean
  /** Pull requests and what is said below them as well. */
  readonly pullRequests: boolean
}
