import type { Stats } from '../../model/stats.js'
import { flow, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'
import { spanWords } from '../shapes/words.js'
import { alertRateLines } from './alert-rate-lines.js'
import { fairnessWords } from './fairness-words.js'
import { curveLines } from './stats-curve.js'
import { heatLines } from './stats-heat.js'
import { overview } from './stats-overview.js'
import { statsTable } from './stats-table.js'
import { trendLines } from './stats-trend.js'
import { apart, casesText, FEW, isFew } from './stats-words.js'

function title({ total, since, until, unknown }: Stats, sheet: Sheet): string {
  const { say } = sheet
  const cases = casesText(total.cases, say)
  const span =
    since !== null && until !== null
      ? `${spanWords(since, undefined, sheet)}${spanWords(null, until, sheet)}`
      : spanWords(since, until ?? undefined, sheet)
  const seen = total.cases === 0 && unknown.length > 0 ? say.text(' in what could be seen') : ''
  return `${cases}${span}${seen}`
}

/** Why two quartiles of few cases may differ by chance. */
const caution = ({ fairness }: Stats, { say }: Sheet): string[] =>
  fairness !== null && fairness.ratio !== null && Math.min(fairness.low, fairness.high) < FEW
    ? [say`A quartile of fewer than ${FEW} cases may differ by chance.`]
    : []

/** What the marks and ranges mean. */
function notes({ by, total, groups }: Stats, { say }: Sheet): string[] {
  if (by !== null) return groups.some(({ tally }) => isFew(tally)) ? [say`* fewer than ${FEW} cases: rough`] : []
  return total.cases === 0 ? [] : [say.text('ranges are 95 % certain')]
}

/** With fewer cases a picture shows chance. */
const ENOUGH = 10

/** Pictures of all cases, each with an empty line behind it. */
function pictureLines({ pictures, total }: Stats, sheet: Sheet): string[] {
  if (pictures === null || total.cases < ENOUGH) return []
  const blocks = [curveLines(pictures.wall, sheet), trendLines(pictures.weeks, sheet), heatLines(pictures, sheet)]
  return blocks.flatMap((lines) => (lines.length === 0 ? [] : [...lines, '']))
}

/** Answer rate and waiting times for a person. */
export function statsLines(stats: Stats, sheet: Sheet): string {
  const { style, columns, say } = sheet
  const { total, by, groups, fairness, alerts } = stats
  const body = by === null ? overview(total, sheet) : statsTable(groups, by, sheet)
  const fair = fairness === null ? [] : [fairnessWords(fairness, say), ...caution(stats, sheet)]
  const footer = [...apart(total, say), ...notes(stats, sheet), say`times in ${sheet.timezone}`]
  return `${[
    ...wrap(title(stats, sheet), columns).map(style.bold),
    '',
    ...(body.length === 0 ? [] : [...body, '']),
    ...pictureLines(stats, sheet),
    ...(by !== null || alerts === null ? [] : [...alertRateLines(alerts, sheet), '']),
    ...(fair.length === 0 ? [] : [...fair.flatMap((line) => wrap(line, columns)), '']),
    ...flow(footer, ' · ', columns).map(style.dim),
  ].join('\n')}\n`
}
