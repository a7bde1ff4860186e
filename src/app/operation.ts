import type { Operation } from '../model/explained-verdict.js'
import type { Rules } from './rules.js'

/** The operating point: the probability from which on a text counts as a complaint, as configured, and the measured figures at that point. */
export function operationOf({ config, judge }: Rules): Operation {
  const asked = config.triage.recall
  return { asked, ...judge.operatingPoint(asked) }
}
