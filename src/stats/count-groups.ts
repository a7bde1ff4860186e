import type { CaseGroupBy, CountedGroup } from '../model/grouping.js'
import type { LocalTime } from './group.js'
import { compareText, compareWeekdays, dateOf, hourOf, weekdayOf, weekOf } from './local-parts.js'

/** Of which local day, week, weekday or hour an instant is. */
const PARTS: Readonly<Record<string, (local: number) => string>> = { day: dateOf, week: weekOf, weekday: weekdayOf, hour: hourOf }

export const TIMES: readonly CaseGroupBy[] = ['day', 'week', 'weekday', 'hour']

export const timeKey = (by: CaseGroupBy, at: number, local: LocalTime): string => PARTS[by]!(local(at))

/** Counts of one key as one; times in their order, all else with the most first; what has no value comes last. */
export function countGroups(counts: Iterable<CountedGroup>, by: CaseGroupBy): CountedGroup[] {
  const sums = new Map<string | null, number>()
  for (const { key, count } of counts) sums.set(key, (sums.get(key) ?? 0) + count)
  const compare = (a: CountedGroup, b: CountedGroup): number => {
    if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null)
    if (by === 'weekday') return compareWeekdays(a.key, b.key)
    return (TIMES.includes(by) ? 0 : b.count - a.count) || compareText(a.key, b.key)
  }
  return [...sums].map(([key, count]) => ({ key, count })).sort(compare)
}
