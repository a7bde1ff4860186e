import type { Answer } from '../../model/answer.js'
import type { CaseRecord, CaseState, CustomerPost } from '../../model/case.js'
import type { Mention } from '../../model/mention.js'
import type { Kind, Label, SensitiveType, Severity } from '../../model/verdict.js'

/** A case as it is put together, before its state is known; what a clock and a policy ask for. */
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

/** What the clock says of a story. */
interface StoryVerdict {
  readonly waiting: boolean
  readonly policyHash: string | null
  readonly outcome: string | null
}

export interface ThreadInput {
  /** All mentions of one thread. */
  readonly mentions: readonly Mention[]
  /** Cases that hold a mention of it. */
  readonly cases: readonly CaseRecord[]
  /** Cases elsewhere in which the same person spoke of the same concern, by mention row; and why they are one. */
  readonly elsewhere?: ReadonlyMap<number, CaseRecord>
  readonly reasons?: ReadonlyMap<number, string>
  /** Where a person said that a mention belongs, by mention row. */
  readonly pins?: ReadonlyMap<number, number>
  /** Kinds that open a case, and the least score that does. */
  readonly opens: readonly Kind[]
  readonly threshold: number
  /** Rows that a source's first poll brought. */
  readonly baseline?: readonly number[]
  /** How many customers got the text of a reply beyond this thread; without it, only the thread is counted. */
  readonly sameTexts?: (reply: Mention) => number
  /** Whether a customer's post only thanks or closes; without it, the verdict of triage alone is asked, which knows no thread. */
  readonly closes?: (post: Mention) => boolean
  /** Whether an answer stops the clock. */
  readonly counts: (answer: Answer) => boolean
  /** The clock; given by the caller, for answers know no calendar. */
  readonly judge: (story: CaseStory) => StoryVerdict
  readonly now: number
}
