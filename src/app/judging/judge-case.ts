import type { CaseRecord, JudgedCase } from '../../model/case.js'
import type { Clock, ClockStatus } from '../../model/clock.js'
import type { SlaConfig, SlaPolicy } from '../../model/config.js'
import { aftermathOf } from '../../sla/aftermath.js'
import { createCalendar } from '../../sla/calendar.js'
import { judgeClock } from '../../sla/clock.js'
import type { ClockStory } from '../../sla/episodes.js'
import { choosePolicy, policyHash } from '../../sla/policy.js'
import { type Standing, standingOf } from '../../sla/standing.js'
import type { MatcherFacts } from '../../util/matcher.js'

export const policyHashOf = policyHash

export interface PolicyInForce {
  readonly policy: SlaPolicy
  readonly reason: string
}

/** The policy of a case. If none matches, the last one applies, so that every customer has a clock. */
export function policyFor(sla: SlaConfig, facts: MatcherFacts): PolicyInForce {
  const chosen = choosePolicy(sla.policies, facts)
  if (chosen !== null) return chosen
  const last = sla.policies.at(-1)!
  return { policy: last, reason: `no policy matches, so the last one holds: ${last.name}` }
}

/** The clock of a case without posts: it never ran. */
function stillClock(record: CaseRecord, policy: SlaPolicy): Clock {
  const at = record.openedAt
  return {
    policy: policy.name,
    target: 'first_answer',
    startedAt: at,
    dueAt: at + policy.firstAnswerMs,
    warnAt: null,
    stoppedAt: at,
    status: 'met',
    businessSeconds: 0,
    wallSeconds: 0,
    overdueSeconds: 0,
    reasons: ['no post of the customer is left'],
  }
}

/** Judges clocks by the SLA. Create it once per run, since the calendar caches its days. */
export function createSlaJudge(sla: SlaConfig, explain = false) {
  const calendar = createCalendar(sla.calendar)
  return (story: ClockStory & MatcherFacts, now: number) => {
    const { policy } = policyFor(sla, story)
    return {
      policy,
      ...judgeClock(story, { policy, calendar, counts: sla.counts, deflectedCounts: sla.deflectedCounts, explain }, now),
    }
  }
}

type Closed = Pick<CaseRecord, 'state' | 'policyHash' | 'outcome'>

const STATUSES: readonly string[] = ['running', 'met', 'breached', 'late'] satisfies readonly ClockStatus[]

/** A case closed under another policy keeps its outcome: a changed policy does not rewrite history. */
function keptStatus(
  { state, policyHash: judgedBy, outcome }: Closed,
  status: ClockStatus,
  hash: () => string,
): ClockStatus | null {
  if (state === 'open' || judgedBy === null || outcome === null || outcome === status || !STATUSES.includes(outcome)) return null
  return judgedBy === hash() ? null : (outcome as ClockStatus)
}

function asClosed(clock: Clock, record: Closed, hash: () => string): Clock {
  const status = keptStatus(record, clock.status, hash)
  if (status === null) return clock
  const reason = `it was closed as ${status} by the policy of that time; by the present one it would be ${clock.status}`
  return { ...clock, status, reasons: [...clock.reasons, reason] }
}

/** Computed on first use. */
function lazyHash(sla: SlaConfig): () => string {
  let hash: string | null = null
  return () => {
    hash ??= policyHash(sla)
    return hash
  }
}

/** Judges stored cases as of an instant. */
export function createCaseJudge(sla: SlaConfig, explain = false): (record: CaseRecord, now: number) => JudgedCase {
  const judge = createSlaJudge(sla, explain)
  const currentHash = lazyHash(sla)
  return (record, now) => {
    const { clocks, current, policy } = judge(record, now)
    const clock = asClosed(current ?? stillClock(record, policy), record, currentHash)
    return {
      record,
      clock,
      clocks: clocks.length === 0 ? [clock] : clocks.map((each) => (each === current ? clock : each)),
      ...aftermathOf(record, sla, now),
    }
  }
}

/** The result of `createSlaJudge` without its clocks; null: there are no posts yet. */
export function createStandingJudge(sla: SlaConfig): (story: ClockStory & MatcherFacts, now: number) => Standing | null {
  const calendar = createCalendar(sla.calendar)
  const { counts, deflectedCounts } = sla
  return (story, now) => standingOf(story, { policy: policyFor(sla, story).policy, calendar, counts, deflectedCounts }, now)
}

/** The status that `createCaseJudge` gives, without its clocks. */
export function createStatusJudge(sla: SlaConfig): (story: ClockStory & MatcherFacts & Closed, now: number) => ClockStatus {
  const judge = createStandingJudge(sla)
  const currentHash = lazyHash(sla)
  return (story, now) => {
    // A clock that never ran counts as met.
    const status = judge(story, now)?.status ?? 'met'
    return keptStatus(story, status, currentHash) ?? status
  }
}

/** Whether it is time to ask whether an answer helped. */
export const createFollowUpJudge =
  (sla: SlaConfig) =>
  (told: Parameters<typeof aftermathOf>[0], now: number): boolean => {
    const { followUpAt } = aftermathOf(told, sla, now)
    return followUpAt !== null && followUpAt <= now
  }
