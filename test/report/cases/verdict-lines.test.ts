import { describe, expect, it } from 'vitest'
import type { TurningPoint } from '../../../src/model/explained-verdict.js'
import type { Mention } from '../../../src/model/mention.js'
import type { Reason } from '../../../src/model/verdict.js'
import { turningWords } from '../../../src/report/cases/turning-words.js'
import { verdictLines } from '../../../src/report/cases/verdict-lines.js'
import { english } from '../../../src/util/say.js'
import { explainedVerdict, mention, sheet } from '../sample.js'

const { verdict } = mention()
const FAR: TurningPoint = { without: null, nearest: null, far: true }

describe('what was close to turning it, in words', () => {
  it.each<[string, TurningPoint, readonly string[]]>([
    ['nothing', FAR, ['far from any other kind']],
    [
      'one passage',
      {
        without: { passages: [{ passage: 'danke', weight: -0.6 }], speak: 'complaint', kind: 'complaint' },
        nearest: null,
        far: false,
      },
      ['without “danke” (−0.60) it would be a complaint'],
    ],
    [
      'several, of a stranger who writes over several lines',
      {
        without: {
          passages: [
            { passage: 'drei\nWochen', weight: 1.25 },
            { passage: 'nie', weight: 0.8 },
            { passage: 'warum', weight: 0.4 },
          ],
          speak: 'complaint',
          kind: 'neutral',
        },
        nearest: { speak: 'complaint', by: -1.2, kind: 'neutral' },
        far: false,
      },
      [
        'without “drei Wochen” (+1.25), “nie” (+0.80) and “warum” (+0.40) it would be neutral',
        '−1.20 for a complaint would be enough to make it neutral',
      ],
    ],
    [
      'a little more of something',
      { without: null, nearest: { speak: 'praise', by: 0.31, kind: 'praise' }, far: false },
      ['+0.31 for praise would be enough to make it praise'],
    ],
  ])('%s', (_, turning, words) => {
    expect(turningWords(turning, english)).toEqual(words)
  })
})

describe('monitor explain, of a verdict', () => {
  const lines = (reasons: readonly Reason[], change: object = {}) =>
    verdictLines(explainedVerdict(mention({ verdict: { ...verdict, reasons, ...change } }), { turning: FAR }), sheet(100)).slice(
      4,
    )

  it('learned words stand together, shape and balance after the others, urgency and subject apart', () => {
    const reasons: Reason[] = [
      { code: 'balance', passage: null, weight: 3 },
      { code: 'refund', passage: 'Geld zurück', weight: 1 },
      { code: 'refund', passage: 'Geld zurück', weight: 0.5 },
      { code: 'wording', passage: 'umgehend', weight: 0.5 },
      { code: 'shape-long', passage: null, weight: 0.3 },
      { code: 'wording', passage: 'Frist', weight: 0.5 },
      { code: 'wording', passage: 'toll', weight: -0.25 },
      { code: 'severity-law', passage: 'Anwalt', weight: 2 },
      { code: 'subject-named', passage: 'Beispiel', weight: 1 },
    ]
    expect(lines(reasons)).toEqual([
      'about Beispiel',
      'For (+) and against (−) a complaint, in log-odds:',
      '+1.50 ███    wants money back: “Geld zurück”',
      '+1.00 ██     the words “umgehend”, “Frist” speak for it',
      '−0.25 ░      the word “toll” speaks against it',
      '+3.00 ██████ how bad and good words balance',
      '+0.30 █      long',
      'severity: law, lawyer or authority: “Anwalt”',
      'subject: names us: “Beispiel”',
    ])
  })

  it.each([
    [0.997, 'a complaint with over 99 %; '],
    [0.34, 'a complaint with 34 %; '],
    [0.002, 'a complaint with under 1 %; '],
  ])('a probability of %d is told so', (complaint, words) => {
    const explained = explainedVerdict(mention({ verdict: { ...verdict, complaint } }))
    expect(verdictLines(explained, sheet(120))[1]?.startsWith(words)).toBe(true)
  })

  it.each([
    ['of a neutral text: beside a complaint', { kind: 'neutral' }, 'For (+) and against (−) a complaint, in log-odds:'],
    ['of praise: for praise', { kind: 'praise' }, 'For (+) and against (−) praise, in log-odds:'],
  ])('%s', (_, change, head) => {
    expect(lines([{ code: 'news', passage: null, weight: -1 }], change)).toContain(head)
  })

  const LACKS_NAME = 'not about us: stored, but it opens no case'
  it.each<[string, Partial<Mention>, string]>([
    ['with a name', {}, 'about Beispiel'],
    [
      'with a name, though a person says otherwise',
      { label: 'irrelevant' },
      'about Beispiel by its words; by the label it is not',
    ],
    ['with a name, labelled', { label: 'praise' }, 'about Beispiel'],
    ['without a name', { verdict: { ...verdict, relevant: false } }, LACKS_NAME],
    ['without, and a person says so too', { label: 'irrelevant', verdict: { ...verdict, relevant: false } }, LACKS_NAME],
    [
      'without, though a person takes it for ours: it may stand in a case',
      { label: 'complaint', verdict: { ...verdict, relevant: false } },
      'not about us by its words; by the label it is',
    ],
  ])('about us or not: %s', (_, change, words) => {
    const told = verdictLines(explainedVerdict(mention(change)), sheet(120)).filter((line) => /^(not )?about /.test(line))
    expect(told).toEqual([words])
  })

  it('says that nothing was learned of a language, for its figures say little then', () => {
    const reasons: Reason[] = [{ code: 'language-unsupported', passage: 'fr', weight: 0 }]
    const explained = explainedVerdict(mention({ verdict: { ...verdict, reasons, uncertain: true } }))
    expect(verdictLines(explained, sheet(120))).toContain(
      'uncertain, for its language was not learned: a person had better look (monitor label M-7 …)',
    )
  })

  it('says what it is by the rules of now, and that a person had better look', () => {
    const explained = explainedVerdict(mention({ verdict: { ...verdict, uncertain: true } }), { now: 'praise' })
    expect(verdictLines(explained, sheet(120)).slice(3, 5)).toEqual([
      'uncertain: a person had better look (monitor label M-7 …)',
      'by the rules of now praise: the next poll judges it again',
    ])
  })
})

it('weights stand below each other, however many places they have', () => {
  const reasons: Reason[] = [
    { code: 'waiting-time', passage: 'seit drei Wochen', weight: 2 },
    { code: 'balance', passage: null, weight: 14.46 },
  ]
  const lines = verdictLines(explainedVerdict(mention({ verdict: { ...verdict, reasons } })), sheet(80))
  expect(lines.slice(-2)).toEqual([
    ' +2.00 █      waits too long: “seit drei Wochen”',
    '+14.46 ██████ how bad and good words balance',
  ])
})
