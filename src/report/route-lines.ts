import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { flow, hang } from './layout.js'
import type { RouteRow } from './route-document.js'
import { inLocalTime, type Sheet, withNext } from './sheet.js'

const LANGUAGES = { de: 'German', en: 'English' } as const

function head({ record }: RouteRow, { style, columns }: Sheet): string[] {
  const about = [
    style.bold(caseName(record.id)),
    ...(record.state === 'open' ? [] : [record.state]),
    `${record.severity} ${record.kind}`,
    [record.brand, record.source].flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · '),
  ]
  return flow(about, '  ', columns)
}

function receiverLines({ receiver, reason, told }: RouteRow, sheet: Sheet): string[] {
  const { style, now, when } = sheet
  const columns = sheet.columns - 4
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
  const why = indented(hang('why: ', inLocalTime(oneLine(reason), sheet), columns))
  if (told === null) return [`  ${style.bold(receiver)}  ${style.dim('never told')}`, ...why]
  const since = told.from <= now ? `${told.step} since ${when(told.from)}` : `${told.step} from ${when(told.from)} on`
  const decided =
    told.now === null
      ? 'nothing to tell'
      : `${told.now.decision} (${told.now.code}): ${withNext(told.now.reason, told.now.nextAt, sheet)}`
  return [
    ...flow([style.bold(receiver), since, `in ${LANGUAGES[told.language]}`], '  ', sheet.columns - 2).map((line) => `  ${line}`),
    ...why,
    ...indented(hang('group: ', oneLine(told.group), columns)),
    ...indented(hang('now: ', oneLine(decided), columns)),
  ]
}

/** For a person: of each case who would be told of it, and who not. */
export function routeLines(rows: readonly RouteRow[], sheet: Sheet): string {
  if (rows.length === 0) return 'No cases.\n'
  const lines = rows.flatMap((row, index) => [
    ...(rows[index - 1]?.record.id === row.record.id ? [] : [...(index === 0 ? [] : ['']), ...head(row, sheet)]),
    ...receiverLines(row, sheet),
  ])
  return `${[...lines, '', sheet.style.dim(`times in ${sheet.timezone}`)].join('\n')}\n`
}
