import type { CaseListing, CaseRecord, JudgedCase, UnknownInterval } from '../model/case.js'
import type { ClockTarget } from '../model/clock.js'
import { CASE_ORDERS, type Config } from '../model/config.js'
import type { SourceState } from '../model/source.js'
import { SEVERITIES, type Severity } from '../model/verdict.js'
import type { CaseFilter } from '../store/store.js'
import type { App } from './app.js'
import { createCaseJudge } from './judge-case.js'
import { withKnownNames } from './known-names.js'

export const CASE_SORTS = [...CASE_ORDERS, 'age', 'case'] as const
export type CaseSort = (typeof CASE_SORTS)[number]

/** A question to the cases: what the store selects, and what only a judged clock can tell. */
export interface CaseQuery extends CaseFilter {
  readonly overdue?: boolean
  readonly dueWithinMs?: number
  /** Answered, never heard of again, and long enough ago to ask whether it is solved. */
  readonly followUp?: boolean
  readonly minSeverity?: Severity
  /** Without those that a person put off until later; they are counted. */
  readonly hideSnoozed?: boolean
  readonly limit?: number
  /** Cases of one wave are shown as one, and count as one for the limit. */
  readonly together?: boolean
  /** Absent: as the configuration has it. */
  readonly sort?: CaseSort
}

const posted = (record: CaseRecord): number => record.publishedAt ?? record.firstSeenAt

/** Since when the customer waits, whichever promise is due first; of a case in which nobody waits, when the last wait began. */
function waitingSince({ clock, clocks }: JudgedCase): number {
  const waits = clocks.filter(({ target, stoppedAt }) => stoppedAt === null && WAITS.includes(target))
  return waits[0]?.startedAt ?? clock.startedAt
}

const WAITS: readonly ClockTarget[] = ['first_answer', 'next_answer']

const ORDER: Readonly<Record<CaseSort, (a: JudgedCase, b: JudgedCase) => number>> = {
  // How many people follow a customer moves nobody forward.
  first_come: (a, b) => waitingSince(a) - waitingSince(b),
  newest: (a, b) => posted(b.record) - posted(a.record),
  // Where nobody waits any more, nothing is overdue: such cases come last.
  overdue: (a, b) => Number(nextDue(a) === null) - Number(nextDue(b) === null) || dueFirst(a) - dueFirst(b),
  age: (a, b) => posted(a.record) - posted(b.record),
  severity: (a, b) => SEVERITIES.indexOf(b.record.severity) - SEVERITIES.indexOf(a.record.severity),
  case: (a, b) => a.record.id - b.record.id,
}

/** What is due next, by a policy or by the company's own word; null where nobody waits. */
function nextDue({ clocks }: JudgedCase): number | null {
  const due = clocks.flatMap(({ stoppedAt, dueAt }) => (stoppedAt === null ? [dueAt] : []))
  return due.length === 0 ? null : Math.min(...due)
}

const dueFirst = (judged: JudgedCase): number => nextDue(judged) ?? judged.clock.dueAt

function keeps(judged: JudgedCase, query: CaseQuery, now: number): boolean {
  const { record, followUpAt } = judged
  if (query.followUp && (followUpAt === null || followUpAt > now)) return false
  const due = nextDue(judged) ?? Number.POSITIVE_INFINITY
  if (query.overdue && due >= now) return false
  if (query.dueWithinMs !== undefined && due > now + query.dueWithinMs) return false
  return query.minSeverity === undefined || SEVERITIES.indexOf(record.severity) >= SEVERITIES.indexOf(query.minSeverity)
}

const isSnoozed = ({ record }: JudgedCase, now: number): boolean => record.snoozedUntil !== null && record.snoozedUntil > now

/** Sources of the selection of which something is not known, in the order of the configuration. */
export const unknownIntervals = async (app: App, sources: readonly string[] | undefined): Promise<readonly UnknownInterval[]> =>
  unknownAmong(await app.store.sources(), app.config, sources)

export function unknownAmong(
  states: readonly SourceState[],
  config: Config,
  sources?: readonly string[],
): readonly UnknownInterval[] {
  const byId = new Map(states.map((state) => [state.id, state]))
  const chosen = config.sources.filter(({ id }) => sources === undefined || sources.includes(id))
  return chosen.flatMap(({ id }): UnknownInterval[] => {
    const state = byId.get(id)
    if (state === undefined || state.lastAttemptAt === null) return [{ source: id, since: null, reason: 'never polled' }]
    return state.unknownSince === null
      ? []
      : [{ source: id, since: state.unknownSince, reason: state.unknownReason ?? 'not known' }]
  })
}

/** Waves of before are still stored where the configuration has none any more. */
export function withWave({ wave, ...record }: CaseRecord, { waves }: Config): CaseRecord {
  return wave === undefined || waves === null ? record : { ...record, wave }
}

/** Judges records at one instant; the calendar is built once for all. */
export function judgeCases(records: readonly CaseRecord[], config: Config, now: number): JudgedCase[] {
  const judge = createCaseJudge(config.sla)
  return records.map((record) => judge(withWave(record, config), now))
}

/** The first of them; all that are in one wave are one. */
function firstOf(cases: readonly JudgedCase[], { limit, together }: CaseQuery): readonly JudgedCase[] {
  if (limit === undefined) return cases
  if (together !== true) return cases.slice(0, limit)
  const rows = new Set<string>()
  return cases.filter(({ record }) => {
    const row = record.wave === undefined ? `C-${record.id}` : `W-${record.wave.id}`
    if (!rows.has(row) && rows.size === limit) return false
    rows.add(row)
    return true
  })
}

/** Cases by the query, with their clocks as of now, and what could not be seen. */
export async function listCases(app: App, asked: CaseQuery): Promise<CaseListing> {
  const query = await withKnownNames(app, asked)
  const now = app.runtime.now()
  const judged = judgeCases(await app.store.cases(query), app.config, now).filter((each) => keeps(each, query, now))
  const shown = query.hideSnoozed === true ? judged.filter((each) => !isSnoozed(each, now)) : judged
  const order = ORDER[query.sort ?? app.config.listing.order]
  const sorted = [...shown].sort((a, b) => order(a, b) || a.record.id - b.record.id)
  return {
    generatedAt: now,
    cases: firstOf(sorted, query),
    unknown: await unknownIntervals(app, query.sources),
    snoozed: judged.length - shown.length,
  }
}
