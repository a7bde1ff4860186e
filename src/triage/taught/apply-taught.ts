import type { Reason, Verdict } from '../../model/verdict.js'
import { isApart } from '../../util/reason-words/telling-reasons.js'
import type { Taught } from './taught-index.js'

/** A verdict with a person's word on a text that reads the same. What is found in a text and how severe it is stays the machine's. */
export function applyTaught(verdict: Verdict, { id, label }: Taught): Verdict {
  // Of what is neutral only what spoke against the other kinds is told.
  const weight = label === 'neutral' || label === 'irrelevant' ? 0 : 1
  const reason: Reason = { code: 'taught', passage: `M-${id}`, weight }
  if (label === 'irrelevant')
    return {
      ...verdict,
      kind: 'neutral',
      score: 1,
      complaint: 0,
      uncertain: false,
      severity: 'low',
      relevant: false,
      brand: null,
      reasons: [reason],
      closing: false,
    }
  const closing = verdict.closing && label !== 'complaint' && label !== 'spam'
  const complaint = label === 'complaint' ? 1 : 0
  // What spoke for a kind by itself spoke for another one, perhaps.
  const reasons = [reason, ...verdict.reasons.filter(({ code }) => isApart(code))]
  return { ...verdict, kind: label, score: 1, complaint, uncertain: false, reasons, closing }
}
