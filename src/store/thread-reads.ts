/** A post of an open case, and how its thread was last read by itself. */
export interface OpenPost {
  readonly caseId: number
  readonly source: string
  readonly thread: string
  readonly nativeId: string
  readonly url: string | null
  /** When its thread was last asked for apart from the polls of its source; null: never. UTC ms. */
  readonly readAt: number | null
  /** Why it could not be read then. */
  readonly failure: string | null
}

/** A post of an answered case whose thread holds our reply, or that reply itself, which stands still as far as is known. */
export interface AnsweredPost extends OpenPost {
  /** When the latest of our replies there was written. UTC ms. */
  readonly answeredAt: number
}

/** What is remembered of reading threads by themselves. Each method is one transaction. */
export interface ThreadReads {
  /** Posts of open cases that still stand, oldest first; of these cases alone, if they are named. */
  openPosts(caseIds?: readonly number[]): Promise<readonly OpenPost[]>
  /** Posts of cases that a reply of ours answered since then, and such replies after them, each oldest first. */
  answeredPosts(since: number): Promise<readonly AnsweredPost[]>
  /** A thread was asked for; a failure counts as well. What lies months back is forgotten. */
  saveThreadRead(read: {
    readonly source: string
    readonly thread: string
    readonly at: number
    readonly failure: string | null
  }): Promise<void>
}
