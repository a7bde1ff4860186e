import type { Kind } from '../../model/verdict.js'
import { operationWords, percent } from '../../util/operation-words.js'
import { kept, phrase } from '../../util/say.js'
import { operationOf } from '../operation.js'
import type { Rules } from '../rules.js'
import type { CheckFinding } from './finding.js'

/** Where complaints begin and what that comes to, and whether `triage.threshold` asks for anything beside it. */
export function operationFindings(rules: Rules): CheckFinding[] {
  const { opens, threshold } = rules.config.triage
  const operation = operationOf(rules)
  const least = Math.min(...opens.map((kind) => beginOf(kind, rules)))
  const isIdle = threshold > 0 && threshold <= least
  const begins = kept(operationWords(operation))
  const message =
    threshold > least ? phrase`${begins}; a case opens only from ${kept(percent(threshold))} on (triage.threshold)` : begins
  return [{ area: 'config', level: 'ok', message, hint: null }, ...(isIdle ? [idle(threshold, least)] : [])]
}

const idle = (threshold: number, least: number): CheckFinding => ({
  area: 'config',
  level: 'warning',
  message: phrase`triage.threshold ${threshold} changes nothing: whatever opens a case is at least ${kept(percent(least))} sure`,
  hint: 'for fewer false alarms set it higher, or triage.recall lower; else leave it out',
})

/** How sure a verdict of a kind is at least. */
function beginOf(kind: Kind, { judge, config }: Rules): number {
  if (kind === 'complaint') return judge.thresholdFor(config.triage.recall)
  return kind === 'neutral' ? 0 : 1 / (1 + Math.exp(-judge.cuts[kind]))
}
