import type { StatsGroup } from '../../model/tally.js'
import { weekWords } from '../shapes/date-words.js'
import { columnsOf, flow, padTo } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { sparkLine } from '../shapes/spark-line.js'
import { grouped } from './stats-words.js'

/** A year; older weeks are left to --by week. */
const MAX_WEEKS = 52

/** The smallest and the largest of what is known. */
const rangeOf = (values: readonly (number | null)[]): readonly [number, number] | null => {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : [Math.min(...known), Math.max(...known)]
}

/**
 * Week by week: how many there were, and how many were answered within a day. The latter treats the young weeks fairly, where an answer
 * rate would call them bad only because they are not over.
 */
export function trendLines(weeks: readonly StatsGroup[], { style, columns, say }: Sheet): string[] {
  const names = [say.text('cases a week'), say.text('within 24h')]
  const width = Math.max(...names.map(columnsOf))
  const shown = weeks.slice(-Math.min(MAX_WEEKS, columns - width - 16))
  if (shown.length < 2) return []
  const counts = shown.map(({ tally }) => tally.cases)
  const shares = shown.map(({ tally }) => tally.within['24h']?.share ?? null)
  const [most, share] = [Math.max(...counts), rangeOf(shares)]
  const nameOf = ({ key }: StatsGroup): string => weekWords(key ?? '', say.language)
  const percent = (value: number): string => String(Math.round(value * 100))
  const rows = [
    {
      values: counts.map((count) => (count === 0 ? null : count)),
      top: most,
      range: `${grouped(Math.min(...counts), say.language)}–${grouped(most, say.language)}`,
    },
    { values: shares, top: 1, range: share === null ? '–' : `${percent(share[0])}–${percent(share[1])} %` },
  ]
  return [
    ...flow([say.text('Week by week'), `${nameOf(shown[0]!)} – ${nameOf(shown.at(-1)!)}`], '  ', columns).map(style.bold),
    ...rows.map(({ values, top, range }, at) => `${padTo(names[at]!, width)}  ${style.cyan(sparkLine(values, top))}  ${range}`),
  ]
}
