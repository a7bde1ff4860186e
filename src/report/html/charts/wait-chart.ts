import * as Plot from '@observablehq/plot'
import type { WaitCurve } from '../../../model/pictures.js'
import type { spanText } from '../figures.js'
import type { Reader } from '../reader.js'
import type { Chart, Size } from './draw.js'

const MINUTE = 60_000
const HOUR = 3_600_000
const DAY = 86_400_000
const TICKS = [5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY, 30 * DAY, 90 * DAY]
const FEWER = [15 * MINUTE, HOUR, 4 * HOUR, DAY, 7 * DAY]
const FIRST = 5 * MINUTE
/** Half the height of the mark of a wait that is not over. */
const MARK = 0.018

export interface Target {
  readonly name: string
  readonly ms: number
}

/** An axis of powers: an hour matters where the first answers come, and not where the last ones do. */
const place = (ms: number): number => Math.log10(Math.max(FIRST, ms))

const NONE = { share: 0, low: 0, high: 0 }

/** Which share is answered by then. */
const shareAt = ({ points }: WaitCurve, ms: number): number => points.findLast((point) => point.ms <= ms)?.share ?? 0

function marksOf(curve: WaitCurve, { targets, span, reader }: Given, { isNarrow }: Size): Plot.Markish[] {
  const last = curve.points.at(-1)
  const steps = [
    { ...NONE, ...curve.points.findLast(({ ms }) => ms <= FIRST), ms: FIRST },
    ...curve.points.filter(({ ms }) => ms > FIRST),
    ...(last === undefined ? [] : [{ ...last, ms: Math.max(last.ms, curve.longest) }]),
  ].map((point) => ({ ...point, x: place(point.ms) }))
  const cut = curve.cutAt.map((ms) => ({ x: place(ms), share: shareAt(curve, ms) }))
  const promised = targets.map((target, at) => ({ ...target, x: place(target.ms), dy: at * 13 }))
  return [
    Plot.areaY(steps, { x: 'x', y1: 'low', y2: 'high', curve: 'step-after', className: 'band' }),
    ...promised.flatMap((target) => [
      Plot.ruleX([target], { x: 'x', className: 'target' }),
      Plot.text([target], {
        ...{ x: 'x', frameAnchor: 'top', text: 'name', textAnchor: 'start', dx: 4, dy: target.dy + 2, className: 'target-name' },
      }),
    ]),
    Plot.lineY(steps, { x: 'x', y: 'share', curve: 'step-after', className: 'line' }),
    Plot.ruleX(cut, { x: 'x', y1: ({ share }) => share - MARK, y2: ({ share }) => share + MARK, className: 'cut' }),
    ...(curve.median === null ? [] : medianMarks(curve.median, span(curve.median, reader), isNarrow, reader)),
  ]
}

function medianMarks(median: number, length: string, isNarrow: boolean, { say }: Reader): Plot.Markish[] {
  const point = [{ x: place(median) }]
  const label = isNarrow ? length : say`half after ${length}`
  return [
    Plot.ruleX(point, { x: 'x', y1: 0, y2: 0.5, className: 'median' }),
    Plot.dot(point, { x: 'x', y: 0.5, r: 4, className: 'median-dot' }),
    Plot.text(point, { x: 'x', y: 0.5, text: () => label, textAnchor: 'start', dx: 8, dy: 10, className: 'note' }),
  ]
}

interface Given {
  readonly id: string
  readonly title: string
  /** Lines at what was promised, by the same clock. */
  readonly targets: readonly Target[]
  /** How lengths by this clock are written. */
  readonly span: typeof spanText
  readonly reader: Reader
}

/** The curve of how many are answered within which time, its band, and the waits that are not over. */
export function waitChart(curve: WaitCurve, given: Given): Chart {
  const { id, title, reader } = given
  const { say } = reader
  const end = Math.max(DAY, curve.longest)
  return {
    id,
    title,
    description: say`A curve that rises with each answer, from none at once to the share that is answered in the end. Its band is 95 % certain. Small strokes on it are customers who still wait.`,
    plot: (size) => ({
      height: size.isNarrow ? 240 : 300,
      marginLeft: 44,
      x: { domain: [place(FIRST), place(end)], label: null },
      y: { domain: [0, 1], label: null },
      marks: [
        Plot.gridY([0, 0.25, 0.5, 0.75, 1], { className: 'grid' }),
        Plot.axisY([0, 0.25, 0.5, 0.75, 1], { tickSize: 0, tickFormat: (share: number) => `${share * 100} %` }),
        Plot.axisX((size.isNarrow ? FEWER : TICKS).filter((ms) => ms <= end).map(place), {
          tickSize: 4,
          tickFormat: (power: number) => given.span(10 ** power, reader),
        }),
        ...marksOf(curve, given, size),
      ],
    }),
  }
}
