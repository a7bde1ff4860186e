import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import type { RouteRow } from '../documents/route-document.js'
import { flow, hang } from '../shapes/layout.js'
import { inLocalTime, type Sheet, withNext } from '../shapes/sheet.js'
import { gravityWords } from '../shapes/words.js'

function head({ record }: RouteRow, { style, columns, say }: Sheet): string[] {
  const about = [
    style.bold(caseName(record.id)),
    ...(record.state === 'open' ? [] : [say.text(record.state)]),
    gravityWords(record, say),
    [record.brand, record.source].flatMap((part) => (part === null ? [] : [oneLine(part)])).join(' · '),
  ]
  return flow(about, '  ', columns)
}

function receiverLines({ receiver, reason, told }: RouteRow, sheet: Sheet): string[] {
  const { style, now, when, say } = sheet
  const columns = sheet.columns - 4
  const indented = (lines: readonly string[]): string[] => lines.map((line) => `    ${line}`)
  const why = indented(hang(say.text('why: '), inLocalTime(oneLine(say.told(reason)), sheet), columns))
  if (told === null) return [`  ${style.bold(receiver)}  ${style.dim(say.text('never told'))}`, ...why]
  const step = say.text(told.step)
  const since = told.from <= now ? say`${step} since ${when(told.from)}` : say`${step} from ${when(told.from)} on`
  const language = told.language === 'de' ? say.text('in German') : say.text('in English')
  const decided =
    told.now === null
      ? say.text('nothing to tell')
      : `${say.text(told.now.decision)} (${told.now.code}): ${withNext(told.now.reason, told.now.nextAt, sheet)}`
  return [
    ...flow([style.bold(receiver), since, language], '  ', sheet.columns - 2).map((line) => `  ${line}`),
    ...why,
    ...indented(hang(say.text('group: '), oneLine(told.group), columns)),
    ...indented(hang(say.text('now: '), oneLine(decided), columns)),
  ]
}

/** For a person: of each case who would be told of it, and who not. */
export function routeLines(rows: readonly RouteRow[], sheet: Sheet): string {
  if (rows.length === 0) return `${sheet.say.text('No cases.')}\n`
  const lines = rows.flatMap((row, index) => [
    ...(rows[index - 1]?.record.id === row.record.id ? [] : [...(index === 0 ? [] : ['']), ...head(row, sheet)]),
    ...receiverLines(row, sheet),
  ])
  return `${[...lines, '', sheet.style.dim(sheet.say`times in ${sheet.timezone}`)].join('\n')}\n`
}
