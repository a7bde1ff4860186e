import type { SlaConfig } from '../../model/config.js'
import type { CaseFigures, Outcome } from '../../model/stats.js'
import type { Fate } from '../../model/tally.js'
import { createCalendar } from '../../sla/calendar.js'
import { type FirstWait, firstWait } from '../../sla/first-wait.js'
import { policyFor, policyHashOf } from '../judging/judge-case.js'

export interface OutcomeRules {
  readonly sla: SlaConfig
  readonly now: number
  /** Since when a source cannot be seen at present, by its id. */
  readonly blindSince: ReadonlyMap<string, number>
}

function fateOf({ state }: CaseFigures, wait: FirstWait | null): Fate {
  if (state === 'dismissed') return 'dismissed'
  if (state === 'removed-unanswered' || wait === null) return 'removed'
  if (wait.answer !== null) return 'answered'
  return wait.isOpen ? 'waiting' : 'closed'
}

/** Who was answered in time counts from the due time on only: else the quick answers of young cases would count, and their silence not. */
function promiseOf({ dueAt, answer }: FirstWait, watchedUntil: number, now: number): Outcome['promise'] {
  if (answer === null) return watchedUntil > dueAt ? 'broken' : 'running'
  if (dueAt > now) return 'running'
  return answer.at <= dueAt ? 'kept' : 'broken'
}

/** What a closed case came to by the policy of its time, where that was another: no later policy rewrites it. */
function keptOutcome({ policyHash, outcome }: CaseFigures, wait: FirstWait, current: () => string): Outcome['promise'] | null {
  if (policyHash === null || wait.answer === null || wait.isOpen || !wait.isOnly || policyHash === current()) return null
  return outcome === 'met' ? 'kept' : outcome === 'late' ? 'broken' : null
}

/** What became of each case as of an instant. */
export function caseOutcomes(figures: readonly CaseFigures[], { sla, now, blindSince }: OutcomeRules): Outcome[] {
  const calendar = createCalendar(sla.calendar)
  const { counts, deflectedCounts } = sla
  let hash: string | null = null
  const currentHash = (): string => {
    hash ??= policyHashOf(sla)
    return hash
  }
  return figures.map((each): Outcome => {
    const { policy } = policyFor(sla, each)
    const wait = firstWait(each, { policy, calendar, counts, deflectedCounts }, now)
    const fate = fateOf(each, wait)
    const startedAt = wait?.startedAt ?? each.posts[0]?.at ?? each.openedAt
    const blind = fate === 'waiting' ? blindSince.get(each.source) : undefined
    const watchedUntil = Math.max(startedAt, Math.min(now, blind ?? now))
    const end = wait?.answer?.at ?? watchedUntil
    return {
      fate,
      startedAt,
      wallMs: end - startedAt,
      businessMs: calendar.between(startedAt, end),
      promise: wait === null ? 'running' : (keptOutcome(each, wait, currentHash) ?? promiseOf(wait, watchedUntil, now)),
      unseen: blind !== undefined,
      followers: each.followers,
      source: each.source,
      brand: each.brand,
      kind: each.kind,
      language: each.language,
      agent: wait?.answer?.agent ?? wait?.answer?.by ?? null,
      policy: policy.name,
    }
  })
}
