/** A post of a thread, as far as somebody needs it who did not read the thread. */
export interface ThreadPost {
  /** Name, else handle. */
  readonly author: string | null
  /** Written by the company. */
  readonly official: boolean
  readonly publishedAt: number | null
  readonly text: string
}
