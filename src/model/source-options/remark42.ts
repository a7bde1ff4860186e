/** A site whose comments a Remark42 server keeps. */
export interface Remark42Options {
  /** Id of the site on that server. */
  readonly site: string
}
