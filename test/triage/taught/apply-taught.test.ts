import { expect, test } from 'vitest'
import type { Label, Verdict } from '../../../src/model/verdict.js'
import { applyTaught } from '../../../src/triage/taught/apply-taught.js'

const verdict: Verdict = {
  kind: 'complaint',
  score: 0.6,
  complaint: 0.6,
  uncertain: true,
  severity: 'high',
  language: 'de',
  relevant: true,
  brand: 'Beispiel',
  reasons: [{ code: 'waiting-time', passage: 'seit Wochen', weight: 1.5 }],
  sensitive: ['card'],
  closing: false,
}
const reason = { code: 'taught', passage: 'M-12', weight: 1 }

test.each<[string, Label, Partial<Verdict>]>([
  ['a kind holds, and why', 'question', { kind: 'question', complaint: 0, reasons: [reason, ...verdict.reasons] }],
  ['a complaint is one for sure', 'complaint', { kind: 'complaint', complaint: 1, reasons: [reason, ...verdict.reasons] }],
  [
    'what is not about us opens nothing',
    'irrelevant',
    { kind: 'neutral', complaint: 0, relevant: false, brand: null, severity: 'low', reasons: [reason] },
  ],
])('%s', (_, label, changed) => {
  expect(applyTaught(verdict, { id: 12, label, same: true })).toEqual({ ...verdict, score: 1, uncertain: false, ...changed })
})
