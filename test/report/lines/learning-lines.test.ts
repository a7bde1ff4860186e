import { describe, expect, it } from 'vitest'
import type { LearningRow } from '../../../src/report/documents/learning-document.js'
import { learningLines, takenBackLines } from '../../../src/report/lines/learning-lines.js'
import { germanSheet, NOW, sheet } from '../sample.js'

const row = (values: Partial<LearningRow> = {}): LearningRow => ({
  id: 2,
  madeAt: NOW,
  who: 'rosa',
  base: 'a1',
  labels: 30,
  mark: 9,
  figures: { kinds: { complaint: 20, praise: 10 }, lossBefore: 0.5, lossAfter: 0.25 },
  current: false,
  takenBack: { at: NOW, by: 'urs' },
  ...values,
})

const TAKEN = `L-2  taken back Fri 20 Nov 10:00 by urs
  Fri 20 Nov 10:00 by rosa  from 30 labels
  20 complaint, 10 praise
  complaints: 50 % better (on labels held back, loss
  0.500 → 0.250)
`

describe('what was learned from labels, for a person', () => {
  it('a line that does not fit goes on below, set in', () => {
    expect(learningLines([row()], sheet(54))).toBe(`${TAKEN}
times in Europe/Zurich
`)
  })

  it('in German', () => {
    const rows = [row({ takenBack: null, current: true }), row()]
    expect(learningLines(rows, germanSheet(80))).toBe(`L-2  in Kraft  Fr 20. Nov 10:00 von rosa  aus 30 Einordnungen
  Beschwerde: 20, Lob: 10
  Beschwerden: 50 % besser (an zurückgehaltenen Einordnungen, Verlust 0,500 →
  0,250)
L-2  zurückgenommen Fr 20. Nov 10:00 von urs  Fr 20. Nov 10:00 von rosa
  aus 30 Einordnungen
  Beschwerde: 20, Lob: 10
  Beschwerden: 50 % besser (an zurückgehaltenen Einordnungen, Verlust 0,500 →
  0,250)

Zeiten in Europe/Zurich
`)
    expect(learningLines([], germanSheet(80))).toBe('Aus Einordnungen wurde noch nichts gelernt.\n')
    expect(takenBackLines(row(), row({ id: 1, labels: 25 }), germanSheet(80))).toContain(
      '\nJetzt in Kraft, bis sich Einordnungen ändern: L-1, aus 25 Einordnungen.\n',
    )
  })

  it.each<[string, LearningRow | null, string]>([
    ['nothing', null, 'In force now: the shipped weights alone, until labels change.'],
    ['an earlier one', row({ id: 1, labels: 25 }), 'In force now, until labels change: L-1, from 25 labels.'],
  ])('taken back: what holds now is %s', (_, current, words) => {
    expect(takenBackLines(row(), current, sheet(54))).toBe(`${TAKEN}
${words}
times in Europe/Zurich
`)
  })
})
