/** A project on any GitLab. */
export interface GitlabOptions {
  /** Only issues with these words in title or description; empty: all. */
  readonly search: readonly string[]
}
