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
  /** The clock that is overdue longest, where that is another: an escalation is counted from it. */
  readonly longest?: Clock
  readonly step: AlertStep
  readonly firingSince: number
}

export const DELIVERY_STATES = ['pending', 'sent', 'failed', 'dropped'] as const
export type DeliveryState = (typeof DELIVERY_STATES)[number]

/** What was last told of one case to one receiver. */
export interface Announced {
  readonly caseId: number
  readonly step: AlertStep | 'resolved'
  /** When it was told; absent: at the group's `lastSentAt`. Keeps a group with new cases every hour from never repeating its old ones. */
  readonly at?: number
}

/** What a channel calls something that it keeps for us: a message, a thread, a ticket. Names and numbers, never a secret. */
export type Handle = Readonly<Record<string, string>>

/** One message to one receiver. The key stays the same over all tries. */
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
  /** The person who gave it up; absent: nobody did. */
  readonly droppedBy?: string
  readonly cases: readonly Announced[]
  /** The message as it goes out, so that a retry says the same. */
  readonly message: AlertMessage
  /** The delivery whose message this one brings up to date; null: it is a message of its own. */
  readonly edits: number | null
  /** What the channel calls it, once it is sent. */
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
  /** What a resolved case came to; a removed one was never answered. */
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
  /** Since the customer wrote again; absent where no answer came before. */
  readonly waiting_seconds?: number
  /** From the customer's post to the answer; null while it is awaited. */
  readonly waited_seconds: number | null
  readonly policy: string
  readonly target: string
  /** Posts of the customer that are in the case. */
  readonly mentions: number
  readonly assignee: string | null
  /** Open cases that complain of the same. */
  readonly similar: number
  /** The latest posts of its thread, oldest first, without the one that `text` is. */
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
  /** Of `summary`, and of all that a channel adds. */
  readonly language: MessageLanguage
  /** Zone in which times are told to people. */
  readonly timezone: string
  /** One line in words. */
  readonly summary: string
  readonly cases: readonly AlertMessageCase[]
  /** Cases over the day's budget, told as a number only. */
  readonly folded: number
  /** The wave that it tells of; absent in all others. The most overdue of its cases stand in `cases`. */
  readonly wave?: AlertMessageWave
  /** What an operator's message is about; absent in all others. */
  readonly condition?: AlertMessageCondition
  /** The same in figures, of an unfairness; absent in all others. */
  readonly fairness?: FairnessFigures
}

/** What is wrong with the monitor's own work, or with how customers are treated; part of the public interface: snake_case. */
interface AlertMessageCondition {
  /** The same for as long as it is about the same thing: `source-failing:blog`. */
  readonly key: string
  readonly kind: string
  /** A source, a receiver, a secret by name; null: the installation. */
  readonly subject: string | null
  readonly since: string | null
  /** How bad, in its own measure; it is told again when that has doubled. */
  readonly level: number
}

/** Many people who complain of one thing; part of the public interface: snake_case. */
export interface AlertMessageWave {
  readonly wave: string
  readonly topic: readonly string[]
  readonly cases: number
  readonly open: number
  readonly began_at: string
  readonly last_at: string
}

/** How many times as long customers of the lowest quartile of reach wait; part of the public interface: snake_case. */
export interface FairnessFigures {
  readonly ratio: number
  readonly factor: number
  readonly lowest_cases: number
  readonly highest_cases: number
}

/** The group under which a receiver is told how many cases the day's budget left unnamed: one count for all its groups. */
export const OVER_BUDGET = 'over budget'

/** A message that is to be sent; stored as pending before it goes out. */
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
