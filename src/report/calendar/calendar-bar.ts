import type { CalendarDay } from '../../model/calendar.js'

/** What a bar is drawn with: shapes differ, for colour may not be there. */
export const BAR = { open: '█', left: '▌', right: '▐', closed: '·', holiday: '░', closure: '▒' } as const

const MIDNIGHT = 1440

/** Minutes of the span that are open on this day. */
const openIn = ({ open }: CalendarDay, from: number, to: number): number =>
  open.reduce((sum, { clock }) => sum + Math.max(0, Math.min(to, clock.to) - Math.max(from, clock.from)), 0)

function shut(day: CalendarDay, from: number): string {
  if (day.closed === 'closure') return BAR.closure
  if (day.closed === 'holiday') return BAR.holiday
  return day.holidayFrom !== null && day.closed === null && from >= day.holidayFrom ? BAR.holiday : BAR.closed
}

/** A day from midnight to midnight in so many columns, each in two halves: `········████·████▌······`. */
export function dayBar(day: CalendarDay, columns: number): string {
  const half = MIDNIGHT / columns / 2
  return Array.from({ length: columns }, (_, column) => {
    const from = column * 2 * half
    const [left, right] = [openIn(day, from, from + half) * 2 >= half, openIn(day, from + half, from + 2 * half) * 2 >= half]
    if (left && right) return BAR.open
    if (left) return BAR.left
    return right ? BAR.right : shut(day, from)
  }).join('')
}

/** Hours above a bar of so many columns; the last one stands behind it. */
export function barAxis(columns: number): string {
  const step = columns >= 24 ? 3 : 6
  const wide = (columns * step) / 24
  return Array.from({ length: 24 / step + 1 }, (_, index) => String(index * step).padEnd(wide))
    .join('')
    .trimEnd()
}
