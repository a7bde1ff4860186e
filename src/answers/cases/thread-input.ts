import type { Answer } from '../../model/answer.js'
import type { CaseRecord, CaseState, CustomerPost } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import type { Kind, Label, SensitiveType, Severity } from '../../model/verdict.js'

/** A case as clocks and policies see it, before its state is decided. */
export interface CaseStory {
  readonly state: CaseState
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
  readonly closedAt: number | null
  readonly settledAt: number | null
  readonly reopenedAt: number | null
  readonly sensitive: readonly SensitiveType[]
  readonly severity: Severity
  readonly brand: string | null
  readonly source: string
  readonly kind: Label
  readonly language: string | null
}

/** What the clocks say about a story. */
interface StoryVerdict {
  readonly waiting: boolean
  readonly policyHash: string | null
  readonly outcome: string | null
}

export interface ThreadInput {
  /** All mentions of one thread. */
  readonly mentions: readonly Mention[]
  /** Cases that hold one of these mentions. */
  readonly cases: readonly CaseRecord[]
  /** Cases in other threads about the same concern of the same person, by mention row number; and why they are the same. */
  readonly elsewhere?: ReadonlyMap<number, CaseRecord>
  readonly reasons?: ReadonlyMap<number, string>
  /** Case numbers to which a person assigned mentions, by mention row number. */
  readonly pins?: ReadonlyMap<number, number>
  /** Kinds that open a case, and the minimum score. */
  readonly opens: readonly Kind[]
  readonly threshold: number
  /** Row numbers of mentions found by a source's first poll. */
  readonly baseline?: readonly number[]
  /** How many replies, in all threads, were made from the same template; absent: only this thread is counted. */
  readonly sameTexts?: (reply: Mention) => number
  /** Whether a customer's post only thanks or closes; absent: only its verdict is asked, which does not know the thread. */
  readonly closes?: (post: Mention) => boolean
  /** Whether an answer stops the clock. */
  readonly counts: (answer: Answer) => boolean
  /** Judges the clocks. Given by the caller, since this layer knows no calendar. */
  readonly judge: (story: CaseStory) => StoryVerdict
  readonly now: number
}
