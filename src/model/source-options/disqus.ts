/** The comments of a site that Disqus keeps. */
export interface DisqusOptions {
  /** Short name under which the site is registered there. */
  readonly forum: string
}
