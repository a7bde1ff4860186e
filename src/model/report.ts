import type { UnknownInterval } from './case.js'
import type { Pictures } from './pictures.js'
import type { Fairness } from './stats.js'
import type { Share, StatsGroup, Tally, Within } from './tally.js'
import type { Wave } from './wave.js'

/** How the first answers that one policy promises were kept. */
export interface KeptPromise {
  readonly policy: string
  /** null: it is not in the configuration any more. */
  readonly target: {
    readonly ms: number
    readonly time: 'business' | 'wall'
    readonly maxWallMs: number | null
  } | null
  readonly cases: number
  /** Cases whose promise is due by now, and which share of them was answered by then. */
  readonly due: number
  readonly kept: Share | null
}

/** A case that still waits for its first answer. Nobody's name: a board need not know who complained. */
export interface OldestCase {
  readonly id: number
  readonly startedAt: number
  readonly waitedMs: number
  readonly businessMs: number
  readonly isOverdue: boolean
  readonly source: string
  readonly brand: string | null
  readonly kind: string
  readonly severity: string
  readonly title: string | null
  readonly text: string
  readonly url: string | null
}

/** What was seen of one source within the time in question. */
export interface SourceCoverage {
  readonly source: string
  /** Since when it is watched; null: it was never read. */
  readonly watchedSince: number | null
  readonly gaps: readonly { readonly from: number; readonly to: number }[]
  /** Since when nothing is known of it at present; null: it is read. */
  readonly unknownSince: number | null
  readonly reason: string | null
}

/** Which cases it is about; what is absent holds all. */
export interface ReportSelection {
  readonly sources?: readonly string[]
  readonly brands?: readonly string[]
  readonly kinds?: readonly string[]
  readonly languages?: readonly string[]
  readonly minSeverity?: string
}

/** How long a company is watched: since its first source is, until its last one was read; null: none ever was. */
export interface Watched {
  readonly since: number | null
  readonly until: number | null
}

/** Another company, counted as the own one is. */
export interface BesideFigures {
  /** Its configuration, as it was named. */
  readonly file: string
  readonly company: string
  readonly timezone: string
  readonly total: Tally
  readonly watched: Watched
  readonly unknown: readonly UnknownInterval[]
}

/** One that could not be read, and why, in English. */
export interface BesideFault {
  readonly file: string
  readonly fault: string
}

export type Beside = BesideFigures | BesideFault

/** All figures of a span of time, for those who decide. */
export interface Report {
  readonly company: string
  readonly generatedAt: number
  readonly since: number
  readonly until: number
  readonly timezone: string
  readonly selection: ReportSelection
  readonly total: Tally
  readonly pictures: Pictures
  readonly promises: readonly KeptPromise[]
  readonly bySource: readonly StatsGroup[]
  readonly byBrand: readonly StatsGroup[]
  readonly byKind: readonly StatsGroup[]
  readonly byReach: readonly StatsGroup[]
  readonly fairness: Fairness
  /** Who gave first answers, by signature or account. */
  readonly byAgent: readonly StatsGroup[]
  /** The longest waits, at most so many. */
  readonly oldest: readonly OldestCase[]
  /** Most people first; null where only some cases are looked at, for a wave holds others too. */
  readonly waves: readonly Wave[] | null
  readonly coverage: readonly SourceCoverage[]
  /** Gaps that were over before then may be forgotten: older releases kept a month. UTC ms; 0: none is. */
  readonly gapsKeptSince: number
  readonly watched: Watched
  /** As they were named. */
  readonly beside: readonly Beside[]
  /** Shares to be answered in time. */
  readonly targets: Readonly<Partial<Record<Within, number>>>
  readonly unknown: readonly UnknownInterval[]
}
