import type { ReplayWeek } from '../../model/replay.js'
import { figure } from '../shapes/figures.js'
import { flow } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'

const BAR = { before: '░', after: '█' } as const
const MAX_BAR = 50
const WEEK = 'yyyy-Www'.length
/** Half a year; older weeks are left to charts. */
const MAX_WEEKS = 26

const bar = (count: number, most: number, columns: number): number =>
  count === 0 ? 0 : Math.max(1, Math.round((count / most) * columns))

/** Broken promises week by week, both configurations beside each other, from the first week with any; nothing where there are none. */
export function weekBars(weeks: readonly ReplayWeek[], sheet: Sheet): string[] {
  const { style, columns, say } = sheet
  const first = weeks.findIndex(({ breaches }) => breaches.before + breaches.after > 0)
  if (first === -1) return []
  const shown = weeks.slice(first).slice(-MAX_WEEKS)
  const most = Math.max(...shown.flatMap(({ breaches }) => [breaches.before, breaches.after]))
  const room = Math.min(MAX_BAR, columns - WEEK - 2 - 1 - figure(most, say).length)
  const line = (name: string, count: number, by: keyof typeof BAR): string => {
    const drawn = BAR[by].repeat(bar(count, most, room))
    const painted = by === 'before' ? style.dim(drawn) : style.red(drawn)
    return `${name.padEnd(WEEK)}  ${drawn === '' ? '' : `${painted} `}${figure(count, say)}`
  }
  const lines = ({ week, breaches: { before, after } }: ReplayWeek): string[] =>
    before + after === 0 ? [style.dim(`${week}  0`)] : [line(week, before, 'before'), line('', after, 'after')]
  const left = weeks.length - first - shown.length
  return [
    ...flow(
      [
        say.text('Broken promises by the week in which they were due'),
        `${BAR.before} ${say.text('before')}  ${BAR.after} ${say.text('after')}`,
      ],
      '  ',
      columns,
    ).map(style.bold),
    ...shown.flatMap(lines),
    ...(left === 0 ? [] : [style.dim(say`${left} earlier weeks: --json lists them`)]),
  ]
}
