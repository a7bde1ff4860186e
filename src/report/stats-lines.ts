import type { Stats } from '../model/stats.js'
import { alertRateLines } from './alert-rate-lines.js'
import { flow, wrap } from './layout.js'
import type { Sheet } from './sheet.js'
import { overview } from './stats-overview.js'
import { statsTable } from './stats-table.js'
import { apart, FEW, grouped, isFew } from './stats-words.js'
import { counted } from './words.js'

function title({ total, since, until }: Stats, sheet: Sheet): string {
  const cases = total.cases < 1_000 ? counted(total.cases, 'case') : `${grouped(total.cases)} cases`
  const span = [since === null ? '' : ` since ${sheet.when(since)}`, until === null ? '' : ` until ${sheet.when(until)}`]
  return `${cases}${span.join('')}`
}

/** Why two quartiles of few cases may differ by chance. */
const caution = ({ fairness }: Stats): string[] =>
  fairness !== null && fairness.ratio !== null && Math.min(fairness.low, fairness.high) < FEW
    ? [`A quartile of fewer than ${FEW} cases may differ by chance.`]
    : []

/** What the marks and ranges mean. */
function notes({ by, total, groups }: Stats): string[] {
  if (by !== null) return groups.some(({ tally }) => isFew(tally)) ? [`* fewer than ${FEW} cases: rough`] : []
  return total.cases === 0 ? [] : ['ranges are 95 % certain']
}

/** Answer rate and waiting times for a person. */
export function statsLines(stats: Stats, sheet: Sheet): string {
  const { style, columns } = sheet
  const { total, by, groups, fairness, unknown, alerts } = stats
  const body = by === null ? overview(total, sheet) : statsTable(groups, by, sheet)
  const nothing = total.cases === 0 && unknown.length > 0 ? ' in what could be seen' : ''
  const footer = [...apart(total), ...notes(stats), `times in ${sheet.timezone}`]
  return `${[
    ...wrap(`${title(stats, sheet)}${nothing}`, columns).map(style.bold),
    '',
    ...(body.length === 0 ? [] : [...body, '']),
    ...(by !== null || alerts === null ? [] : [...alertRateLines(alerts, sheet), '']),
    ...(fairness === null ? [] : [...[fairness.reason, ...caution(stats)].flatMap((line) => wrap(line, columns)), '']),
    ...flow(footer, ' · ', columns).map(style.dim),
  ].join('\n')}\n`
}
