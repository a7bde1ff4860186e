import type { Answer } from './answer.js'
import type { Clock } from './clock.js'
import type { Author, Mention } from './mention.js'
import type { Kind, Reason, SensitiveType, Severity } from './verdict.js'

/**
 * `open` waits for an answer · `answered` has one for every post · `resolved` a person said it is done · `dismissed` a person said it
 * is none · `removed-unanswered` the customer's posts are gone and nobody answered.
 */
export const CASE_STATES = ['open', 'answered', 'resolved', 'dismissed', 'removed-unanswered'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** A customer's post inside a case, reduced to what clocks need. */
export interface CustomerPost {
  readonly mentionId: number
  /** Publication, or first sight where that is unknown or in the future. UTC ms. */
  readonly at: number
  readonly closing: boolean
  readonly deleted: boolean
}

/** One thing that happened to a case. `act` is the command's name, or `opened`, `answered`, `reopened`, … by the machine. */
export interface CaseEvent {
  readonly at: number
  readonly act: string
  readonly who: string
  readonly why: string | null
}

/** A case with all that listing, judging and alerting need. */
export interface CaseRecord {
  readonly id: number
  readonly state: CaseState
  readonly source: string
  readonly sourceType: string
  readonly thread: string
  readonly brand: string | null
  readonly kind: Kind
  readonly score: number
  readonly severity: Severity
  readonly reasons: readonly Reason[]
  readonly language: string | null
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly author: Author
  readonly publishedAt: number | null
  readonly firstSeenAt: number
  readonly sensitive: readonly SensitiveType[]
  readonly openedAt: number
  /** Found by a source's first poll: history, which alerts only when younger than `baseline`. */
  readonly baseline: boolean
  readonly closedAt: number | null
  /** Hash of the policy by which a closed case was judged, and what it came to. */
  readonly policyHash: string | null
  readonly outcome: string | null
  readonly assignee: string | null
  readonly ackedUntil: number | null
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
}

/** A case with the whole conversation around it, for `show` and `explain`. */
export interface CaseDetail {
  readonly record: CaseRecord
  readonly thread: readonly Mention[]
  readonly events: readonly CaseEvent[]
}

/** A case with its clocks as they stand at one instant. */
export interface JudgedCase {
  readonly record: CaseRecord
  /** The clock that decides: the one that runs or is broken, else the last that stopped. */
  readonly clock: Clock
  readonly clocks: readonly Clock[]
}

/** A stretch of one source of which it is not known what happened there. */
export interface UnknownInterval {
  readonly source: string
  /** null: nothing was ever seen of it. */
  readonly since: number | null
  readonly reason: string
}

/** What a listing found, and what it could not see. */
export interface CaseListing {
  readonly generatedAt: number
  readonly cases: readonly JudgedCase[]
  readonly unknown: readonly UnknownInterval[]
}

/**
 * What was decided about one case from one thread.
 * `id` null opens a case. `mentionIds` are the case's mentions in this thread, whole; those of its other threads stay, and an empty list
 * changes none. `mentionIds[0]` is the one the case is shown by, unless the one that opened it is in another thread.
 */
export interface CaseDecision {
  readonly id: number | null
  readonly mentionIds: readonly number[]
  readonly state: CaseState
  readonly baseline: boolean
  /** The machine's answers in this thread, whole: they replace its earlier ones here; other threads' and what a person recorded stay. */
  readonly answers: readonly Answer[]
  readonly events: readonly CaseEvent[]
  readonly policyHash: string | null
  readonly outcome: string | null
}
