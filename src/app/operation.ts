import type { Operation } from '../model/explained-verdict.js'
import type { Rules } from './rules.js'

/** At which probability complaints begin by the configuration, and what that was measured to come to. */
export function operationOf({ config, judge }: Rules): Operation {
  const asked = config.triage.recall
  return { asked, ...judge.operatingPoint(asked) }
}
