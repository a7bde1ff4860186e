import { oneLine } from '../../util/text.js'
import { matcherWords, type SilenceRow, silenceName } from '../documents/silence-document.js'
import { flow, wrap } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'

/** How long it lasts, or why it does not. */
function stateWords({ state, startsAt, endsAt, removed }: SilenceRow, { style, when, say }: Sheet): string {
  switch (state) {
    case 'active':
      return style.yellow(say`until ${when(endsAt)}`)
    case 'coming':
      return say`from ${when(startsAt)} until ${when(endsAt)}`
    case 'over':
      return style.dim(say`over since ${when(endsAt)}`)
    case 'removed':
      return style.dim(say`taken back ${when(removed?.at ?? endsAt)} by ${oneLine(removed?.by ?? '')}`)
  }
}

function silenceLine(row: SilenceRow, sheet: Sheet): readonly string[] {
  const matchers = matcherWords(row.match).map(oneLine)
  const { say } = sheet
  const covers = row.covers === null ? [] : [say`covers ${say.counted(row.covers, 'open case')}`]
  const head = [sheet.style.bold(silenceName(row.id)), stateWords(row, sheet), ...covers]
  const columns = sheet.columns - 2
  const below = [
    ...flow(matchers.length === 0 ? [say.text('everything')] : matchers, '  ', columns),
    ...wrap(`${oneLine(row.who)}: ${oneLine(row.why)}`, columns),
  ]
  return [...flow(head, '  ', sheet.columns), ...below.map((line) => `  ${line}`)]
}

/** Silences for a person: until when, how much of it is hushed, what, by whom and why. */
export function silenceLines(rows: readonly SilenceRow[], sheet: Sheet): string {
  if (rows.length === 0) return `${sheet.say.text('No silences.')}\n`
  const lines = rows.flatMap((row) => silenceLine(row, sheet))
  return `${[...lines, '', sheet.style.dim(sheet.say`times in ${sheet.timezone}`)].join('\n')}\n`
}
