import type { CaseRecord, JudgedCase } from '../model/case.js'
import type { Clock, ClockStatus } from '../model/clock.js'
import type { SlaConfig, SlaPolicy } from '../model/config.js'
import { aftermathOf } from '../sla/aftermath.js'
import { createCalendar } from '../sla/calendar.js'
import { judgeClock } from '../sla/clock.js'
import type { ClockStory } from '../sla/episodes.js'
import { choosePolicy, policyHash } from '../sla/policy.js'
import type { MatcherFacts } from '../util/matcher.js'

export const policyHashOf = policyHash

export interface PolicyInForce {
  readonly policy: SlaPolicy
  readonly reason: string
}

/** The policy of a case. A configuration whose policies all have conditions still gives every customer a clock: the last one. */
export function policyFor(sla: SlaConfig, facts: MatcherFacts): PolicyInForce {
  const chosen = choosePolicy(sla.policies, facts)
  if (chosen !== null) return chosen
  const last = sla.policies.at(-1)!
  return { policy: last, reason: `no policy matches, so the last one holds: ${last.name}` }
}

/** A clock for a case that has no posts left to measure: it never ran. */
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

/** The SLA, ready to judge by: build it once a run, for the calendar lays out its days when they are first asked for. */
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

const STATUSES: readonly string[] = ['running', 'met', 'breached', 'late'] satisfies readonly ClockStatus[]

/** A closed case keeps what it came to by the policy of its time: a changed one does not rewrite history. */
function asClosed(clock: Clock, { state, policyHash: judgedBy, outcome }: CaseRecord, hash: () => string): Clock {
  if (state === 'open' || judgedBy === null || outcome === null || outcome === clock.status || !STATUSES.includes(outcome))
    return clock
  if (judgedBy === hash()) return clock
  const reason = `it was closed as ${outcome} by the policy of that time; by the present one it would be ${clock.status}`
  return { ...clock, status: outcome as ClockStatus, reasons: [...clock.reasons, reason] }
}

/** Judges stored cases as of an instant. */
export function createCaseJudge(sla: SlaConfig, explain = false): (record: CaseRecord, now: number) => JudgedCase {
  const judge = createSlaJudge(sla, explain)
  let hash: string | null = null
  const currentHash = (): string => {
    hash ??= policyHash(sla)
    return hash
  }
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
