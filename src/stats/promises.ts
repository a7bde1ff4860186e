import type { SlaPolicy } from '../model/config.js'
import type { KeptPromise } from '../model/report.js'
import type { Outcome } from '../model/stats.js'
import { isCounted } from './tally.js'
import { wilson } from './wilson.js'

/** How the promises of each policy were kept, in the order of the configuration; policies without a case are left out. */
export function keptPromises(outcomes: readonly Outcome[], policies: readonly SlaPolicy[]): KeptPromise[] {
  const counted = outcomes.filter(isCounted)
  const names = [...new Set([...policies.map(({ name }) => name), ...counted.map(({ policy }) => policy)])]
  return names.flatMap((name) => {
    const own = counted.filter(({ policy }) => policy === name)
    if (own.length === 0) return []
    const due = own.filter(({ promise }) => promise !== 'running')
    const kept = due.filter(({ promise }) => promise === 'kept').length
    const policy = policies.find((each) => each.name === name)
    const target = policy === undefined ? null : { ms: policy.firstAnswerMs, time: policy.time, maxWallMs: policy.maxWallMs }
    return [{ policy: name, target, cases: own.length, due: due.length, kept: wilson(kept / due.length, due.length) }]
  })
}
