import type { Correction } from '../../model/correction.js'
import { once } from '../../util/once.js'
import { HEADS, type Head, type PerHead } from '../heads.js'
import type { Sign } from '../sign.js'
import type { Word } from '../text/words.js'
import { createGramScorer } from './gram-scorer.js'
import type { GramTable } from './gram-table.js'
import type { JudgementModel, OperatingPoint } from './judgement-model.js'
import { operatingPoint, thresholdFor } from './operating-point.js'

/** Log-odds, head by head. */
export type Odds = Readonly<Record<Head, number>>

/** The weights of an installation: those that are shipped, and what people's labels changed of them. */
export interface Judge {
  /** Of all its weights: verdicts of another judge are made anew. */
  readonly id: string
  /** What one sign adds to the log-odds of a head. */
  weigh(sign: Sign, head: number): number
  /** What each word adds to the log-odds of a head by its wording. */
  weighWords(words: readonly Word[], head: number): readonly number[]
  /** `words` are null in a language that was not learned: then the signs speak alone. */
  odds(signs: readonly Sign[], words: readonly Word[] | null): Odds
  /** From which log-odds on a head holds; of complaints `thresholdFor` decides. */
  readonly cuts: Odds
  /** From which probability on a text counts as a complaint, so that this share of all is found. */
  thresholdFor(recall: number): number
  /** What that threshold was measured to come to. */
  operatingPoint(recall: number): OperatingPoint
}

const N = HEADS.length
const NOTHING: PerHead = HEADS.map(() => 0)

/** The shipped bytes as they are; with what was learned here on top, in full numbers. */
function tableOf({ table, scale }: JudgementModel, correction: Correction | null): GramTable {
  if (correction === null || correction.grams.length === 0) return { weights: table, scale }
  const weights = Float32Array.from(table)
  for (const [bucket, deltas] of correction.grams)
    for (let head = 0; head < N; head++) weights[bucket * N + head]! += deltas[head]! / scale[head]!
  return { weights, scale }
}

const sum = (a: PerHead, b: PerHead): PerHead => a.map((value, head) => value + b[head]!)

function signsOf(model: JudgementModel, correction: Correction | null): ReadonlyMap<string, PerHead> {
  const learned = new Map(Object.entries(model.signs))
  for (const [code, deltas] of Object.entries(correction?.signs ?? {}))
    learned.set(code, sum(learned.get(code) ?? NOTHING, deltas))
  return learned
}

/** Each text of a run asks for the same. */
function thresholdsOf({ curve }: JudgementModel): (recall: number) => number {
  let last: { readonly recall: number; readonly threshold: number } | null = null
  return (recall) => {
    if (last === null || last.recall !== recall) last = { recall, threshold: thresholdFor(curve, recall) }
    return last.threshold
  }
}

const oddsOfHeads = ([complaint, question, suggestion, praise, spam]: PerHead): Odds => ({
  complaint: complaint!,
  question: question!,
  suggestion: suggestion!,
  praise: praise!,
  spam: spam!,
})

export function createJudge(model: JudgementModel, correction: Correction | null = null): Judge {
  const { mixture } = model
  // A run that finds nothing to judge needs but the id.
  const grams = once(() => createGramScorer(tableOf(model, correction), model.shares))
  const learned = signsOf(model, correction)
  const offset = sum(model.offset, correction?.bias ?? NOTHING)

  const weigh = ({ code, amount, weights }: Sign, head: number): number => {
    const more = learned.get(code) ?? NOTHING
    const factors = mixture[head]!
    let sum = 0
    for (let other = 0; other < N; other++) sum += factors[other]! * (weights[other]! + amount * more[other]!)
    return sum
  }

  function odds(signs: readonly Sign[], words: readonly Word[] | null): Odds {
    const sums = words === null ? new Float64Array(N) : grams().score(words)
    for (const { code, amount, weights } of signs) {
      const more = learned.get(code) ?? NOTHING
      for (let head = 0; head < N; head++) sums[head]! += weights[head]! + amount * more[head]!
    }
    const of = (head: number): number => {
      let odds = offset[head]!
      for (let other = 0; other < N; other++) odds += mixture[head]![other]! * sums[other]!
      return odds
    }
    return oddsOfHeads([of(0), of(1), of(2), of(3), of(4)])
  }

  return {
    id: correction === null ? model.version : `${model.version}+${correction.id}`,
    cuts: oddsOfHeads(model.thresholds.map((threshold) => Math.log(threshold / (1 - threshold)))),
    weigh,
    weighWords: (words, head) => grams().byWord(words, mixture[head]!),
    odds,
    thresholdFor: thresholdsOf(model),
    operatingPoint: (recall) => operatingPoint(model.curve, recall),
  }
}
