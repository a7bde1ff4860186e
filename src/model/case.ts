import type { Answer } from './answer.js'
import type { Clock } from './clock.js'
import type { Author, Mention } from './mention.js'
import type { Label, Reason, SensitiveType, Severity } from './verdict.js'
import type { Wave } from './wave.js'

/**
 * `open`: waits for an answer · `answered`: every post has one · `resolved`: a person said it is done · `dismissed`: a person said it is
 * no case · `removed-unanswered`: the customer's posts are gone and nobody answered · `merged`: part of another case, by a person's
 * decision or by the rules.
 */
export const CASE_STATES = ['open', 'answered', 'resolved', 'dismissed', 'removed-unanswered', 'merged'] as const
export type CaseState = (typeof CASE_STATES)[number]

/** All states but `merged`: a merged case is only a number that leads to another. */
export const LIVE_STATES: readonly CaseState[] = CASE_STATES.filter((state) => state !== 'merged')

/** A customer's post inside a case, reduced to what clocks need. */
export interface CustomerPost {
  readonly mentionId: number
  /** When it was published, or first seen where that is unknown or in the future. UTC ms. */
  readonly at: number
  readonly closing: boolean
  readonly deleted: boolean
  /**
   * When an edit last added something that earlier replies cannot have answered. `closing` and `unsolved` then refer to the addition. UTC
   * ms.
   */
  readonly changedAt?: number
  /** It says that an answer did not help. */
  readonly unsolved?: true
}

/** One entry of a case's history. `act` is the name of the command, or `opened`, `answered`, `reopened`, … for the monitor's own. */
export interface CaseEvent {
  readonly at: number
  readonly act: string
  readonly who: string
  readonly why: string | null
}

/** An event as it stands in the history. */
export interface PastEvent extends CaseEvent {
  /** The case that it happened to: this one, or one that was merged into it later. */
  readonly caseId: number
  /** When and by whom it was undone; null: it was not. */
  readonly undone: { readonly at: number; readonly who: string } | null
}

/** A case with everything that listing, judging and alerting need. */
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
  /** Found by a source's first poll: history, alerted only if it is younger than `alerts.baseline`. */
  readonly baseline: boolean
  readonly closedAt: number | null
  /** For a closed case: hash of the policy by which it was judged, and its outcome. */
  readonly policyHash: string | null
  readonly outcome: string | null
  readonly assignee: string | null
  readonly ackedUntil: number | null
  /** Snoozed by a person: neither listed as unanswered nor alerted before then, unless the customer writes again. UTC ms. */
  readonly snoozedUntil: number | null
  /** When a person last closed it, if it is open again because the customer wrote. UTC ms. */
  readonly settledAt: number | null
  /** When a person last reopened it: whatever had ended the customer's wait before no longer counts. UTC ms. */
  readonly reopenedAt: number | null
  /** The case that it was merged into, which may have been merged in turn: its number refers to the last case of that chain. */
  readonly mergedInto: number | null
  readonly posts: readonly CustomerPost[]
  readonly answers: readonly Answer[]
  /** The wave that it belongs to; absent: none. */
  readonly wave?: Wave
}

/** A case without its posts and answers. */
export type CaseHead = Omit<CaseRecord, 'posts' | 'answers' | 'wave'>

/** A case with the whole conversation around it, for `show` and `explain`. */
export interface CaseDetail {
  readonly record: CaseRecord
  readonly thread: readonly Mention[]
  readonly events: readonly PastEvent[]
  /** Numbers of the cases that were merged into it. */
  readonly merged: readonly number[]
}

/** A case with its clocks, judged at one instant. */
export interface JudgedCase {
  readonly record: CaseRecord
  /** The decisive clock: the one that is running or breached, else the last one that stopped. */
  readonly clock: Clock
  readonly clocks: readonly Clock[]
  /** Whether the answer helped, in the customer's words; null: the customer did not say. */
  readonly solved: boolean | null
  /** When to ask an answered customer who never reacted whether it is solved; null: not to be asked. */
  readonly followUpAt: number | null
}

/** A span of time in one source of which the monitor does not know what was written. */
export interface UnknownInterval {
  readonly source: string
  /** UTC ms; null: the source was never read. */
  readonly since: number | null
  /** UTC ms; absent: it lasts, or has ended only recently. */
  readonly until?: number
  readonly reason: string
}

/** Cases found by a listing, and the intervals it could not see. */
export interface CaseListing {
  readonly generatedAt: number
  readonly cases: readonly JudgedCase[]
  readonly unknown: readonly UnknownInterval[]
  /** How many more cases are snoozed. */
  readonly snoozed: number
}

/**
 * What was decided about one case from one thread.
 * `id`: null opens a case. `mentionIds`: all mentions of the case in this thread; those in other threads stay, and an empty list changes
 * nothing. `mentionIds[0]` is the mention the case is shown by, unless the one that opened it is in another thread.
 */
export interface CaseDecision {
  readonly id: number | null
  readonly mentionIds: readonly number[]
  readonly state: CaseState
  readonly baseline: boolean
  /** All answers found in this thread: they replace those found here before. Answers in other threads and recorded by a person stay. */
  readonly answers: readonly Answer[]
  /** What was read from the customer's posts in this thread; absent: what is stored stays. */
  readonly posts?: readonly CustomerPost[]
  /** The customer wrote again: a person's snooze is over. */
  readonly wakes?: boolean
  /** For an open case: up to when a person had settled it. UTC ms. */
  readonly settledAt?: number
  readonly events: readonly CaseEvent[]
  readonly policyHash: string | null
  readonly outcome: string | null
}
