import type { Label, Verdict } from '../../model/verdict.js'
import { LABELS } from '../../model/verdict.js'
import { Phrase, type Say } from '../../util/say.js'
import { oneLine } from '../../util/text.js'
import { caseName } from '../documents/case-document.js'
import { type LearningRow, learningName, type RetrainedRow, type VerdictChangeRow } from '../documents/learning-document.js'
import { decimal } from '../shapes/figures.js'
import { excerpt, flow } from '../shapes/layout.js'
import type { Sheet } from '../shapes/sheet.js'

const kindsWords = (kinds: Readonly<Partial<Record<Label, number>>>, say: Say): string =>
  LABELS.flatMap((label) => (kinds[label] === undefined ? [] : [say.text(new Phrase(`{} ${label}`, [kinds[label]!]))])).join(', ')

/** How much better texts are judged that were held back from learning. */
function gainWords({ lossBefore, lossAfter }: RetrainedRow['learned']['figures'], corrected: boolean, say: Say): string {
  if (lossBefore === null || lossAfter === null)
    return say.text('complaints: too few labels, or all of one side, so the shipped weights stay')
  const change = Math.round((1 - lossAfter / lossBefore) * 100)
  const measured = say`on labels held back, loss ${decimal(lossBefore, 3, say)} → ${decimal(lossAfter, 3, say)}`
  if (lossAfter < lossBefore) return say`complaints: ${change} % better (${measured})`
  return corrected
    ? say`complaints: no better (${measured}), so the shipped weights stay; other kinds are corrected`
    : say`complaints: no better (${measured}), so the shipped weights stay`
}

const fromWords = (labels: number, say: Say): string => (labels === 1 ? say.text('from 1 label') : say`from ${labels} labels`)

function learningLine(row: LearningRow, { style, when, columns, say }: Sheet): readonly string[] {
  const { id, madeAt, who, labels, figures, current, takenBack } = row
  const state =
    takenBack === null
      ? current
        ? style.green(say.text('in force'))
        : style.dim(say.text('replaced'))
      : style.dim(say`taken back ${when(takenBack.at)} by ${oneLine(takenBack.by)}`)
  const head = [style.bold(learningName(id)), state, say`${when(madeAt)} by ${oneLine(who)}`, fromWords(labels, say)]
  const below = [
    ...flow([kindsWords(figures.kinds, say)], '  ', columns - 2),
    ...flow(gainWords(figures, true, say).split(' '), ' ', columns - 2),
  ]
  const [first = '', ...rest] = flow(head, '  ', columns - 2)
  return [first, ...[...rest, ...below].map((line) => `  ${line}`)]
}

/** What was taken back, and what holds from now on. */
export function takenBackLines(row: LearningRow, current: LearningRow | null, sheet: Sheet): string {
  const { say } = sheet
  const now =
    current === null
      ? say.text('In force now: the shipped weights alone, until labels change.')
      : say`In force now, until labels change: ${learningName(current.id)}, ${fromWords(current.labels, say)}.`
  return `${[...learningLine(row, sheet), '', now, sheet.style.dim(sheet.say`times in ${sheet.timezone}`)].join('\n')}\n`
}

/** The history of what was learned, for a person. */
export function learningLines(rows: readonly LearningRow[], sheet: Sheet): string {
  if (rows.length === 0) return `${sheet.say.text('Nothing was learned from labels yet.')}\n`
  return `${[...rows.flatMap((row) => learningLine(row, sheet)), '', sheet.style.dim(sheet.say`times in ${sheet.timezone}`)].join('\n')}\n`
}

const sideWords = ({ kind, complaint, relevant }: Verdict, say: Say): string =>
  relevant ? `${say.text(kind)} (${Math.round(complaint * 100)} %)` : say.text('not about us')

function changeLines({ mention, before, after }: VerdictChangeRow, { style, columns, say }: Sheet): readonly string[] {
  const name = style.bold(`M-${mention.id}`)
  const of = mention.caseId === null ? [] : [caseName(mention.caseId)]
  const head = [name, ...of, `${sideWords(before, say)} → ${sideWords(after, say)}`, oneLine(mention.source)]
  const text = excerpt(mention.text === '' ? (mention.title ?? '') : mention.text, { columns: columns - 4, lines: 2 })
  return [...flow(head, '  ', columns), ...text.map((line) => `    ${line}`)]
}

interface Compared {
  readonly looked: number
  readonly changed: number
  readonly listed: number
}

function comparedWords({ looked, changed, listed }: Compared, say: Say): string {
  const all = say`${say.counted(looked, 'open or recent mention')} looked at`
  if (changed === 0) return say`${all}, none changes`
  if (changed > listed) return say`${all}, ${changed} change, the ${listed} that change most:`
  return changed === 1 ? say`${all}, 1 changes:` : say`${all}, ${changed} change:`
}

/** What was learned, and whose verdicts change by it. */
export function retrainedLines(row: RetrainedRow, changes: readonly VerdictChangeRow[], sheet: Sheet): string {
  const { learned, id, looked, changed } = row
  const { subject } = learned
  const { say } = sheet
  const subjects =
    subject === null ? [] : [say`about us or not: learned from ${subject.about} that are and ${subject.other} that are not`]
  const kept =
    id === null
      ? say.text('Tried only: nothing was stored.')
      : say`Stored as ${learningName(id)}; monitor triage undo takes it back.`
  const lines = [
    ...flow([`${say.counted(learned.labels, 'label')}: ${kindsWords(learned.figures.kinds, say)}`], '  ', sheet.columns),
    ...flow(gainWords(learned.figures, learned.correction !== null, say).split(' '), ' ', sheet.columns),
    ...subjects,
    comparedWords({ looked, changed, listed: changes.length }, say),
    ...changes.flatMap((change) => changeLines(change, sheet)),
    '',
    kept,
  ]
  return `${lines.join('\n')}\n`
}
