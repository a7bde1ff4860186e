import type { CaseState, UnknownInterval } from './case.js'
import type { ClockStatus } from './clock.js'
import type { Label, Severity } from './verdict.js'

/**
 * In what a case differs: `only-before` and `only-after` it is a case by one configuration alone · `breach-gained` and `breach-lost` a
 * promise is broken by one alone · `policy` and `due` another promise or another due time, and the same came of it · `alert` told at
 * another time, more or less often, or not at all.
 */
export const REPLAY_CHANGES = [
  ...(['only-before', 'only-after', 'state', 'kind', 'severity', 'brand'] as const),
  ...(['breach-gained', 'breach-lost', 'policy', 'due', 'alert'] as const),
] as const
export type ReplayChangeCode = (typeof REPLAY_CHANGES)[number]

/** One difference, and why, in words. */
export interface ReplayChange {
  readonly code: ReplayChangeCode
  readonly reason: string
}

/** How a case stands by one of the two configurations. */
export interface ReplayStanding {
  readonly state: CaseState
  readonly kind: Label
  readonly severity: Severity
  readonly brand: string | null
  readonly policy: string
  /** Of the clock that decides. */
  readonly status: ClockStatus
  readonly dueAt: number
  /** Promises that were broken: answers, resolution, named times. */
  readonly breaches: number
  /** When an alert first told of it; null: none did. */
  readonly firstToldAt: number | null
  /** How often alerts told of it, all receivers together. */
  readonly told: number
}

/** A case that the two configurations see differently. */
export interface ReplayedCase {
  /** null: only the configuration that is tried finds it. */
  readonly caseId: number | null
  /** The post that it is shown by. */
  readonly mentionId: number
  readonly source: string
  readonly author: string | null
  readonly title: string | null
  readonly url: string | null
  /** The customer's first post. */
  readonly startedAt: number
  readonly before: ReplayStanding | null
  readonly after: ReplayStanding | null
  /** What a closed case came to, and the hash of the policy that judged it: no configuration changes that. */
  readonly kept: { readonly outcome: string | null; readonly policyHash: string } | null
  /** In the order of `REPLAY_CHANGES`. */
  readonly changes: readonly ReplayChange[]
}

/** What a configuration comes to, of all cases that began in the period. */
export interface ReplayTotals {
  readonly cases: number
  readonly states: Readonly<Record<CaseState, number>>
  /** Cases of which a promise was broken, and broken promises. What was dismissed or removed is counted in neither. */
  readonly breached: number
  readonly breaches: number
  /** Messages that would have gone out, and cases told in them, each as often as it is told; without those that only say it is over. */
  readonly messages: number
  readonly told: number
}

/** A figure by the configuration in force, and by the one that is tried. */
export interface BeforeAfter<Figure> {
  readonly before: Figure
  readonly after: Figure
}

export interface ReplayWeek {
  /** `2026-W47`. */
  readonly week: string
  /** Cases by their first post, breaches by their due time, alerts by when they go out. */
  readonly cases: BeforeAfter<number>
  readonly breaches: BeforeAfter<number>
  readonly told: BeforeAfter<number>
}

/** Something that a replay cannot know, or leaves out. */
export interface ReplayNote {
  readonly code: string
  readonly text: string
}

/** What another configuration would have made of what is stored, beside the one in force. Nothing was written. */
export interface Replay {
  readonly generatedAt: number
  readonly since: number
  readonly until: number
  readonly timezone: string
  /** Files of the two configurations. */
  readonly configs: BeforeAfter<string>
  /** Stored mentions that were looked at, and how many of them are judged differently. */
  readonly mentions: number
  readonly rejudged: number
  readonly totals: BeforeAfter<ReplayTotals>
  readonly weeks: readonly ReplayWeek[]
  /** Those that differ, by their first post. */
  readonly cases: readonly ReplayedCase[]
  /** Alerts that really went out in the period, counted like `told`. */
  readonly reallyTold: number
  readonly notes: readonly ReplayNote[]
  readonly unknown: readonly UnknownInterval[]
}
