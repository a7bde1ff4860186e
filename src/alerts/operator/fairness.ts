import type { FairnessFigures } from '../../model/alert.js'
import type { FairnessConfig } from '../../model/config.js'
import type { Fairness } from '../../model/stats.js'
import { type Condition, conditionGroup, type Telling } from './condition.js'
import { OPERATOR_WORDS } from './words.js'

const KEY = 'fairness'

/** The group under which receivers are told of it. */
export const FAIRNESS = conditionGroup(KEY)

/** It is over only well below the factor: else every customer more or less would raise or end the alarm. */
const OVER = 0.8

/** How customers are treated, by what the configuration calls unfair. */
type Standing = Pick<Condition, 'is' | 'reason'>

function standingOf({ ratio, bound, low, high, reason }: Fairness, { factor, minCases }: FairnessConfig): Standing {
  if (Math.min(low, high) < minCases) {
    const cases = `${low} cases in the lowest quartile and ${high} in the highest`
    return { is: 'unknown', reason: `${cases}, and below ${minCases} it may be chance. ${reason}` }
  }
  if (ratio === null) return { is: 'unknown', reason }
  if (bound !== 'at-most' && ratio >= factor) return { is: 'bad', reason }
  if (bound !== 'at-least' && ratio <= factor * OVER) return { is: 'good', reason }
  return { is: 'unknown', reason }
}

/** What the message tells in figures; a ratio that nobody knows is never told. */
const figuresOf = ({ ratio, low, high }: Fairness, { factor }: FairnessConfig): FairnessFigures => ({
  ratio: Math.round((ratio ?? 0) * 100) / 100,
  factor,
  lowest_cases: low,
  highest_cases: high,
})

/** Whether customers of little reach wait longer. Its measure is how many times as long. */
export function fairnessCondition(found: Fairness, watched: FairnessConfig): Condition {
  const fairness = figuresOf(found, watched)
  const say = ({ reason, language }: Telling): string => {
    const words = OPERATOR_WORDS[language].unfair
    return `${words.lead[reason] ?? ''}${words.finding(found)} ${words.more}`
  }
  const about = { key: KEY, kind: KEY, subject: null, since: null, watched: true } as const
  return { ...about, ...standingOf(found, watched), level: fairness.ratio, to: watched.to, say, fairness }
}
