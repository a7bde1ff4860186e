import type { CaseRecord } from '../model/case.js'
import { type CountingRules, notCounting } from './counts.js'

export interface Aftermath {
  /** Whether the answer helped, in the customer's words; null: the customer did not say. */
  readonly solved: boolean | null
  /** When to ask the customer whether it is solved, UTC ms; null: not to be asked. */
  readonly followUpAt: number | null
}

type Told = Pick<CaseRecord, 'state' | 'posts' | 'answers' | 'baseline' | 'openedAt'>

/**
 * What happened after an answer. A customer who does not react is asked once whether it is solved; one who thanked is not. Threads that were
 * answered before the monitor was installed are history.
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
  // A thank-you no longer counts once the customer has a new concern.
  const isOutdated = last?.closing === true && last !== reactions.at(-1)
  const isHistory = told.baseline && answeredAt < told.openedAt
  const isAsked = told.state === 'answered' && live.length > 0 && reactions.length === 0 && !isHistory
  return {
    solved: last === undefined || isOutdated ? null : last.closing,
    followUpAt: isAsked ? answeredAt + rules.followUpAfterMs : null,
  }
}
