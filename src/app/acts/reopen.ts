import type { CaseStanding } from '../../store/case-acts.js'
import { toIso } from '../../util/instant.js'
import { phrase } from '../../util/say.js'
import { type Deed, eventOf, refusal } from './deed.js'

/**
 * It was not settled after all: what had ended the customer's wait did not, be it a person's word or a reply. The clock runs again from
 * the oldest post of that wait, as if it had never stopped, for the customer was never served.
 */
export const reopen: Deed = (record, scene) => {
  if (record.state === 'open') return null
  if (!scene.opens.includes(record.kind))
    throw refusal(
      phrase`C-${record.id} is labelled ${record.kind}, which wants no answer`,
      phrase`monitor label C-${record.id} complaint opens it again`,
    )
  const change: CaseStanding = { state: 'open', settledAt: null, reopenedAt: scene.now, policyHash: null, outcome: null }
  const since = scene.waitingSince({ ...record, state: 'open', closedAt: null, settledAt: null, reopenedAt: scene.now })
  if (since === null) throw refusal(phrase`C-${record.id}: the customer's posts are gone, nobody waits`)
  return { event: eventOf('reopen', scene, `the customer waits since ${toIso(since)}`), ...change }
}
