import type { Author } from '../model/mention.js'

/** By what a person may be known, all of it exact: ids as they are; handles without their @, addresses and names in any case. */
export interface AuthorKey {
  readonly id?: string
  readonly handle?: string
  readonly url?: string
  readonly name?: string
  /** Only in these sources: ids and handles are somebody else's elsewhere. */
  readonly sources?: readonly string[]
}

/** A mention, as far as its author is concerned. */
export interface AuthoredMention {
  readonly id: number
  readonly source: string
  readonly sourceType: string
  readonly author: Author
  /** When it was written, or first seen. UTC ms. */
  readonly at: number
  /** The case whose customer the author is. */
  readonly caseId: number | null
  /** A reply of ours. */
  readonly official: boolean
}

export interface ForgetRequest {
  readonly mentionIds: readonly number[]
  readonly at: number
  readonly who: string
  readonly why: string | null
}

/** What was erased. */
export interface Forgotten {
  readonly mentions: number
  readonly caseIds: readonly number[]
  /** Messages that were emptied or, if not sent yet, dropped. */
  readonly deliveries: number
  readonly silences: number
  /** What others, and we, wrote in the same threads, and what holds a word of the person's name. */
  readonly namedIn: readonly number[]
  /** What labels had taught is no more in force: words of the person were among its lessons. */
  readonly unlearned: boolean
}

/** Erasing one person. */
export interface ForgetStore {
  /** Mentions of whoever is known by one of these keys, oldest first. Reads through all mentions. */
  mentionsBy(keys: readonly AuthorKey[]): Promise<readonly AuthoredMention[]>
  /** The same of these mentions. */
  authoredMentions(ids: readonly number[]): Promise<readonly AuthoredMention[]>
  /**
   * Erases what these mentions say, who wrote them, and what is kept of that anywhere else; for good: whatever a source delivers later, they
   * stay empty. They count as deleted; figures of cases stay, and each case's history tells of it. Their threads go back on the work list.
   */
  forget(request: ForgetRequest): Promise<Forgotten>
}
