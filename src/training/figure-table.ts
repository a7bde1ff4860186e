import type { HeadFigures, Mistake } from './measure.js'

const two = (value: number): string => (Number.isFinite(value) ? value.toFixed(2).replace(/^0/, '').padStart(4) : '   –')
const three = (value: number): string => value.toFixed(3).replace(/^0/, '')

const HEADINGS =
  'set              texts  share  majority  written    AUC  95 %        F1  best F1  precision  recall  prec. at .9'

/** One line a set: the unseen figures, as the program judges. */
export const figureTable = (title: string, rows: readonly HeadFigures[]): string =>
  [
    '',
    title,
    HEADINGS,
    ...rows.map((row) =>
      [
        row.set.slice(0, 16).padEnd(16),
        String(row.texts).padStart(6),
        two(row.share).padStart(6),
        two(row.majority).padStart(9),
        three(row.written).padStart(8),
        three(row.auc).padStart(6),
        ` ${three(row.interval[0])}–${three(row.interval[1])}`,
        two(row.macroF1).padStart(5),
        two(row.bestMacroF1).padStart(8),
        two(row.precision).padStart(10),
        two(row.recall).padStart(7),
        two(row.precisionAt90).padStart(12),
      ].join(' '),
    ),
  ].join('\n')

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

export const meanLine = (rows: readonly HeadFigures[]): string =>
  `mean of ${rows.length} sets: AUC ${three(mean(rows.map((row) => row.auc)))} (written weights alone ${three(mean(rows.map((row) => row.written)))}), best macro-F1 ${two(mean(rows.map((row) => row.bestMacroF1))).trim()}`

export const mistakeLines = (title: string, mistakes: readonly Mistake[]): string =>
  [
    title,
    ...mistakes.map(({ probability, row }) => `  ${two(probability)}  ${row.text.replace(/\s+/g, ' ').slice(0, 150)}`),
  ].join('\n')
