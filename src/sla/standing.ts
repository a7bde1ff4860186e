import type { ClockStatus } from '../model/clock.js'
import type { ClockRules } from './clock.js'
import { answerTime, dueTimes, type Running, resolutionTime, statusOf } from './due.js'
import type { ClockStory } from './episodes.js'
import { allWaits } from './waits.js'

export interface Standing {
  /** Of the clock that decides. */
  readonly status: ClockStatus
  /** The customer waits for an answer. */
  readonly waiting: boolean
}

/**
 * Only the status of a case, as `judgeClock` gives it, but fast enough for hundreds of thousands. null: the case has no posts yet.
 */
export function standingOf(story: ClockStory, rules: ClockRules, now: number): Standing | null {
  const waits = allWaits(story, rules, now)
  const [first, last] = [waits[0], waits.at(-1)]
  if (first === undefined || last === undefined) return null
  const { policy } = rules
  const dueOf = (running: Running): number => {
    const { target, cap } = dueTimes(running, rules)
    return Math.min(target, cap)
  }
  const due = dueOf(answerTime(policy, last.start.at, waits.length - 1))
  if (last.stop !== null) return { status: statusOf(last.stop.at, due, true), waiting: false }
  const resolution = policy.resolutionMs === null ? due : dueOf(resolutionTime(policy.resolutionMs, first.start.at))
  return { status: statusOf(now, Math.min(due, resolution), false), waiting: true }
}
