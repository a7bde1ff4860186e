import * as Plot from '@observablehq/plot'
import type { HeatCell } from '../../../model/pictures.js'
import { DATE_NAMES } from '../../shapes/local-time.js'
import { WEEKDAYS } from '../../stats/stats-words.js'
import type { Reader } from '../reader.js'
import type { Chart } from './draw.js'

const DAYS = Object.keys(WEEKDAYS)
const LEVELS = [1, 2, 3, 4]

/** Monday first; the names of days begin with Sunday. */
export const weekdayName = (weekday: string, { say }: Pick<Reader, 'say'>): string =>
  DATE_NAMES[say.language].weekdays[(DAYS.indexOf(weekday) + 1) % 7] ?? weekday

interface Stretch {
  readonly day: number
  readonly from: number
  readonly to: number
}

/** Office hours of a day; an hour that is open for a part begins late where work begins, and ends early else. */
function stretchesOf(cells: readonly HeatCell[], day: number): Stretch[] {
  const found: Stretch[] = []
  for (const { hour, open } of cells) {
    const last = found.at(-1)
    if (open === 0) continue
    const goesOn = last !== undefined && last.to === hour
    const opensLate = !goesOn && open < 1 && (cells[hour + 1]?.open ?? 0) > 0
    const [from, to] = opensLate ? [hour + 1 - open, hour + 1] : [hour, hour + open]
    if (goesOn) found[found.length - 1] = { ...last, to }
    else found.push({ day, from, to })
  }
  return found
}

const officeHours = (heat: readonly HeatCell[]): Stretch[] =>
  DAYS.flatMap((name, day) =>
    stretchesOf(
      heat.filter(({ weekday }) => weekday === name),
      day,
    ),
  )

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
        Plot.rect(officeHours(heat), {
          ...{ x1: 'from', x2: 'to', y1: 'day', y2: ({ day }: { day: number }) => day + 1, className: 'office' },
        }),
      ],
    }),
  }
}
