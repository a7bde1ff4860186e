import { formatDuration } from '../../util/duration.js'
import type { Sheet } from '../shapes/sheet.js'
import type { Style } from '../shapes/style.js'
import { type ClockStand, clockWords } from '../shapes/words.js'

/** How a clock stands: `overdue 3h 5m`; exactly: `overdue since 2026-11-20 06:55:00 +01:00`. */
export function dueWords(clock: ClockStand, { exact, now, say, when }: Sheet): string {
  if (exact && clock.status === 'breached') return say`overdue since ${when(clock.dueAt)}`
  if (exact && clock.status === 'running') return say`due ${when(clock.dueAt)}`
  return clockWords(clock, now, say)
}

/** `waiting 6h 20m`; exactly: `waiting since 2026-11-20 06:55:00 +01:00`. */
export const waitingWords = (since: number, { exact, now, say, when }: Sheet): string =>
  exact ? say`waiting since ${when(since)}` : say`waiting ${formatDuration(now - since)}`

/** Clock words in the colour of how bad it is. */
export function paintClock({ status }: Pick<ClockStand, 'status'>, text: string, style: Style): string {
  if (status === 'breached' || status === 'late') return style.red(text)
  return status === 'running' ? style.yellow(text) : style.green(text)
}

/** In a column of a table that says what of: `6h 20m`; exactly: `2026-11-20 06:55:00 +01:00`. */
export const sinceWords = (at: number, { exact, now, when }: Sheet): string => (exact ? when(at) : formatDuration(now - at))
