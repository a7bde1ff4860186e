import { expect, test } from 'vitest'
import type { Label, Verdict } from '../../../src/model/verdict.js'
import { applyTaught } from '../../../src/triage/taught/apply-taught.js'

const urgent = { code: 'severity-money', passage: '900 Franken', weight: 2 }
const subject = { code: 'subject-named', passage: 'Beispiel', weight: 1 }
const verdict: Verdict = {
  kind: 'complaint',
  score: 0.6,
  complaint: 0.6,
  uncertain: true,
  severity: 'high',
  language: 'de',
  relevant: true,
  brand: 'Beispiel',
  reasons: [{ code: 'waiting-time', passage: 'seit Wochen', weight: 1.5 }, urgent, subject],
  sensitive: ['card'],
  closing: false,
}
const reason = { code: 'taught', passage: 'M-12', weight: 1 }

test.each<[string, Label, Partial<Verdict>]>([
  ['a kind holds, and why', 'question', { kind: 'question', complaint: 0, reasons: [reason, urgent, subject] }],
  ['a complaint is one for sure', 'complaint', { kind: 'complaint', complaint: 1, reasons: [reason, urgent, subject] }],
  [
    'what is neutral is told why',
    'neutral',
    { kind: 'neutral', complaint: 0, reasons: [{ ...reason, weight: 0 }, urgent, subject] },
  ],
  [
    'what is not about us opens nothing',
    'irrelevant',
    { kind: 'neutral', complaint: 0, relevant: false, brand: null, severity: 'low', reasons: [{ ...reason, weight: 0 }] },
  ],
])('%s', (_, label, changed) => {
  expect(applyTaught(verdict, { id: 12, label, same: true })).toEqual({ ...verdict, score: 1, uncertain: false, ...changed })
})
