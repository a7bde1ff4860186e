import { readSets } from '../../../src/training/read-sets.js'
import { type LearningFigure, measureLearning } from './measure.js'

type Write = (text: string) => void

const SETS = ['minibar', 'airline', 'complaints_sm', 'germeval17', 'trustpilot', 'trustpilot_de', 'trustpilot_en']

const cell = ({ mean, deviation, worst, kept }: LearningFigure): string =>
  `${mean.toFixed(3)} ±${deviation.toFixed(3)} ${worst < 0 ? '' : '+'}${worst.toFixed(3)}${kept > 0 ? ` (${kept} kept)` : ''}`.padEnd(
    30,
  )

/** What labels of a data set teach about the rest of it: AUC of the complaint head, mean and deviation over the seeds, and the least gain. */
export function printLearning(write: Write, folder: string): void {
  const sets = [...readSets(folder)].filter(([name]) => SETS.includes(name))
  write('complaint head, AUC on what was not labelled: mean, deviation, least gain of five seeds')
  for (const [at, [name, rows]] of sets.entries()) {
    const figures = measureLearning(rows)
    if (at === 0) write(`${'labels'.padEnd(16)}${figures.map(({ labels }) => String(labels).padEnd(30)).join('')}`)
    write(`${name.padEnd(16)}${figures.map(cell).join('')}`)
    write(`${''.padEnd(16)}${figures.map(({ milliseconds }) => `${milliseconds.toFixed(0)} ms`.padEnd(30)).join('')}`)
  }
}
