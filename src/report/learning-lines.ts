import type { Label, Verdict } from '../model/verdict.js'
import { LABELS } from '../model/verdict.js'
import { oneLine } from '../util/text.js'
import { caseName } from './case-document.js'
import { excerpt, flow } from './layout.js'
import { type LearningRow, learningName, type RetrainedRow, type VerdictChangeRow } from './learning-document.js'
import type { Sheet } from './sheet.js'
import { counted } from './words.js'

const kindsWords = (kinds: Readonly<Partial<Record<Label, number>>>): string =>
  LABELS.flatMap((label) => (kinds[label] === undefined ? [] : [`${kinds[label]} ${label}`])).join(', ')

/** How much better texts are judged that were held back from learning. */
function gainWords({ lossBefore, lossAfter }: RetrainedRow['learned']['figures'], corrected: boolean): string {
  if (lossBefore === null || lossAfter === null)
    return 'complaints: too few labels, or all of one side, so the shipped weights stay'
  const change = Math.round((1 - lossAfter / lossBefore) * 100)
  const measured = `on labels held back, loss ${lossBefore.toFixed(3)} → ${lossAfter.toFixed(3)}`
  if (lossAfter >= lossBefore)
    return `complaints: no better (${measured}), so the shipped weights stay${corrected ? '; other kinds are corrected' : ''}`
  return `complaints: ${change} % better (${measured})`
}

function learningLine(row: LearningRow, { style, when, columns }: Sheet): readonly string[] {
  const { id, madeAt, who, labels, figures, current, takenBack } = row
  const state =
    takenBack === null
      ? current
        ? style.green('in force')
        : style.dim('replaced')
      : style.dim(`taken back ${when(takenBack.at)} by ${oneLine(takenBack.by)}`)
  const head = [style.bold(learningName(id)), state, `${when(madeAt)} by ${oneLine(who)}`, `from ${counted(labels, 'label')}`]
  const below = [
    ...flow([kindsWords(figures.kinds)], '  ', columns - 2),
    ...flow(gainWords(figures, true).split(' '), ' ', columns - 2),
  ]
  const [first = '', ...rest] = flow(head, '  ', columns - 2)
  return [first, ...[...rest, ...below].map((line) => `  ${line}`)]
}

/** What was taken back, and what holds from now on. */
export function takenBackLines(row: LearningRow, current: LearningRow | null, sheet: Sheet): string {
  const now =
    current === null
      ? 'In force now: the shipped weights alone, until labels change.'
      : `In force now, until labels change: ${learningName(current.id)}, from ${counted(current.labels, 'label')}.`
  return `${[...learningLine(row, sheet), '', now, sheet.style.dim(`times in ${sheet.timezone}`)].join('\n')}\n`
}

/** The history of what was learned, for a person. */
export function learningLines(rows: readonly LearningRow[], sheet: Sheet): string {
  if (rows.length === 0) return 'Nothing was learned from labels yet.\n'
  return `${[...rows.flatMap((row) => learningLine(row, sheet)), '', sheet.style.dim(`times in ${sheet.timezone}`)].join('\n')}\n`
}

const sideWords = ({ kind, complaint, relevant }: Verdict): string =>
  relevant ? `${kind} (${Math.round(complaint * 100)} %)` : 'not about us'

function changeLines({ mention, before, after }: VerdictChangeRow, { style, columns }: Sheet): readonly string[] {
  const name = style.bold(`M-${mention.id}`)
  const of = mention.caseId === null ? [] : [caseName(mention.caseId)]
  const head = [name, ...of, `${sideWords(before)} → ${sideWords(after)}`, oneLine(mention.source)]
  const text = excerpt(mention.text === '' ? (mention.title ?? '') : mention.text, { columns: columns - 4, lines: 2 })
  return [...flow(head, '  ', columns), ...text.map((line) => `    ${line}`)]
}

/** What was learned, and whose verdicts change by it. */
export function retrainedLines(row: RetrainedRow, changes: readonly VerdictChangeRow[], sheet: Sheet): string {
  const { learned, id, looked, changed } = row
  const { subject } = learned
  const subjects =
    subject === null ? [] : [`about us or not: learned from ${subject.about} that are and ${subject.other} that are not`]
  const more = changed > changes.length ? `, the ${changes.length} that change most:` : ':'
  const compared = `${counted(looked, 'open or recent mention')} looked at, ${changed === 0 ? 'none changes' : `${changed} ${changed === 1 ? 'changes' : 'change'}${more}`}`
  const kept =
    id === null ? 'Tried only: nothing was stored.' : `Stored as ${learningName(id)}; monitor triage undo takes it back.`
  const lines = [
    ...flow([`${counted(learned.labels, 'label')}: ${kindsWords(learned.figures.kinds)}`], '  ', sheet.columns),
    ...flow(gainWords(learned.figures, learned.correction !== null).split(' '), ' ', sheet.columns),
    ...subjects,
    compared,
    ...changes.flatMap((change) => changeLines(change, sheet)),
    '',
    kept,
  ]
  return `${lines.join('\n')}\n`
}
