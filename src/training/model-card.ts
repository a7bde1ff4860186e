import type { JudgementModel } from '../triage/model/judgement-model.js'
import type { HeadFigures, TrainedFigures } from './measure.js'
import type { TextRow } from './text-row.js'

/** What one set showed: the shipped weights, which never saw it, and what its labels teach. */
export interface SetReport {
  readonly unseen: readonly HeadFigures[]
  readonly inDomain: TrainedFigures | null
  readonly leftOut: TrainedFigures | null
}

const two = (value: number): string => (Number.isFinite(value) ? value.toFixed(2) : '–')
const three = (value: number): string => (Number.isFinite(value) ? value.toFixed(3) : '–')
const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`

const table = (headings: readonly string[], rows: readonly (readonly string[])[]): string =>
  [row(headings), row(headings.map(() => '---')), ...rows.map(row)].join('\n')

function countsOf(rows: readonly TextRow[]): string {
  const languages = [...new Set(rows.map(({ language }) => language))].sort()
  const count = (of: readonly TextRow[], head: number): string => String(of.filter(({ labels }) => labels[head] === 1).length)
  const line = (language: string): string[] => {
    const of = rows.filter((each) => each.language === language)
    const none = of.filter(({ labels }) => labels.every((label) => label === 0)).length
    return [
      language,
      String(new Set(of.map(({ set }) => set)).size),
      String(of.length),
      ...[0, 1, 2, 3, 4].map((head) => count(of, head)),
      String(none),
    ]
  }
  return table(
    ['language', 'fields', 'texts', 'complaint', 'question', 'suggestion', 'praise', 'spam', 'none'],
    languages.map(line),
  )
}

const interval = ([low, high]: readonly [number, number]): string => `${three(low)}–${three(high)}`

const headTable = (figures: readonly HeadFigures[]): string =>
  table(
    ['set', 'texts', 'share', 'majority F1', 'written weights, AUC', 'AUC', '95 %', 'F1', 'best F1', 'precision', 'recall'],
    figures.map((each) => [
      each.set,
      String(each.texts),
      two(each.share),
      two(each.majority),
      three(each.written),
      three(each.auc),
      interval(each.interval),
      two(each.macroF1),
      two(each.bestMacroF1),
      two(each.precision),
      two(each.recall),
    ]),
  )

const trained = ({ auc, bestMacroF1 }: TrainedFigures): string => `${two(bestMacroF1)} / ${three(auc)}`

const trainedTable = (reports: readonly SetReport[]): string =>
  table(
    ['set', 'shipped weights, unseen', 'trained on all other sets', 'trained in its own domain'],
    reports.flatMap(({ unseen, inDomain, leftOut }) => {
      const complaint = unseen.find(({ head }) => head === 'complaint')
      if (complaint === undefined || inDomain === null || leftOut === null) return []
      return [[complaint.set, trained(complaint), trained(leftOut), trained(inDomain)]]
    }),
  )

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export interface CardFacts {
  readonly model: JudgementModel
  readonly bytes: number
  readonly rows: readonly TextRow[]
  readonly reports: readonly SetReport[]
}

/** Everything to be known of the weights, as Markdown. */
export function modelCard({ model, bytes, rows, reports }: CardFacts): string {
  const heads = ['complaint', 'question', 'suggestion', 'praise', 'spam'] as const
  const of = (head: string): HeadFigures[] => reports.flatMap(({ unseen }) => unseen.filter((each) => each.head === head))
  const sections = heads.flatMap((head) => {
    const figures = of(head)
    return figures.length === 0
      ? []
      : [`### ${head}\n\n${headTable(figures)}\n\nMean AUC ${three(mean(figures.map(({ auc }) => auc)))}.`]
  })
  const curve = model.curve.filter(({ threshold }) => Math.round(threshold * 100) % 10 === 0 && threshold > 0)
  return `# Model card: the judgement of texts

Written by \`npm run train -- DIR\`. Version \`${model.version}\`, ${bytes} bytes: five heads, each a sum of weights of hashed pieces of words (3 to 5 letters), whole words and pairs of words,
and of signs (lexicon, voice, shape), eight bits a weight. A text is judged by the weights that were written by hand and by what training learned beside them.

## For what

Telling which public posts are complaints that a company should answer, and which are questions, suggestions, praise or spam; in German (with Austrian and Swiss words, and dialect
as it is written) and English. Not for judging people, and not for texts in other languages: there only signs that need no language speak, and the verdict is marked uncertain.

## What it learned from

The invented texts in \`src/training/texts\`, written for this project and under its licence; no text and no label of anybody else. The same texts give the same weights, byte by byte.

${countsOf(rows)}

## How it does on texts that it never saw

Labelled sets that others collected for research; none of their texts or labels is in the weights. Their labels mean what their makers meant: in most of them negative feeling, which is not the same as a complaint.
*written weights*: the lexicon alone. *F1*: macro-F1 at the threshold that is shipped; *best F1*: at the one that suits the set best. Precision and recall at the shipped threshold. Brackets: 95 % by resampling.
A handful of settings (how far what was learned is believed, the weight of the balance of good and bad words, which heads are mixed) were chosen by looking at the complaint sets, and mistakes in some of them were read: on a truly new field expect a little less.

${sections.join('\n\n')}

## What the same features reach with labels

Complaint, best macro-F1 / AUC. In its own domain: ten folds.

${trainedTable(reports)}

Published on the same sets, with other splits and in part other measures, so to be compared with care: complaints on Twitter (\`complaints_sm\`, ten folds, macro-F1) 0.79 with features and
distant supervision (Preoțiuc-Pietro, Gaman, Aletras 2019), 0.87 to 0.88 with transformers a thousand times as large (Jin, Aletras 2020 and 2021); GermEval 2017 (micro-F1 of three
sentiments) 0.75 for the winner, 0.80 with BERT.

## The operating point

Expected in fields unseen in training, measured on the invented texts by leaving whole fields out; where a fifth rather than two fifths are complaints, precision is lower.

${table(
  ['threshold', 'share of complaints found', 'share of alarms that are right'],
  curve.map(({ threshold, recall, precision }) => [two(threshold), two(recall), two(precision)]),
)}

## Known weaknesses

* Irony and facts that only imply a grievance ("Third appointment. Nobody there again.") are often missed; they are what the list of uncertain mentions is for.
* Anger that no company caused (politics, football, private life) and news of breakdowns are the larger part of false alarms.
* The invented texts are more polished than what people write, and of one generation of authors.
* Complaints and wishes for features overlap in app reviews; the suggestion head ranks them poorly there.
* Swiss German dialect is covered by a few hundred texts only.
`
}
