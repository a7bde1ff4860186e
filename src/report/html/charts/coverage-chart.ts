import * as Plot from '@observablehq/plot'
import { truncate } from '../../../util/text.js'
import type { Reader } from '../reader.js'
import type { SeenPart } from '../seen-parts.js'
import type { Chart } from './draw.js'

export interface Strip {
  readonly source: string
  readonly parts: readonly SeenPart[]
}

interface Given {
  readonly since: number
  readonly until: number
  readonly reader: Reader
}

const STATES = ['seen', 'unseen', 'before'] as const

/** A strip for each source: what was seen of the time in question, and what was not. */
export function coverageChart(strips: readonly Strip[], { since, until, reader }: Given): Chart {
  const { say } = reader
  const parts = strips.flatMap(({ parts: own }, row) => own.map((part) => ({ ...part, row })))
  return {
    id: 'coverage-strips',
    title: say.text('What was seen of each source'),
    description: say.text(
      'A strip for each source. It is full where polls saw everything, and empty and framed where they did not.',
    ),
    plot: ({ isNarrow }) => {
      const names = strips.map(({ source }) => truncate(source, isNarrow ? 12 : 26))
      const ticks = Array.from(
        { length: isNarrow ? 2 : 4 },
        (_, at, count = isNarrow ? 2 : 4) => since + ((until - since) * at) / (count - 1),
      )
      return {
        height: 44 + strips.length * 24,
        marginLeft: 14 + Math.max(4, ...names.map(({ length }) => length)) * 6.8,
        marginRight: 40,
        x: { domain: [since, until], label: null, type: 'linear' },
        y: { domain: strips.map((_, row) => row), type: 'band', padding: 0.35, label: null },
        marks: [
          Plot.axisX(ticks, { tickSize: 4, tickFormat: (at: number) => reader.date(at) }),
          Plot.axisY({ tickSize: 0, tickFormat: (row: number) => names[row] ?? '' }),
          ...STATES.map((state) =>
            Plot.barX(
              parts.filter((part) => part.state === state),
              { x1: 'from', x2: 'to', y: 'row', className: `strip-${state}` },
            ),
          ),
        ],
      }
    },
  }
}
