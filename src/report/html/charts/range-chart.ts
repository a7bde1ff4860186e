import * as Plot from '@observablehq/plot'
import type { Share } from '../../../model/tally.js'
import { truncate } from '../../../util/text.js'
import { shareText } from '../figures.js'
import type { Chart } from './draw.js'

export interface RangeRow {
  readonly name: string
  readonly share: Share | null
  readonly isFew: boolean
  /** What was aimed at. */
  readonly target?: number
}

interface Given {
  readonly id: string
  readonly title: string
  readonly description: string
  /** A line through all rows: the share of all cases. */
  readonly all: Share | null
}

const PER_LETTER = 7.3

/** Shares as points with the range in which they truly lie, a row each; those of few cases are hollow. */
export function rangeChart(rows: readonly RangeRow[], { all, ...head }: Given): Chart {
  return {
    ...head,
    plot: ({ isNarrow }) => {
      const letters = isNarrow ? 18 : 30
      const named = rows.map((row, at) => ({ ...row, at, label: truncate(row.name, letters) }))
      const known = named.flatMap(({ share, ...row }) => (share === null ? [] : [{ ...row, ...share }]))
      const aimed = named.flatMap(({ target, at }) => (target === undefined ? [] : [{ target, at }]))
      const longest = Math.max(4, ...named.map(({ label }) => label.length))
      return {
        height: 50 + rows.length * 30,
        marginLeft: 14 + longest * PER_LETTER,
        marginRight: 52,
        x: { domain: [0, 1], label: null },
        y: { domain: named.map(({ at }) => at), type: 'band', label: null },
        marks: [
          Plot.gridX([0, 0.25, 0.5, 0.75, 1], { className: 'grid' }),
          Plot.axisX([0, 0.25, 0.5, 0.75, 1], { tickSize: 0, tickFormat: (share: number) => `${share * 100} %` }),
          Plot.axisY({ tickSize: 0, tickFormat: (at: number) => named[at]?.label ?? '' }),
          ...(all === null ? [] : [Plot.ruleX([all.share], { className: 'all' })]),
          Plot.ruleY(known, { y: 'at', x1: 'low', x2: 'high', className: 'range' }),
          Plot.dot(
            known.filter(({ isFew }) => !isFew),
            { y: 'at', x: 'share', r: 5, className: 'point' },
          ),
          Plot.dot(
            known.filter(({ isFew }) => isFew),
            { y: 'at', x: 'share', r: 5, className: 'point few' },
          ),
          Plot.tickX(aimed, { y: 'at', x: 'target', className: 'target' }),
          Plot.text(known, {
            ...{ y: 'at', frameAnchor: 'right', textAnchor: 'start', dx: 10, className: 'value' },
            text: (row: Share) => shareText(row),
          }),
        ],
      }
    },
  }
}
