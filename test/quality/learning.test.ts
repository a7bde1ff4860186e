import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTexts } from '../../src/training/read-texts.js'
import { measureLearning } from './learning/measure.js'

const TEXTS = join(import.meta.dirname, '../../src/training/texts')

// Texts that the weights were learned from, so there is little left to learn: what must hold is that labels do no harm.
describe('labels of a field', () => {
  const rows = readTexts(TEXTS).filter((_, at) => at % 12 === 0)
  const [none, few, some] = measureLearning(rows, [0, 50, 200], [1, 2])

  it('change nothing while there are none', () => {
    expect([none?.kept, none?.worst, none?.deviation]).toEqual([2, 0, 0])
  })

  it('never make the judgement worse by more than noise', () => {
    expect(Math.min(few!.worst, some!.worst)).toBeGreaterThan(-0.01)
  })
})
