import { HEADS } from '../../src/triage/heads.js'
import { GRAM_BUCKETS } from '../../src/triage/model/grams.js'
import { createJudge } from '../../src/triage/model/judge.js'
import type { JudgementModel } from '../../src/triage/model/judgement-model.js'

/** The weights that were written by hand alone, as if nothing had been learned: what tests of rules compare does not change with training. */
export const plainModel: JudgementModel = {
  version: 'plain',
  table: new Int8Array(GRAM_BUCKETS * HEADS.length),
  scale: [1, 1, 1, 1, 1],
  shares: { pieces: 1, words: 1 },
  signs: {},
  mixture: HEADS.map((_, row) => HEADS.map((_, column) => (row === column ? 1 : 0))),
  offset: [-1.75, -2.2, -2.1, -1.75, -2.6],
  thresholds: [0.5, 0.5, 0.5, 0.5, 0.5],
  curve: [
    { threshold: 0, recall: 1, precision: 0.4 },
    { threshold: 0.5, recall: 0.8, precision: 0.8 },
    { threshold: 0.9, recall: 0.5, precision: 0.95 },
  ],
}

export const plainJudge = createJudge(plainModel)
