import type { CaseRecord, CaseState } from './case.js'
import type { Clock } from './clock.js'
import type { MessageLanguage } from './receiver.js'

/** Ascending in urgency; a later step inhibits the earlier one. */
export const ALERT_STEPS = ['due-soon', 'breached', 'reopened', 'promise-broken', 'escalated'] as const
export type AlertStep = (typeof ALERT_STEPS)[number]

/** A case whose clock passed a step, and when it did. */
export interface Alert {
  readonly record: CaseRecord
  readonly clock: Clock
  /** The clock that is overdue longest, where it is a different one: escalations are counted from it. */
  readonly longest?: Clock
  readonly step: AlertStep
  readonly firingSince: number
}

export const DELIVERY_STATES = ['pending', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What one receiver was last told about one case. */
export interface Announced {
  readonly caseId: number
  readonly step: AlertStep | 'resolved'
  /**
   * When it was told, UTC ms; absent: at the group's `lastSentAt`. Without it, a group with new cases every hour would never repeat its old
   * ones.
   */
  readonly at?: number
}

/** Identifies something that a channel holds for us: a message, a thread, a ticket. Names and numbers, never a secret. */
export type Handle = Readonly<Record<string, string>>

/** One message to one receiver. `key` (idempotency key) stays the same for all attempts. */
export interface Delivery {
  readonly id: number
  readonly key: string
  readonly receiver: string
  readonly group: string
  readonly state: DeliveryState
  /** Why it was sent: `first`, `new`, `repeat`, `resolved`, … */
  readonly reason: string
  readonly createdAt: number
  readonly sentAt: number | null
  readonly attempts: number
  readonly nextAt: number
  readonly lastError: string | null
  /** The person who dropped it; absent: nobody did. */
  readonly droppedBy?: string
  readonly cases: readonly Announced[]
  /** The message as it is sent, so that a retry says the same. */
  readonly message: AlertMessage
  /** The delivery whose message this one brings up to date; null: it is a message of its own. */
  readonly edits: number | null
  /** Its handle in the channel, once it is sent. */
  readonly handle: Handle | null
}

/** A post of the thread, in short; part of the public interface: snake_case. */
export interface AlertMessagePost {
  readonly author: string | null
  /** Ours. */
  readonly official: boolean
  readonly at: string | null
  readonly text: string
}

export interface AlertMessageCase {
  readonly case: string
  readonly step: AlertStep | 'resolved'
  /** How a resolved case ended; a removed one was never answered. */
  readonly state: CaseState
  readonly brand: string | null
  readonly source: string
  readonly kind: string
  readonly severity: string
  /** What spoke for the kind, in the message's language, with the customer's own words; the heaviest first. Absent in older messages. */
  readonly because?: readonly string[]
  readonly url: string | null
  readonly title: string | null
  readonly text: string
  readonly author: string | null
  readonly published_at: string | null
  readonly due_at: string
  readonly overdue_seconds: number
  readonly age_seconds: number
  /** When the customer wrote again; absent where there was no answer before. */
  readonly waiting_seconds?: number
  /** From the customer's post to the answer; null while there is none. */
  readonly waited_seconds: number | null
  readonly policy: string
  readonly target: string
  /** Posts of the customer that are in the case. */
  readonly mentions: number
  readonly assignee: string | null
  /** Number of open cases with the same complaint. */
  readonly similar: number
  /** The latest posts of its thread, oldest first, without the one in `text`. */
  readonly thread: readonly AlertMessagePost[]
}

/** What every receiver gets; each renders it for its channel. Part of the public interface (webhook, command): snake_case. */
export interface AlertMessage {
  readonly schema: 1
  readonly type: 'mention.unanswered' | 'mention.resolved' | 'operator.alert' | 'operator.resolved' | 'test'
  readonly key: string
  readonly reason: string
  readonly group: string
  readonly generated_at: string
  /** Language of `summary` and of everything that a channel adds. */
  readonly language: MessageLanguage
  /** Time zone for times in the message. */
  readonly timezone: string
  /** One line in words. */
  readonly summary: string
  readonly cases: readonly AlertMessageCase[]
  /** Number of cases beyond the day's budget, which are not listed. */
  readonly folded: number
  /** In a message about a wave: that wave. `cases` holds the most overdue of its cases. */
  readonly wave?: AlertMessageWave
  /** In a message to operators: what it is about. */
  readonly condition?: AlertMessageCondition
  /** In a message about unfair waiting times: the figures. */
  readonly fairness?: FairnessFigures
}

/** What is wrong with the monitor's own work, or with how customers are treated; part of the public interface: snake_case. */
interface AlertMessageCondition {
  /** Stable for as long as the condition lasts: `source-failing:blog`. */
  readonly key: string
  readonly kind: string
  /** Name of the source, receiver or secret; null: the whole installation. */
  readonly subject: string | null
  readonly since: string | null
  /** How bad it is, in a unit of its own; it is reported again when this has doubled. */
  readonly level: number
}

/** Many people complaining about one thing; part of the public interface: snake_case. */
export interface AlertMessageWave {
  readonly wave: string
  readonly topic: readonly string[]
  readonly cases: number
  readonly open: number
  readonly began_at: string
  readonly last_at: string
}

/** How much longer customers in the lowest quartile of reach wait; part of the public interface: snake_case. */
export interface FairnessFigures {
  readonly ratio: number
  readonly factor: number
  readonly lowest_cases: number
  readonly highest_cases: number
}

/** The group of the message that says how many cases the day's budget left out: one count for all groups of a receiver. */
export const OVER_BUDGET = 'over budget'

/** A message to be sent; stored as pending before it goes out. */
export interface NewDelivery {
  readonly key: string
  readonly receiver: string
  readonly group: string
  readonly reason: string
  readonly cases: readonly Announced[]
  readonly message: AlertMessage
  readonly now: number
  /** The delivery whose message this one brings up to date; null or absent: a message of its own. */
  readonly edits?: number | null
}
