import type { HeatCell, Pictures } from '../../model/pictures.js'
import { flow, wrap } from '../shapes/layout.js'
import { DATE_NAMES } from '../shapes/local-time.js'
import type { Sheet } from '../shapes/sheet.js'
import { grouped, percentText, WEEKDAYS } from './stats-words.js'

const SHADES = '·░▒▓█'
/** Monday first; the names of days begin with Sunday. */
const DAYS = Object.keys(WEEKDAYS)
const LABEL = 5

/** How dark an hour is: none, and up to a quarter, a half, three quarters and all of the busiest hour. */
const shade = (cases: number, most: number): string => SHADES[cases === 0 ? 0 : Math.max(1, Math.ceil((cases / most) * 4))]!

const isOpen = (cell: HeatCell | undefined): boolean => cell !== undefined && cell.open >= 0.5

/** A line stands where work begins and where it ends, so that office hours are seen without a colour. */
function dayLine(cells: readonly HeatCell[], most: number): string {
  const drawn = cells.map((cell, hour) => `${isOpen(cell) === isOpen(cells[hour - 1]) ? ' ' : '│'}${shade(cell.cases, most)}`)
  return `${drawn.join('')}${isOpen(cells.at(-1)) ? '│' : ''}`
}

const SCALE = ['0', '6', '12', '18'].map((hour) => ` ${hour}`.padEnd(12)).join('')

/** When customers complain, beside when somebody works; nothing where it does not fit. */
export function heatLines({ heat, outsideHours }: Pictures, { style, columns, say }: Sheet): string[] {
  const most = Math.max(0, ...heat.map(({ cases }) => cases))
  if (most === 0 || columns < LABEL + 50) return []
  const { weekdays } = DATE_NAMES[say.language]
  const lines = DAYS.map((day, at) => {
    const cells = heat.filter(({ weekday }) => weekday === day)
    const count = cells.reduce((sum, { cases }) => sum + cases, 0)
    const figure = columns < LABEL + 60 ? '' : ` ${grouped(count, say.language).padStart(7)}`
    return `${weekdays[(at + 1) % 7]!.padEnd(LABEL)}${dayLine(cells, most).padEnd(49)}${figure}`.trimEnd()
  })
  const outside = outsideHours === null ? [] : wrap(say`${percentText(outsideHours)} complained outside office hours.`, columns)
  return [
    ...flow([say.text('When customers complain'), say.text('│ office hours begin and end')], '  ', columns).map(style.bold),
    style.dim(`${' '.repeat(LABEL)}${SCALE}`.trimEnd()),
    ...lines,
    ...outside,
  ]
}
