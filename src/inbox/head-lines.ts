import { clip, columnsOf, padTo } from '../report/shapes/layout.js'
import { inLocalTime, type Sheet } from '../report/shapes/sheet.js'
import { safe } from './safe.js'
import { indexOfSelected, type State } from './state.js'

function counts(state: State, { say }: Sheet): string {
  const { cases, snoozed } = state.listed
  const overdue = cases.filter(({ clocks }) => clocks.some(({ status }) => status === 'breached')).length
  return [
    say`${say.counted(cases.length, 'case')} open`,
    ...(overdue > 0 ? [say`${overdue} overdue`] : []),
    ...(snoozed > 0 ? [say`${snoozed} put off`] : []),
    ...(state.filter === '' ? [] : [say`only: ${safe(state.filter)}`]),
  ].join(' · ')
}

/** What could not be seen stands above everything: a short list may be a blind one. */
function unseen({ listed }: State, sheet: Sheet): string[] {
  if (listed.unknown.length === 0) return []
  const sources = listed.unknown
    .map(({ source, reason }) => `${safe(source)}: ${inLocalTime(safe(sheet.say.text(reason)), sheet)}`)
    .join(', ')
  return [sheet.style.yellow(clip(sheet.say`! not everything could be seen: ${sources}`, sheet.columns))]
}

/** How many there are, which of them are shown, and where in the list one is. */
export function headLines(state: State, sheet: Sheet): readonly string[] {
  const { columns, style } = sheet
  const place = state.selected === null ? '' : `${indexOfSelected(state) + 1}/${state.listed.cases.length}`
  const room = columns - columnsOf(place) - 1
  return [`${style.bold(padTo(clip(counts(state, sheet), room), room))} ${place}`, ...unseen(state, sheet)]
}
