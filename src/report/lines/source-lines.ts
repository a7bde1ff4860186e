import type { BudgetUse, SourceHealth, SourceState } from '../../model/source.js'
import { formatDuration } from '../../util/duration.js'
import { oneLine } from '../../util/text.js'
import type { SourceRow } from '../documents/source-document.js'
import { columnsOf, flow, hang, padTo } from '../shapes/layout.js'
import { inLocalTime, type Sheet } from '../shapes/sheet.js'
import type { Style } from '../shapes/style.js'

function paintHealth(health: SourceHealth, word: string, style: Style): string {
  if (health === 'ok') return style.green(word)
  return health === 'new' ? style.dim(word) : style.red(word)
}

function nextWords(row: SourceRow, state: SourceState, { now, say }: Sheet): string {
  if (state.health === 'gone') return say.text('not asked again')
  return row.due ? say.text('due now') : say`next in ${formatDuration(state.nextDueAt - now)}`
}

/** `budget: 480 of 500 reads per day, anew Sat 21 Nov 01:00`. */
function budgetWords({ reads, money, per, spentReads, spentMoney, resetsAt }: BudgetUse, sheet: Sheet): string {
  const { say } = sheet
  const [inReads, inMoney] = [say`${spentReads} of ${reads ?? 0} reads`, say`${spentMoney} of ${money ?? 0} in money`]
  const both = reads === null ? inMoney : money === null ? inReads : say`${inReads} and ${inMoney}`
  return say`${both} per ${say.text(per)}, anew ${sheet.when(resetsAt)}`
}

function notes(row: SourceRow, sheet: Sheet): string[] {
  const { state } = row
  const { style, now, say } = sheet
  const columns = sheet.columns - 2
  const budget = row.budget === null ? [] : hang(say.text('budget: '), budgetWords(row.budget, sheet), columns).map(style.dim)
  if (state === null) return [style.dim(say.text('never polled')), ...budget]
  const read = state.lastSuccessAt === null ? say.text('never read') : say`read ${formatDuration(now - state.lastSuccessAt)} ago`
  const lines = flow([read, nextWords(row, state, sheet), say.counted(state.mentions, 'mention')], ' · ', columns).map(style.dim)
  lines.push(...budget)
  const message = state.message === null ? null : inLocalTime(oneLine(say.told(state.message)), sheet)
  const reason = state.unknownReason === null ? null : inLocalTime(oneLine(say.told(state.unknownReason)), sheet)
  if (message !== null)
    lines.push(
      ...hang(state.failures > 1 ? say`${state.failures} times: ` : '', message, columns).map(
        state.spent === null ? style.red : style.yellow,
      ),
    )
  if (state.unknownSince !== null) {
    // A failing source is unknown for the reason that it fails; said once.
    const why = reason === null || reason === message ? '' : `: ${reason}`
    lines.push(...hang('', `${say`unknown since ${sheet.when(state.unknownSince)}`}${why}`, columns).map(style.yellow))
  }
  return [
    ...lines,
    ...state.warnings.flatMap((warning) => hang(say.text('warning: '), oneLine(say.told(warning)), columns)).map(style.dim),
  ]
}

/** One long id is no reason to set all others far apart. */
const MOST_ID = 32

/** Sources for a person: one line each, what is to be known of it below. */
export function sourceLines(rows: readonly SourceRow[], sheet: Sheet): string {
  if (rows.length === 0) return `${sheet.say.text('No sources are configured.')}\n`
  const widest = (cell: (row: SourceRow) => string): number => Math.max(...rows.map((row) => columnsOf(cell(row))))
  const ids = Math.min(
    MOST_ID,
    widest((row) => row.id),
  )
  const types = widest((row) => row.type)
  const healthOf = (row: SourceRow): SourceHealth => row.state?.health ?? 'new'
  const { say } = sheet
  const healths = widest((row) => say.text(healthOf(row)))
  const lines = rows.flatMap((row) => {
    const health = paintHealth(healthOf(row), padTo(say.text(healthOf(row)), healths), sheet.style)
    const head = `${sheet.style.bold(padTo(oneLine(row.id), ids))}  ${health}  ${padTo(row.type, types)}`
    // A program has no address, only a key made of its id.
    const url = row.type === 'command' ? '' : oneLine(row.url)
    const before = Math.max(ids, columnsOf(row.id)) + healths + types + 6
    const fits = before + columnsOf(url) <= sheet.columns
    const below = [...(fits || url === '' ? [] : [url]), ...notes(row, sheet)]
    return [fits ? `${head}  ${url}`.trimEnd() : head.trimEnd(), ...below.map((line) => `  ${line}`)]
  })
  return `${[...lines, '', sheet.style.dim(`${say.counted(rows.length, 'source')} · ${say`times in ${sheet.timezone}`}`)].join('\n')}\n`
}
