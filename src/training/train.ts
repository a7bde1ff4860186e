import { createHash } from 'node:crypto'
import { HEADS, type Head, headIndex } from '../triage/heads.js'
import type { JudgementModel } from '../triage/model/judgement-model.js'
import { assemble } from './assemble.js'
import { bestThreshold, calibrate, operatingCurve, probability, type Sample } from './calibrate.js'
import { crossValidate, type Unseen } from './cross-validate.js'
import { type Example, featurize } from './featurize.js'
import { LEARN_SETTINGS, learn } from './learn.js'
import type { TextRow } from './text-row.js'

const FOLDS = 5
// A plain question is no complaint, whatever it asks about. Of the other heads nothing carries over to fields unseen.
const MIXED: Readonly<Partial<Record<Head, readonly number[]>>> = { complaint: [headIndex('complaint'), headIndex('question')] }
// What is called spam is seen by nobody: it has to be more likely than not.
const SURE = 0.5

const samplesOf = (unseen: readonly Unseen[], head: number): Sample[] =>
  unseen
    .filter(({ example }) => !Number.isNaN(example.labels[head]!))
    .map(({ example, sums }) => ({ sums, holds: example.labels[head] === 1 }))

/** Learns from labelled texts, and calibrates on each of them what the others taught. The same texts give the same model, byte by byte. */
export function train(rows: readonly TextRow[], say: (line: string) => void): JudgementModel {
  const examples: Example[] = rows.map(featurize)
  say(`${examples.length} texts in ${new Set(examples.map(({ set }) => set)).size} sets`)
  const unseen = crossValidate(examples, FOLDS)
  say(`judged each by what ${FOLDS - 1} of ${FOLDS} parts taught`)
  const mixtures = HEADS.map((name, head) => calibrate(samplesOf(unseen, head), MIXED[name] ?? [head]))
  const scored = HEADS.map((_, head) =>
    samplesOf(unseen, head).map(({ sums, holds }) => ({ score: probability(mixtures[head]!, sums), holds })),
  )
  const learned = learn(examples)
  const version = createHash('sha256')
    .update(JSON.stringify([LEARN_SETTINGS, rows]))
    .digest('hex')
    .slice(0, 12)
  return assemble(learned, {
    version,
    mixture: mixtures.map(({ weights }) => weights),
    offset: mixtures.map(({ offset }) => offset),
    thresholds: scored.map((items, head) => (head === headIndex('spam') ? SURE : bestThreshold(items))),
    curve: operatingCurve(scored[headIndex('complaint')]!),
  })
}
