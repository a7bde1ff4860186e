import * as Plot from '@observablehq/plot'
import type { HeatCell } from '../../../model/pictures.js'
import { DATE_NAMES } from '../../local-time.js'
import type { Reader } from '../reader.js'
import type { Chart } from './draw.js'

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const LEVELS = [1, 2, 3, 4]

/** Monday first; the names of days begin with Sunday. */
export const weekdayName = (weekday: string, { say }: Pick<Reader, 'say'>): string =>
  DATE_NAMES[say.language].weekdays[(DAYS.indexOf(weekday) + 1) % 7] ?? weekday

const isOpen = (cell: HeatCell | undefined): boolean => cell !== undefined && cell.open >= 0.5

interface Edge {
  readonly day: number
  readonly hour: number
}

/** Where office hours begin and end, as lines between the hours of a day. */
function edgesOf(heat: readonly HeatCell[]): Edge[] {
  return DAYS.flatMap((name, day) => {
    const cells = heat.filter(({ weekday }) => weekday === name)
    return Array.from({ length: 25 }, (_, hour) => ({ day, hour })).filter(
      ({ hour }) => isOpen(cells[hour]) !== isOpen(cells[hour - 1]),
    )
  })
}

/** Office hours of each day, as one stretch each. */
function stretchesOf(edges: readonly Edge[]): { day: number; from: number; to: number }[] {
  return DAYS.flatMap((_name, day) => {
    const hours = edges.filter((edge) => edge.day === day).map(({ hour }) => hour)
    return hours.flatMap((from, at) => (at % 2 === 0 ? [{ day, from, to: hours[at + 1] ?? 24 }] : []))
  })
}

/** Complaints by weekday and hour, the darker the more; office hours are framed. */
export function heatChart(heat: readonly HeatCell[], reader: Reader): Chart {
  const { say } = reader
  const most = Math.max(1, ...heat.map(({ cases }) => cases))
  const cells = heat.map(({ weekday, hour, cases }) => {
    const level = cases === 0 ? 0 : Math.max(1, Math.ceil((cases / most) * LEVELS.length))
    return { day: DAYS.indexOf(weekday), hour, level }
  })
  const rect = (level: number): Plot.Markish =>
    Plot.rect(
      cells.filter((cell) => cell.level === level),
      {
        ...{ x1: 'hour', x2: ({ hour }: { hour: number }) => hour + 1, inset: 1, rx: 2, className: `heat-${level}` },
        ...{ y1: ({ day }: { day: number }) => day, y2: ({ day }: { day: number }) => day + 1 },
      },
    )
  return {
    id: 'hours-heat',
    title: say.text('Complaints by weekday and hour'),
    description: say.text('A field for each hour of the week, the darker the more complained then. Frames are office hours.'),
    plot: ({ isNarrow }) => ({
      height: isNarrow ? 200 : 240,
      marginLeft: 34,
      marginRight: 8,
      x: { domain: [0, 24], label: null },
      y: { domain: [7, 0], label: null },
      marks: [
        Plot.axisX(isNarrow ? [0, 6, 12, 18, 24] : [0, 3, 6, 9, 12, 15, 18, 21, 24], { tickSize: 0 }),
        Plot.axisY([0.5, 1.5, 2.5, 3.5, 4.5, 5.5, 6.5], {
          ...{ tickSize: 0, tickFormat: (middle: number) => weekdayName(DAYS[Math.floor(middle)] ?? '', reader) },
        }),
        ...[0, ...LEVELS].map(rect),
        Plot.rect(stretchesOf(edgesOf(heat)), {
          ...{ x1: 'from', x2: 'to', y1: 'day', y2: ({ day }: { day: number }) => day + 1, className: 'office' },
        }),
      ],
    }),
  }
}
