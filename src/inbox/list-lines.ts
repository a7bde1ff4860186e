import type { JudgedCase } from '../model/case.js'
import { paintClock } from '../report/cases/due-words.js'
import { waveName } from '../report/cases/wave-words.js'
import { caseName } from '../report/documents/case-document.js'
import { clip, columnsOf, padTo } from '../report/shapes/layout.js'
import type { Sheet } from '../report/shapes/sheet.js'
import type { Style } from '../report/shapes/style.js'
import { authorName, clockWords, gravityWords, shownText } from '../report/shapes/words.js'
import { casesThatFit, topOf } from './geometry.js'
import { safe } from './safe.js'
import type { State } from './state.js'

const KIND_FROM = 45

/** Light on dark turned round, where anything is painted at all; `>` says it too. */
function invert(text: string, { bold }: Style): string {
  return bold(text) === text ? text : `\x1b[7m${text}\x1b[27m`
}

function flags({ record }: JudgedCase, { now, say }: Sheet): string[] {
  return [
    ...(record.ackedUntil !== null && record.ackedUntil > now ? [say.text('acked')] : []),
    ...(record.snoozedUntil !== null && record.snoozedUntil > now ? [say.text('put off')] : []),
    ...(record.assignee === null ? [] : [`@${safe(record.assignee)}`]),
  ]
}

/** As many of the parts as there is room for, each whole. */
function fitting(lead: string, parts: readonly string[], columns: number): string {
  const line = parts.reduce((all, part) => (columnsOf(all) + 3 + columnsOf(part) <= columns ? `${all} · ${part}` : all), lead)
  return clip(line, columns)
}

/** `W-3 ×9`: of many cases with one cause. First in its line, for what stands behind it is cut where there is little room. */
const waveMark = ({ record: { wave } }: JudgedCase): string => (wave === undefined ? '' : `${waveName(wave)} ×${wave.size}`)

/** Two lines: how it stands and how bad it is; its wave, who complains, and where. */
function caseLines(judged: JudgedCase, isSelected: boolean, sheet: Sheet): string[] {
  const { record, clock } = judged
  const { style, say, columns } = sheet
  const name = caseName(record.id)
  const stand = clockWords(clock, sheet.now, say)
  // Nearly all are complaints: where there is little room, only how bad it is.
  const what = columns < KIND_FROM ? say.text(record.severity) : gravityWords(record, say)
  const about = [waveMark(judged), authorName(record.author, say), record.title ?? shownText(record, say), record.source]
    .map(safe)
    .filter((part) => part !== '')
  const first = fitting(`${isSelected ? '>' : ' '} ${name} ${stand}`, [...flags(judged, sheet), what], columns)
  const second = clip(`  ${about.join(' · ')}`, columns)
  if (isSelected) return [invert(padTo(first, columns), style), invert(padTo(second, columns), style)]
  // What was cut is left unpainted: a colour must not run on behind it.
  const painted = first.includes(stand) ? first.replace(stand, () => paintClock(clock, stand, style)) : first
  return [painted.replace(name, () => style.bold(name)), style.dim(second)]
}

function nothing({ listed, filter }: State, { say }: Sheet): string[] {
  if (filter !== '') return [say.text('No open case matches.'), say.text('/ and Enter shows all.')]
  return listed.unknown.length > 0 ? [say.text('No open cases in what could be seen.')] : [say.text('No open cases.')]
}

/** The part of the list that fits, around the selected case. */
export function listLines(state: State, rows: number, sheet: Sheet): readonly string[] {
  const { cases } = state.listed
  if (cases.length === 0) return nothing(state, sheet).map((line) => clip(line, sheet.columns))
  const top = topOf(state, rows)
  const shown = cases.slice(top, top + casesThatFit(rows))
  return shown.flatMap((judged) => caseLines(judged, judged.record.id === state.selected, sheet)).slice(0, rows)
}
