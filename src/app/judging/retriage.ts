import type { App } from '../app.js'
import { rulesHash } from '../rules.js'
import { policyHashOf } from './judge-case.js'

const BATCH = 500
/** Limits the time of one run; the next run continues where this one ended. */
const MAX_PER_RUN = 50_000

/** Judges stored mentions again after brands, accounts, rules or this program changed; open cases are then joined again. */
export async function retriage(app: App): Promise<number> {
  const { store } = app
  const rules = await app.rules()
  const hash = rulesHash(rules, app.runtime.version)
  const before = await store.getMeta('rules_hash')
  if (before === hash) return 0
  if (before === null) {
    await store.setMeta('rules_hash', hash)
    return 0
  }
  const { judgeAnew } = await import('./rejudge-stored.js')
  let judged = 0
  while (judged < MAX_PER_RUN) {
    app.runtime.signal.throwIfAborted()
    const mentions = await store.mentionsToTriage(hash, BATCH)
    if (mentions.length === 0) break
    await store.saveVerdicts(hash, await judgeAnew(app, mentions))
    judged += mentions.length
  }
  await store.rejoinOpenCases()
  // Last, so that a run that dies before it is repeated.
  if (judged < MAX_PER_RUN) await store.setMeta('rules_hash', hash)
  return judged
}

/** Puts open cases back on the work list after the SLA changed: something else may count as an answer now. Closed ones keep their outcome. */
export async function rejoinByPolicy({ store, config }: App): Promise<void> {
  const hash = policyHashOf(config.sla)
  const before = await store.getMeta('policy_hash')
  if (before === hash) return
  if (before !== null) await store.rejoinOpenCases()
  await store.setMeta('policy_hash', hash)
}
