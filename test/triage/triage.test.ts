import { describe, expect, test } from 'vitest'
import { redact } from '../../src/triage/sensitive/sensitive.js'
import { triage } from '../../src/triage/triage.js'
import { context } from './context.js'

describe('is it about us, in the sense of the source', () => {
  const plain = 'Wir fahren morgen weg.'
  const ours = 'Beispiel ist auch dabei.'
  test.each([
    ['brands: the text names us', ours, { match: 'brands' }, true, 'Beispiel', 'subject-named'],
    ['brands: the text does not', plain, { match: 'brands', rootText: ours }, false, null, 'subject-not-named'],
    ['brands: only an excluded phrase', 'Morgen zum Beispiel.', { match: 'brands' }, false, null, 'subject-excluded'],
    [
      'brands: the title of a post is its text',
      plain,
      { match: 'brands', role: 'post', title: ours },
      true,
      'Beispiel',
      'subject-named',
    ],
    [
      'brands: the title above a comment is the thread',
      plain,
      { match: 'brands', title: ours },
      false,
      null,
      'subject-not-named',
    ],
    ['thread: the root names us', plain, { match: 'thread', rootText: ours }, true, 'Beispiel', 'subject-thread'],
    ['thread: the title above a comment names us', plain, { match: 'thread', title: ours }, true, 'Beispiel', 'subject-thread'],
    ['thread: neither names us', plain, { match: 'thread', rootText: plain }, false, null, 'subject-not-named'],
    ['all: always, with the only brand', plain, { match: 'all' }, true, 'Beispiel', 'subject-source'],
    ['all: the brand of the source', plain, { match: 'all', defaultBrand: 'Muster' }, true, 'Muster', 'subject-source'],
    ['all: the brand that is named wins', ours, { match: 'all', defaultBrand: 'Muster' }, true, 'Beispiel', 'subject-named'],
  ] as const)('%s', (_, text, more, relevant, brand, code) => {
    const verdict = triage(text, { ...context, ...more })
    expect({ relevant: verdict.relevant, brand: verdict.brand }).toEqual({ relevant, brand })
    expect(verdict.reasons.map((reason) => reason.code)).toContain(code)
  })
})

test('what is not about us is judged no further, but its data is told', () => {
  const verdict = triage('Eine Frechheit, meine Karte [card ••1111]!', { ...context, match: 'brands', sensitive: ['card'] })
  expect(verdict).toEqual({
    kind: 'neutral',
    score: 1,
    complaint: 0,
    uncertain: false,
    severity: 'low',
    language: null,
    relevant: false,
    brand: null,
    reasons: [{ code: 'subject-not-named', passage: null, weight: 0 }],
    sensitive: ['card'],
    closing: false,
  })
})

test('a whole verdict: kind, urgency and subject with their reasons', () => {
  const { text, found } = redact('Seit drei Wochen warte ich auf Beispiel! Karte 4111 1111 1111 1111.', ['card'])
  expect(triage(text, { ...context, sensitive: found })).toEqual({
    kind: 'complaint',
    score: expect.closeTo(0.92, 2),
    complaint: expect.closeTo(0.92, 2),
    uncertain: false,
    severity: 'high',
    language: 'de',
    relevant: true,
    brand: 'Beispiel',
    reasons: [
      { code: 'waiting-time', passage: 'Seit drei Wochen warte', weight: 2 },
      { code: 'balance', passage: null, weight: 1.73 },
      { code: 'first-person', passage: 'ich', weight: 0.45 },
      { code: 'severity-sensitive-data', passage: null, weight: 2 },
      { code: 'severity-out-of-service', passage: 'Seit drei Wochen', weight: 1 },
      { code: 'subject-named', passage: 'Beispiel', weight: 1 },
    ],
    sensitive: ['card'],
    closing: false,
  })
})

test('a post that only thanks closes; one that complains never does', () => {
  expect(triage('Danke, hat geklappt.', context).closing).toBe(true)
  expect(triage('Danke für nichts.', context).closing).toBe(false)
})

test('our name in a phrase is our name whatever we are called', () => {
  const verdict = triage('Beim alten Anbieter nur Ärger, zum Glück bin ich jetzt bei Beispiel.', context)
  expect(verdict.reasons.map(({ code }) => code)).toContain('other-company')
  expect(verdict.kind).toBe('praise')
})

test('the same text gives the same verdict, whatever was judged before', () => {
  const text = 'Ich warte auf Antwort.'
  const threaded = { ...context, match: 'thread', rootText: 'Beispiel' } as const
  const first = triage(text, threaded)
  triage(text, { ...threaded, rootText: 'Anderes' })
  expect(triage(text, threaded)).toEqual(first)
})
