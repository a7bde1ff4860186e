import { HEADS, type Head, headIndex } from '../triage/heads.js'
import { isLearned } from '../triage/language/learned-language.js'
import type { Judge } from '../triage/model/judge.js'
import { readSigns } from '../triage/text/read-signs.js'
import { sumsOf } from './assemble.js'
import { createDice, shuffle } from './dice.js'
import { type Example, featurize, readRow } from './featurize.js'
import { auc, bestMacroF1, confusion, interval, macroF1, precisionAt, precisionOf, recallOf, type Scored } from './figures.js'
import { type Learned, learn } from './learn.js'
import type { TextRow } from './text-row.js'

/** A text and its probabilities, head by head. */
export interface Judged {
  readonly row: TextRow
  readonly probabilities: readonly number[]
}

export interface HeadFigures {
  readonly set: string
  readonly head: Head
  readonly texts: number
  readonly share: number
  /** Macro-F1 of saying always what is more frequent. */
  readonly majority: number
  /** AUC of the weights that were written by hand alone. */
  readonly written: number
  readonly auc: number
  readonly interval: readonly [number, number]
  readonly macroF1: number
  readonly bestMacroF1: number
  readonly precision: number
  readonly recall: number
  readonly precisionAt90: number
}

const context = (language: string) => ({ language, role: 'comment' as const, authorName: null, authorUrl: null })

/** As the program judges it, but for what it would know of author and source. */
export function judgeRow(row: TextRow, judge: Judge): Judged {
  const tokens = readRow(row)
  const odds = judge.odds(readSigns(tokens, context(row.language)), isLearned(row.language) ? tokens.entries : null)
  return { row, probabilities: HEADS.map((head) => 1 / (1 + Math.exp(-odds[head]))) }
}

/** Figures of one head on texts that the judge has not seen; null where nobody labelled it, or all the same. */
function figuresOf(judged: readonly Judged[], head: Head, threshold: number): HeadFigures | null {
  const at = headIndex(head)
  const labelled = judged.filter(({ row }) => !Number.isNaN(row.labels[at]!))
  const scored: Scored[] = labelled.map(({ row, probabilities }) => ({ score: probabilities[at]!, holds: row.labels[at] === 1 }))
  const positives = scored.filter(({ holds }) => holds).length
  if (positives === 0 || positives === scored.length) return null
  const written = labelled.map(({ row }) => ({ score: featurize(row).base[at]!, holds: row.labels[at] === 1 }))
  const counts = confusion(scored, threshold)
  const always = positives * 2 >= scored.length
  return {
    set: judged[0]!.row.set,
    head,
    texts: scored.length,
    share: positives / scored.length,
    majority: macroF1(confusion(scored, always ? -1 : 2)),
    written: auc(written),
    auc: auc(scored),
    interval: interval(scored, auc),
    macroF1: macroF1(counts),
    bestMacroF1: bestMacroF1(scored),
    precision: precisionOf(counts),
    recall: recallOf(counts),
    precisionAt90: precisionAt(scored, 0.9),
  }
}

/** All that was learned, believed as it is: in its own domain there is nothing to doubt. */
const fullScore = (example: Example, learned: Learned, head: number): number => {
  const trusted = sumsOf(example, learned, { grams: 1, signs: 1 })[head]!
  return trusted + (learned.alpha[head]! - 1) * example.base[head]!
}

export interface TrainedFigures {
  readonly auc: number
  readonly bestMacroF1: number
}

const figures = (scored: readonly Scored[]): TrainedFigures => ({ auc: auc(scored), bestMacroF1: bestMacroF1(scored) })

/** Trained on nine tenths of a set, judged on the tenth, ten times. */
export function inDomain(rows: readonly TextRow[], head: Head, folds = 10): TrainedFigures {
  const at = headIndex(head)
  const examples = shuffle(rows.filter(({ labels }) => !Number.isNaN(labels[at]!)).map(featurize), createDice(11))
  return figures(
    Array.from({ length: folds }, (_, fold) => fold).flatMap((fold) => {
      const learned = learn(examples.filter((_, index) => index % folds !== fold))
      return examples
        .filter((_, index) => index % folds === fold)
        .map((example) => ({ score: fullScore(example, learned, at), holds: example.labels[at] === 1 }))
    }),
  )
}

/** Trained on all other sets and the project's own texts. */
export function leftOut(rows: readonly TextRow[], others: readonly Example[], head: Head): TrainedFigures {
  const at = headIndex(head)
  const learned = learn(others)
  return figures(
    rows
      .filter(({ labels }) => !Number.isNaN(labels[at]!))
      .map((row) => ({ score: sumsOf(featurize(row), learned)[at]!, holds: row.labels[at] === 1 })),
  )
}

export interface Mistake {
  readonly probability: number
  readonly row: TextRow
}

/** Where the judge is surest and wrong. */
export function worstMistakes(judged: readonly Judged[], head: Head, count: number): { alarms: Mistake[]; missed: Mistake[] } {
  const at = headIndex(head)
  const rated = judged
    .map(({ row, probabilities }) => ({ row, probability: probabilities[at]! }))
    .sort((a, b) => b.probability - a.probability)
  return {
    alarms: rated.filter(({ row }) => row.labels[at] === 0).slice(0, count),
    missed: rated
      .filter(({ row }) => row.labels[at] === 1)
      .reverse()
      .slice(0, count),
  }
}

/** The figures of all heads that the set labels, as the program judges. */
export const measureHeads = (judged: readonly Judged[], judge: Judge, recall: number): HeadFigures[] =>
  HEADS.flatMap((head) => {
    const threshold = head === 'complaint' ? judge.thresholdFor(recall) : 1 / (1 + Math.exp(-judge.cuts[head]))
    return figuresOf(judged, head, threshold) ?? []
  })
