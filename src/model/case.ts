import type { Answer } from './answer.js'
import type { Clock } from './clock.js'
import type { Author, Mention } from './mention.js'
import type { Label, Reason, SensitiveType, Severity } from './verdict.js'
import type { Wave } from './wave.js'

/**
 * `open` waits for an answer · `answered` has one for every post · `resolved` a person said it is done · `dismissed` a person said it
 * is none · `removed-unanswered` the customer's posts are gone and nobody answered · `merged` it is part of another, as a
 * person said or the rules found.
 */
export const CASE_STATES = ['open', 'answered', 'resolved', 'dismissed', 'removed-unanswered', 'merged'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** Those in which a case stands for itself; a merged one is a number that leads to another. */
export const LIVE_STATES: readonly CaseState[] = CASE_STATES.filter((state) => state !== 'merged')

/** A customer's post inside a case, reduced to what clocks need. */
export interface CustomerPost {
  readonly mentionId: number
  /** Publication, or first sight where that is unknown or in the future. UTC ms. */
  readonly at: number
  readonly closing: boolean
  readonly deleted: boolean
  /** When an edit last added to it what nobody can have answered before. `closing` and `unsolved` then speak of what was added. */
  readonly changedAt?: number
  /** It says that an answer did not help. */
  readonly unsolved?: true
}

/** One thing that happened to a case. `act` is the command's name, or `opened`, `answered`, `reopened`, … by the machine. */
export interface CaseEvent {
  readonly at: number
  readonly act: string
  readonly who: string
  readonly why: string | null
}

/** An event as it stands in the history. */
export interface PastEvent extends CaseEvent {
  /** The case that it happened to: this one, or one that was merged into it since. */
  readonly caseId: number
  /** A person's act that a person took back. */
  readonly undone: { readonly at: number; readonly who: string } | null
}

/** A case with all that listing, judging and alerting need. */
export interface CaseRecord {
  readonly id: number
  readonly state: CaseState
  readonly source: string
  readonly sourceType: string
  readonly thread: string
  readonly brand: string | null
  readonly kind: Label
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
  /** A person put it off: not listed as unanswered and not alerted before then, unless the customer writes again. */
  readonly snoozedUntil: number | null
  /** When a person had last closed it, though it is open again since the customer wrote. */
  readonly settledAt: number | null
  /** When a person last said that what had ended the customer's wait did not. */
  readonly reopenedAt: number | null
  /** The case that it was merged into; the one that is meant by its number now is at the end of that chain. */
  readonly mergedInto: number | null
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
  /** The wave that it is part of; absent: of none. */
  readonly wave?: Wave
}

/** A case without what was said in it. */
export type CaseHead = Omit<CaseRecord, 'posts' | 'answers' | 'wave'>

/** A case with the whole conversation around it, for `show` and `explain`. */
export interface CaseDetail {
  readonly record: CaseRecord
  readonly thread: readonly Mention[]
  readonly events: readonly PastEvent[]
  /** Numbers of the cases that were merged into it. */
  readonly merged: readonly number[]
}

/** A case with its clocks as they stand at one instant. */
export interface JudgedCase {
  readonly record: CaseRecord
  /** The clock that decides: the one that runs or is broken, else the last that stopped. */
  readonly clock: Clock
  readonly clocks: readonly Clock[]
  /** What the customer says of the answer: that it helped, or that it did not; null: nothing. */
  readonly solved: boolean | null
  /** When to ask an answered customer who never reacted whether it is solved; null: not to be asked. */
  readonly followUpAt: number | null
}

/** A stretch of one source of which it is not known what happened there. */
export interface UnknownInterval {
  readonly source: string
  /** null: nothing was ever seen of it. */
  readonly since: number | null
  /** Absent: it lasts, or is not over for long. */
  readonly until?: number
  readonly reason: string
}

/** What a listing found, and what it could not see. */
export interface CaseListing {
  readonly generatedAt: number
  readonly cases: readonly JudgedCase[]
  readonly unknown: readonly UnknownInterval[]
  /** How many more there are that a person put off until later. */
  readonly snoozed: number
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
  /** What was read out of the customer's posts in this thread; absent: what was known stays. */
  readonly posts?: readonly CustomerPost[]
  /** The customer wrote again: a person's snooze is over. */
  readonly wakes?: boolean
  /** Of an open case: up to when a person had settled it. */
  readonly settledAt?: number
  readonly events: readonly CaseEvent[]
  readonly policyHash: string | null
  readonly outcome: string | null
}
