import type { CaseEvent } from '../../model/case.js'
import { closing, type Deed } from './deed.js'

const WHO = 'monitor'
const READS_ALIKE = 'it reads like a mention that a person labelled'

/**
 * A person's label reached another mention, or was taken back: the case that shows that mention follows. What people closed themselves stays
 * as it is. `last`: what happened to the case last.
 */
export const followTaught =
  (last: CaseEvent | undefined): Deed =>
  (record, scene) => {
    const opens = scene.opens.includes(record.kind)
    if (record.state === 'open' && !opens) {
      const event = { at: scene.now, act: 'dismissed', who: WHO, why: `${READS_ALIKE} ${record.kind}` }
      return { event, follows: true, ...closing(record, 'dismissed', scene) }
    }
    const isOurs = last?.who === WHO && last.act === 'dismissed' && last.why?.startsWith(READS_ALIKE) === true
    if (record.state !== 'dismissed' || !opens || !isOurs) return null
    const event = { at: scene.now, act: 'reopened', who: WHO, why: 'the label by which it was dismissed holds no more' }
    return { event, follows: true, state: 'open', settledAt: null, policyHash: null, outcome: null }
  }
