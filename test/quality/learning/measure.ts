import { loadModel } from '../../../src/app/load-model.js'
import type { Label } from '../../../src/model/verdict.js'
import { createDice, shuffle } from '../../../src/training/dice.js'
import { readRow } from '../../../src/training/featurize.js'
import { auc } from '../../../src/training/figures.js'
import type { TextRow } from '../../../src/training/text-row.js'
import { HEADS, headIndex } from '../../../src/triage/heads.js'
import type { KindContext } from '../../../src/triage/kind.js'
import { isLearned } from '../../../src/triage/language/learned-language.js'
import { createJudge, type Judge } from '../../../src/triage/model/judge.js'
import { learnCorrection } from '../../../src/triage/model/learn-correction.js'
import { lessonOf } from '../../../src/triage/model/lesson.js'
import { readSigns } from '../../../src/triage/text/read-signs.js'

const SIZES = [0, 20, 50, 200, 1_000]
const SEEDS = [1, 2, 3, 4, 5]
const MAX_TEXTS = 6_000
const RECALL = 0.9
/** As near to the threshold as what the tool shows as uncertain. */
const UNCERTAIN_WITHIN = 1

/** Area under the curve of the complaint head on the texts that were not labelled. */
export interface LearningFigure {
  readonly labels: number
  readonly mean: number
  readonly deviation: number
  /** Of all seeds the least gain over the shipped weights on the same texts. */
  readonly worst: number
  /** In how many of the seeds the shipped weights were kept. */
  readonly kept: number
  readonly milliseconds: number
}

const labelOf = ({ labels }: TextRow): Label => {
  const holds = HEADS.find((_, head) => labels[head] === 1)
  return labels[headIndex('complaint')] === 1 ? 'complaint' : (holds ?? 'neutral')
}

function read(rows: readonly TextRow[], judge: Judge) {
  const threshold = judge.thresholdFor(RECALL)
  return rows.map((row, id) => {
    const tokens = readRow(row)
    const known: KindContext = {
      language: row.language,
      role: 'comment',
      authorName: null,
      authorUrl: null,
      isArticle: false,
      judge,
      threshold,
    }
    const lesson = lessonOf({ id, label: labelOf(row) }, tokens, known)
    const odds = (other: Judge): number => other.odds(readSigns(tokens, known), tokens.entries).complaint
    return { lesson, odds, shipped: lesson.odds[0]!, holds: row.labels[0] === 1 }
  })
}

type Texts = ReturnType<typeof read>

/** Half of the labels are of texts on which the judge is unsure, half of any. */
function choose(texts: Texts, count: number, { dice, cut }: { dice: () => number; cut: number }): Texts {
  const order = shuffle([...texts], dice)
  const unsure = order.filter(({ shipped }) => Math.abs(shipped - cut) < UNCERTAIN_WITHIN).slice(0, count / 2)
  return [...new Set([...unsure, ...order])].slice(0, count)
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

/** How well labels of one data set teach the rest of it. */
export function measureLearning(rows: readonly TextRow[], sizes = SIZES, seeds = SEEDS): LearningFigure[] {
  const model = loadModel()
  const judge = createJudge(model)
  const threshold = judge.thresholdFor(RECALL)
  const cut = Math.log(threshold / (1 - threshold))
  const judged = rows.filter(({ labels, language }) => !Number.isNaN(labels[headIndex('complaint')]!) && isLearned(language))
  const texts = read(shuffle([...judged], createDice(99)).slice(0, MAX_TEXTS), judge)
  return sizes.map((labels) => {
    const started = performance.now()
    const runs = seeds.map((seed) => {
      const taught = new Set(choose(texts, labels, { dice: createDice(seed * 7_919 + labels), cut }))
      const rest = texts.filter((text) => !taught.has(text))
      const lessons = [...taught].map(({ lesson }) => lesson)
      const learning = learnCorrection(lessons, model)
      const corrected = createJudge(model, learning.correction)
      const after = auc(rest.map(({ odds, holds }) => ({ score: odds(corrected), holds })))
      const before = auc(rest.map(({ shipped, holds }) => ({ score: shipped, holds })))
      return { after, gain: after - before, kept: learning.correction === null }
    })
    const average = mean(runs.map(({ after }) => after))
    return {
      labels,
      mean: average,
      deviation: Math.sqrt(mean(runs.map(({ after }) => (after - average) ** 2))),
      worst: Math.min(...runs.map(({ gain }) => gain)),
      kept: runs.filter(({ kept }) => kept).length,
      milliseconds: (performance.now() - started) / seeds.length,
    }
  })
}
