import type { UnknownInterval } from './case.js'

/** What mentions are counted by; days, weeks, hours in the time zone of the SLA. */
export const MENTION_GROUPS = [
  ...(['source', 'brand', 'kind', 'severity', 'language', 'author', 'label'] as const),
  ...(['day', 'week', 'weekday', 'hour'] as const),
] as const
export type MentionGroupBy = (typeof MENTION_GROUPS)[number]

/** Cases by what their mention tells, and by what only a case has. */
export const CASE_GROUPS = [...MENTION_GROUPS, 'state', 'assignee', 'policy', 'status'] as const
export type CaseGroupBy = (typeof CASE_GROUPS)[number]

export interface CountedGroup {
  /** For scripts: `complaint`, `mon`, `2026-W47`; null where there is none. */
  readonly key: string | null
  readonly count: number
}

/** A selection counted, as a whole and by what was asked; `by` is null when it was the number alone. */
export interface Counting<By extends string = CaseGroupBy> {
  readonly generatedAt: number
  readonly by: By | null
  readonly count: number
  readonly groups: readonly CountedGroup[]
  readonly unknown: readonly UnknownInterval[]
}
