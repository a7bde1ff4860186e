import type { CaseRecord } from '../model/case.js'
import { type CountingRules, notCounting } from './counts.js'

export interface Aftermath {
  /** What the customer says of the answer: that it helped, or that it did not; null: nothing. */
  readonly solved: boolean | null
  /** When to ask whether it is solved; null: not to be asked. */
  readonly followUpAt: number | null
}

type Told = Pick<CaseRecord, 'state' | 'posts' | 'answers' | 'baseline' | 'openedAt'>

/**
 * What became of an answer. Who was answered and says nothing is asked once whether it is solved; who thanked is left in peace. Threads
 * that were answered before the monitor came are history.
 */
export function aftermathOf(told: Told, rules: CountingRules & { readonly followUpAfterMs: number }, now: number): Aftermath {
  const answers = told.answers.filter((answer) => answer.at <= now && notCounting(answer, rules) === null)
  const answeredAt = Math.max(...answers.map(({ at }) => at))
  if (answers.length === 0) return { solved: null, followUpAt: null }
  const live = told.posts.filter(({ deleted }) => !deleted)
  const reactions = live
    .map((post) => ({ ...post, at: post.changedAt ?? post.at }))
    .filter(({ at }) => at > answeredAt && at <= now)
    .sort((a, b) => a.at - b.at)
  const last = reactions.findLast(({ closing, unsolved }) => closing || unsolved === true)
  // Thanks do not outlive the next concern.
  const isOutdated = last?.closing === true && last !== reactions.at(-1)
  const isHistory = told.baseline && answeredAt < told.openedAt
  const isAsked = told.state === 'answered' && live.length > 0 && reactions.length === 0 && !isHistory
  return {
    solved: last === undefined || isOutdated ? null : last.closing,
    followUpAt: isAsked ? answeredAt + rules.followUpAfterMs : null,
  }
}
