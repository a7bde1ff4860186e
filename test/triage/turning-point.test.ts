import { describe, expect, it } from 'vitest'
import type { TurningPoint } from '../../src/model/explained-verdict.js'
import type { Kind } from '../../src/model/verdict.js'
import { triage } from '../../src/triage/triage.js'
import { turningPoint } from '../../src/triage/turning-point.js'
import { context } from './context.js'

const FAR: TurningPoint = { without: null, nearest: null, far: true }

describe('what was close to turning a verdict', () => {
  it.each<[string, string, Kind, TurningPoint]>([
    [
      'one passage, which alone made it a complaint',
      'Danke, aber ich warte seit drei Wochen auf meine Karte.',
      'complaint',
      {
        without: { passages: [{ passage: 'warte seit drei Wochen', weight: 3.78 }], speak: 'complaint', kind: 'praise' },
        nearest: { speak: 'complaint', by: -1.36, kind: 'neutral' },
        far: false,
      },
    ],
    [
      'two passages of praise that only together hide a complaint',
      'Vielen Dank, super Service, leider dauerte es lange.',
      'praise',
      {
        without: {
          passages: [
            { passage: 'super', weight: -1.74 },
            { passage: 'Vielen Dank', weight: -1.56 },
          ],
          speak: 'complaint',
          kind: 'complaint',
        },
        nearest: { speak: 'spam', by: 2.61, kind: 'spam' },
        far: false,
      },
    ],
    [
      'so many passages that no few of them turn it',
      'Ich warte seit drei Wochen auf meine Karte und niemand antwortet. Unverschämt! Ich kündige.',
      'complaint',
      FAR,
    ],
  ])('%s', (_, text, kind, expected) => {
    expect([triage(text, context).kind, turningPoint(text, context)]).toEqual([kind, expected])
  })

  it('judges nothing that is not about us', () => {
    expect(turningPoint('Ich warte seit drei Wochen.', { ...context, match: 'brands' })).toBeNull()
  })

  it.each([
    'Seit drei Wochen nichts gehört.',
    'Vielen Dank an das Team von Beispiel',
    'Warum dauert das so lange? Wann kommt meine Karte?',
    'Still waiting for my refund, but thanks for the friendly chat.',
    'Leider, leider, leider funktioniert die App nicht mehr.',
    'Casino bonus https://a.example https://b.example great blog',
    'Es wäre schön, wenn man Rechnungen als PDF bekäme.',
    'danke dankeschön danke',
  ])('%s: without the words that it names the text is of the kind that it names', (text) => {
    const { without } = turningPoint(text, context) as TurningPoint
    let left = text
    for (const { passage } of without?.passages ?? [])
      left = left.replaceAll(new RegExp(`(?<!\\p{L})${passage}(?!\\p{L})`, 'gu'), ' '.repeat(passage.length))
    const language = triage(text, context).language
    expect(triage(left, { ...context, declaredLanguage: language }).kind).toBe(without?.kind ?? triage(text, context).kind)
  })

  it.each([
    'Warte seit drei Wochen, niemand antwortet, leider unverschämt, danke super toll, warum? ',
    'danke ',
    'x',
    'a@b.example https://a.example ',
    '😡',
  ])('is found in time in the longest and most repetitive text: %s', (part) => {
    const text = part.repeat(Math.ceil(100_000 / part.length))
    const start = process.cpuUsage()
    turningPoint(text, context)
    expect(process.cpuUsage(start).user / 1_000).toBeLessThan(2_000)
  })
})
