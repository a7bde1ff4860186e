import type { OpenInterval } from '../model/hours.js'
import type { HeatCell } from '../model/pictures.js'
import { hourOf, WEEKDAYS, weekdayOf } from './local-parts.js'

const HOURS = Array.from({ length: 24 }, (_, hour) => hour)

/** Which part of an hour the company works; Sunday is 0 in its hours, Monday in ours. */
function openPart(hours: readonly (readonly OpenInterval[])[], day: number, hour: number): number {
  const intervals = hours[(day + 1) % 7] ?? []
  const minutes = intervals.map(({ from, to }) => Math.min(to, hour * 60 + 60) - Math.max(from, hour * 60))
  return Math.min(1, minutes.reduce((sum, each) => sum + Math.max(0, each), 0) / 60)
}

/** How many began in which hour of which weekday, beside when somebody works in an ordinary week. `begun`: local ms. */
export function heatOf(begun: readonly number[], hours: readonly (readonly OpenInterval[])[]): HeatCell[] {
  const counts = new Map<string, number>()
  for (const at of begun) {
    const key = `${weekdayOf(at)} ${hourOf(at)}`
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return WEEKDAYS.flatMap((weekday, day) =>
    HOURS.map((hour) => {
      const cases = counts.get(`${weekday} ${String(hour).padStart(2, '0')}`) ?? 0
      return { weekday, hour, cases, open: openPart(hours, day, hour) }
    }),
  )
}
