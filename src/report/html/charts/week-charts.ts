import * as Plot from '@observablehq/plot'
import type { StatsGroup } from '../../../model/tally.js'
import type { Reader } from '../reader.js'
import type { Chart, Size } from './draw.js'

/** `2026-W47` is `W47` below a column, `KW 47` in German. */
const shortWeek = (key: string, { say }: Reader): string => {
  const week = String(Number(key.slice(-2)))
  return say.language === 'de' ? `KW ${week}` : `W${week}`
}

/** As many names as stand beside each other; the last week has one always. */
function named(weeks: readonly StatsGroup[], { isNarrow }: Size): string[] {
  const every = Math.ceil(weeks.length / (isNarrow ? 5 : 13))
  return weeks.flatMap(({ key }, at) => (key !== null && (weeks.length - 1 - at) % every === 0 ? [key] : []))
}

const axis = (weeks: readonly StatsGroup[], reader: Reader, size: Size): Plot.Markish =>
  Plot.axisX(named(weeks, size), { tickSize: 0, tickFormat: (key: string) => shortWeek(key, reader) })

/** How many complained in each week, and how many of them were answered. */
export function weekCasesChart(weeks: readonly StatsGroup[], reader: Reader): Chart {
  const { say } = reader
  const rows = weeks.map(({ key, tally }) => ({ key, answered: tally.fates.answered, cases: tally.cases }))
  return {
    id: 'weeks-cases',
    title: say.text('Cases by week'),
    description: say.text('A column for each week: the lower, full part was answered, the upper, pale part was not.'),
    plot: (size) => ({
      height: size.isNarrow ? 170 : 200,
      marginLeft: 44,
      x: { type: 'band', domain: rows.map(({ key }) => key), padding: 0.25, label: null },
      y: { label: null, domain: [0, Math.max(4, ...rows.map(({ cases }) => cases))], nice: true },
      marks: [
        Plot.gridY({ ticks: 4, className: 'grid' }),
        Plot.axisY({ ticks: 4, tickSize: 0 }),
        axis(weeks, reader, size),
        Plot.barY(rows, { x: 'key', y1: 'answered', y2: 'cases', className: 'bar-rest' }),
        Plot.barY(rows, { x: 'key', y: 'answered', className: 'bar' }),
      ],
    }),
  }
}

/** How many were answered within a day, week by week, with what is certain of it. */
export function weekShareChart(weeks: readonly StatsGroup[], reader: Reader): Chart {
  const { say } = reader
  const rows = weeks.map(({ key, tally }) => ({ key, ...(tally.within['24h'] ?? { share: null, low: null, high: null }) }))
  const known = rows.filter(({ share }) => share !== null)
  return {
    id: 'weeks-share',
    title: say.text('Answered within 24 hours, by week'),
    description: say.text('A point for each week, with the range in which its share lies with 95 % certainty.'),
    plot: (size) => ({
      height: size.isNarrow ? 170 : 200,
      marginLeft: 44,
      x: { type: 'point', domain: rows.map(({ key }) => key), padding: 0.6, label: null },
      y: { label: null, domain: [0, 1] },
      marks: [
        Plot.gridY([0, 0.5, 1], { className: 'grid' }),
        Plot.axisY([0, 0.5, 1], { tickSize: 0, tickFormat: (share: number) => `${share * 100} %` }),
        axis(weeks, reader, size),
        Plot.ruleX(known, { x: 'key', y1: 'low', y2: 'high', className: 'range' }),
        Plot.lineY(rows, { x: 'key', y: 'share', className: 'line thin' }),
        Plot.dot(known, { x: 'key', y: 'share', r: 4, className: 'point' }),
      ],
    }),
  }
}
