import type { BudgetUse, SourceState } from '../model/source.js'
import { formatDuration } from '../util/duration.js'
import { oneLine } from '../util/text.js'
import { columnsOf, flow, hang, padTo } from './layout.js'
import { inLocalTime, type Sheet } from './sheet.js'
import type { SourceRow } from './source-document.js'
import type { Style } from './style.js'
import { counted } from './words.js'

function paintHealth(word: string, style: Style): string {
  if (word.startsWith('ok')) return style.green(word)
  return word.startsWith('new') ? style.dim(word) : style.red(word)
}

function nextWords(row: SourceRow, state: SourceState, now: number): string {
  if (state.health === 'gone') return 'not asked again'
  return row.due ? 'due now' : `next in ${formatDuration(state.nextDueAt - now)}`
}

/** `budget: 480 of 500 reads per day, anew Sat 21 Nov 01:00`. */
function budgetWords({ reads, money, per, spentReads, spentMoney, resetsAt }: BudgetUse, sheet: Sheet): string {
  const parts = [
    ...(reads === null ? [] : [`${spentReads} of ${reads} reads`]),
    ...(money === null ? [] : [`${spentMoney} of ${money} in money`]),
  ]
  return `${parts.join(' and ')} per ${per}, anew ${sheet.when(resetsAt)}`
}

function notes(row: SourceRow, sheet: Sheet): string[] {
  const { state } = row
  const { style, now } = sheet
  const columns = sheet.columns - 2
  const budget = row.budget === null ? [] : hang('budget: ', budgetWords(row.budget, sheet), columns).map(style.dim)
  if (state === null) return [style.dim('never polled'), ...budget]
  const read = state.lastSuccessAt === null ? 'never read' : `read ${formatDuration(now - state.lastSuccessAt)} ago`
  const lines = flow([read, nextWords(row, state, now), counted(state.mentions, 'mention')], ' · ', columns).map(style.dim)
  lines.push(...budget)
  const message = state.message === null ? null : inLocalTime(oneLine(state.message), sheet)
  const reason = state.unknownReason === null ? null : inLocalTime(oneLine(state.unknownReason), sheet)
  if (message !== null)
    lines.push(
      ...hang(state.failures > 1 ? `${state.failures} times: ` : '', message, columns).map(
        state.spent === null ? style.red : style.yellow,
      ),
    )
  if (state.unknownSince !== null) {
    // A failing source is unknown for the reason that it fails; said once.
    const why = reason === null || reason === message ? '' : `: ${reason}`
    lines.push(...hang('', `unknown since ${sheet.when(state.unknownSince)}${why}`, columns).map(style.yellow))
  }
  return [...lines, ...state.warnings.flatMap((warning) => hang('warning: ', oneLine(warning), columns)).map(style.dim)]
}

/** Sources for a person: one line each, what is to be known of it below. */
export function sourceLines(rows: readonly SourceRow[], sheet: Sheet): string {
  if (rows.length === 0) return 'No sources are configured.\n'
  const widest = (cell: (row: SourceRow) => string): number => Math.max(...rows.map((row) => columnsOf(cell(row))))
  const ids = widest((row) => row.id)
  const types = widest((row) => row.type)
  const healths = widest((row) => row.state?.health ?? 'new')
  const lines = rows.flatMap((row) => {
    const health = paintHealth(padTo(row.state?.health ?? 'new', healths), sheet.style)
    const head = `${sheet.style.bold(padTo(oneLine(row.id), ids))}  ${health}  ${padTo(row.type, types)}`
    // A program has no address, only a key made of its id.
    const url = row.type === 'command' ? '' : oneLine(row.url)
    const fits = ids + healths + types + 6 + columnsOf(url) <= sheet.columns
    const below = [...(fits || url === '' ? [] : [url]), ...notes(row, sheet)]
    return [fits ? `${head}  ${url}`.trimEnd() : head.trimEnd(), ...below.map((line) => `  ${line}`)]
  })
  return `${[...lines, '', sheet.style.dim(`${counted(rows.length, 'source')} · times in ${sheet.timezone}`)].join('\n')}\n`
}
